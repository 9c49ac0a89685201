// @ts-check
// A verification's steps and its verdict.
import { h } from "./dom.js";
import { t } from "./i18n.js";

/** @typedef {import("./verify.js").Verdict | "other_record"} ShownVerdict */
/** @typedef {{name: import("./verify.js").StepName | "shown", ok: boolean | null, detail: string}} ShownStep */

/** @param {ShownStep} step */
function line({ name, ok, detail }) {
    const [style, sign, word] =
        ok === null ? [".none", "–", t("notMade")] : ok ? [".good", "✓", t("passed")] : [".bad", "✗", t("notPassed")];
    return h(`li${style}`, {},
        h("span.sign", { role: "img", "aria-label": word }, sign),
        h("div", {}, t(`step_${name}`), detail !== "" && h("code", {}, detail)));
}

/** @param {ShownVerdict} verdict @param {ShownStep[]} steps */
export function stepsPanel(verdict, steps) {
    const title = verdict === "verified" ? "valid" : verdict === "unsupported" ? "undecided" : "invalid";
    const style = { valid: "good", undecided: "warn", invalid: "bad" }[title];
    return h("div.verdict", { role: "group", "aria-label": t("steps") },
        h(`div.notice.${style}`, { role: "status" }, h("strong", {}, t(title)), h("p", {}, t(`verdict_${verdict}`))),
        h("ol.steps", {}, ...steps.map(line)));
}
