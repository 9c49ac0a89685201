// @ts-check
// A verification's steps and its verdict.
import { h } from "./dom.js";
import { t } from "./i18n.js";

/** Verdicts that only who shows the report can give: the record is not the one on the screen, or something is missing.
 * @typedef {import("./checks.js").Verdict | "other_record" | "nobody_trusted" | "lacks_entry" | "trust_given" |
 *      "unknown_kind"} ShownVerdict */
/** @typedef {{name: import("./checks.js").StepName | "shown", ok: boolean | null, detail: string}} ShownStep */
/** @typedef {import("./checks.js").Kind} Kind */

/** Neither passed nor failed: the reader has to do something first. @type {ShownVerdict[]} */
const UNDECIDED = ["unsupported", "nobody_trusted", "lacks_entry", "trust_given"];

/** @param {ShownStep} step */
function line({ name, ok, detail }) {
    const [style, sign, word] =
        ok === null ? [".none", "–", t("notMade")] : ok ? [".good", "✓", t("passed")] : [".bad", "✗", t("notPassed")];
    return h(`li${style}`, {},
        h("span.sign", { role: "img", "aria-label": word }, sign),
        h("div", {}, t(`step_${name}`), detail !== "" && h("code", {}, detail)));
}

/** @param {ShownVerdict} verdict @param {Kind} kind @returns {{title: import("./i18n.js").Word, style: string, sentence: string}} */
function conclusion(verdict, kind) {
    if (verdict !== "verified") {
        const isOpen = UNDECIDED.includes(verdict);
        return { title: isOpen ? "undecided" : "invalid", style: isOpen ? "warn" : "bad", sentence: t(`verdict_${verdict}`) };
    }
    const isFork = kind === "fork"; // what is shown to be true is no good news
    const sentence = t(`verified_${kind === "unknown" ? "record" : kind}`);
    return { title: isFork ? "forked" : "valid", style: isFork ? "bad" : "good", sentence };
}

/** @param {ShownVerdict} verdict @param {Kind} kind */
export function verdictPanel(verdict, kind = "record") {
    const { title, style, sentence } = conclusion(verdict, kind);
    return h(`div.notice.conclusion.${style}`, { role: "status", "data-verdict": verdict, "data-kind": kind },
        h("strong", {}, t(title)), h("p", {}, sentence));
}

/** @param {ShownStep[]} steps */
export const stepList = (steps) => h("ol.steps", { "aria-label": t("steps") }, ...steps.map(line));

/** @param {ShownVerdict} verdict @param {ShownStep[]} steps */
export const stepsPanel = (verdict, steps) => h("div.verdict", {}, verdictPanel(verdict), stepList(steps));
