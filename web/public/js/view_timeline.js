// @ts-check
// One object: how it stands and every fact about it.
import { get, Problem } from "./api.js";
import { h } from "./dom.js";
import { factItem } from "./fact_item.js";
import { fieldList } from "./field_value.js";
import { language, t } from "./i18n.js";
import { objectLabel } from "./labels.js";
import { emptyBox, problemBox } from "./problem_box.js";

/** Where an object's present state is read, by the prefix of its identifier. @type {Record<string, string>} */
const COLLECTIONS = {
    loan: "loans", facility: "facilities", application: "applications", drawdown: "drawdowns", repayment: "repayments",
    lot: "lots", order: "orders", contract: "contracts", invoice: "invoices", verification: "verifications",
    control: "controls",
};

/** @param {string} object */
function lookUpForm(object) {
    const input = /** @type {HTMLInputElement} */ (h("input", {
        name: "object", value: object, required: true, pattern: "\\s*[a-z]+-[0-9]+\\s*", title: t("malformedId"),
        "data-key": "object", placeholder: "loan-000001", autocapitalize: "none", spellcheck: "false", size: 24,
    }));
    return h("form.look-up", {
        onsubmit: (/** @type {SubmitEvent} */ event) => {
            event.preventDefault();
            window.location.hash = `#/timeline/${encodeURIComponent(input.value.trim())}`;
        },
    },
        h("label", {}, h("span", {}, t("objectId")), input),
        h("button.primary", { type: "submit" }, t("showTimeline")),
        h("p.muted", {}, t("objectHelp")));
}

/** How the object stands; nothing when only its facts may be read. @param {string} object */
async function presentState(object) {
    const collection = COLLECTIONS[object.replace(/-\d+$/, "")];
    if (!collection) return null;
    try {
        return fieldList(await get(`/v1/${collection}/${encodeURIComponent(object)}`));
    } catch (problem) {
        if (problem instanceof Problem && (problem.status === 403 || problem.status === 404)) return null;
        throw problem;
    }
}

/** @param {string} object identifier; empty: none chosen yet */
export async function timelineView(object) {
    const head = h("header.page", {}, h("h1", {}, t("timeline"), object !== "" && h("span.subject", {},
        `${objectLabel(object, language())} ${object}`.trim())), lookUpForm(object));
    if (object === "") return h("div", {}, head, emptyBox(t("timelineStart")));
    let items;
    try {
        ({ items } = await get(`/v1/timeline?object=${encodeURIComponent(object)}`));
    } catch (problem) {
        if (problem instanceof Problem && problem.status === 404) return h("div", {}, head, problemBox(problem));
        throw problem;
    }
    const state = await presentState(object);
    return h("div", {}, head,
        state && h("section.card", {}, h("h2", {}, t("now")), state),
        h("section.card", {}, h("h2", {}, t("itsFacts", items.length)),
            items.length === 0 ? emptyBox(t("timelineEmpty")) : h("div.line", {}, ...items.map(factItem))));
}
