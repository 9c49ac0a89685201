// @ts-check
// How refusals and faults are shown: what happened and what to do.
import { Problem } from "./api.js";
import { button, h } from "./dom.js";
import { t } from "./i18n.js";

/** @param {unknown} problem */
export function titleOf(problem) {
    if (!(problem instanceof Problem)) return t("brokenPage");
    if (problem.status === 0) return t("noAnswer");
    return problem.message || t("failed", problem.status);
}

/** @param {unknown} problem @param {(() => Promise<void>) | null} retry */
export function problemBox(problem, retry = null) {
    if (!(problem instanceof Problem)) console.error(problem);
    const details = problem instanceof Problem ? problem.details : [];
    const help = problem instanceof Problem && problem.status === 404 ? t("notFoundHelp") : "";
    return h("div.notice.bad", { role: "alert" },
        h("strong", {}, titleOf(problem)),
        help && h("p", {}, help),
        details.length > 0 && h("ul", {}, ...details.map((line) => h("li", {}, line))),
        retry && button(t("retry"), {}, retry));
}

/** @param {string} text */
export const emptyBox = (text) => h("p.notice", {}, text);
