// @ts-check
// What a record says, readable.
import { h } from "./dom.js";
import { fieldList, linked } from "./field_value.js";
import { FACT_LABELS } from "./generated/fact_labels.js";
import { language, t } from "./i18n.js";
import { shanghai } from "./time.js";

/** An object in JSON; null when it is something else. @param {string} text @returns {Record<string, any> | null} */
export function objectOf(text) {
    try {
        const value = JSON.parse(text);
        return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
    } catch {
        return null;
    }
}

/** What happened, in the reader's language; a younger kind by its name. @param {string} kind */
const factLabel = (kind) => (Object.hasOwn(FACT_LABELS, kind) ? FACT_LABELS[kind][language() === "zh" ? 0 : 1] : kind);

/** @param {string} record @param {import("./field_value.js").Link} link */
export function recordPanel(record, link = linked) {
    const fact = objectOf(record);
    const isFact = typeof fact?.kind === "string" && typeof fact.data === "object" && fact.data;
    const text = h("pre", { tabindex: 0 }, isFact ? JSON.stringify(fact, null, 2) : record);
    if (!fact || !isFact) return h("section.record", {}, h("h3", {}, t("recordText")), text);
    const { seq, at, kind, by, data } = fact;
    return h("section.record", {}, h("h3", {}, `#${seq} ${factLabel(kind)} `, h("small.muted", {}, kind)),
        h("p.muted", {}, `${shanghai(at)} · ${by === "system" ? t("platform") : by}`),
        fieldList(data, link),
        h("details.raw", {}, h("summary", {}, t("recordText")), text));
}
