// @ts-check
// The fields of a fact or an object, readable: units by the suffix of the name, identifiers as links.
import { h } from "./dom.js";
import { language, t } from "./i18n.js";
import { fieldLabel, valueLabel } from "./labels.js";
import { integer, percent, tonnes, yuan } from "./money.js";
import { shanghai } from "./time.js";

/** @type {[string, (value: number) => string, [string, string]][]} */
const UNITS = [
    ["_fen_per_tonne", yuan, ["元/吨", "yuan/t"]],
    ["_fen", yuan, ["元", "yuan"]],
    ["_kg", tonnes, ["吨", "t"]],
    ["_ppm", percent, ["", ""]],
];

const ENUMERATED = new Set(["status", "kind", "capacities", "roles", "scopes", "settlement", "mode", "check"]);
const WITH_TIMELINE = /^(application|consent|contract|control|device|drawdown|duty|facility|gateway|invoice|loan|lot|order|repayment|verification)-\d{6,}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** @param {string} id */
export const objectLink = (id) => h("a.id", { href: `#/timeline/${encodeURIComponent(id)}` }, id);

/** @param {string} text of an account, an actor or a field @returns {Node | string} */
export const linked = (text) => (WITH_TIMELINE.test(text) ? objectLink(text) : text);

/** @param {string} name */
const unitOf = (name) => UNITS.find(([suffix]) => name.endsWith(suffix));

/** @param {string} name as in JSON */
export function labelOf(name) {
    const unit = unitOf(name);
    return fieldLabel(unit ? name.slice(0, -unit[0].length) : name, language());
}

/** @typedef {(text: string) => Node | string} Link how identifiers are shown */

/** @param {string} name @param {any} value @param {Link} link @returns {Node | string} */
export function valueOf(name, value, link = linked) {
    const unit = unitOf(name);
    if (typeof value === "number") {
        if (!unit) return integer(value);
        const [, write, [zh, en]] = unit;
        return `${write(value)} ${language() === "zh" ? zh : en}`.trim();
    }
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (Array.isArray(value)) return listOf(name, value, link);
    if (value !== null && typeof value === "object") return fieldList(value, link);
    const text = String(value);
    if (ENUMERATED.has(name)) return valueLabel(text, language());
    if (INSTANT.test(text)) return shanghai(text);
    return text === "" ? "—" : link(text);
}

/** @param {string} name @param {any[]} values @param {Link} link */
function listOf(name, values, link) {
    const nested = values.some((value) => typeof value === "object");
    const list = h(nested ? "ol.nested" : "span");
    values.forEach((value, i) => {
        if (nested) return list.append(h("li", {}, valueOf(name, value, link)));
        list.append(i > 0 ? (language() === "zh" ? "、" : ", ") : "", valueOf(name, value, link));
    });
    return values.length > 0 ? list : "—";
}

/** @param {Record<string, any>} fields @param {Link} link */
export function fieldList(fields, link = linked) {
    const rows = Object.entries(fields).map(([name, value]) =>
        h("div", {}, h("dt", {}, labelOf(name)), h("dd", {}, valueOf(name, value, link))),
    );
    return h("dl.fields", {}, ...rows);
}
