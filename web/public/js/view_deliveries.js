// @ts-check
// Messages to other parties' machines that were given up: a person reads why and lets them be sent again.
import { get, post } from "./api.js";
import { button, h } from "./dom.js";
import { linked } from "./field_value.js";
import { t } from "./i18n.js";
import { emptyBox, problemBox } from "./problem_box.js";
import { table } from "./table.js";

/** @typedef {{delivery: number, position: number, organisation: string, path: string, subject: string, state: string,
 *      attempts: number, last_error: string}} Delivery */

const STATES = /** @type {const} */ (["dead", "pending"]);

/** @param {string} state */
async function all(state) {
    /** @type {Delivery[]} */
    const items = [];
    let from = 0;
    for (;;) {
        const page = await get(`/v1/deliveries?state=${state}&page_size=500&from=${from}`);
        items.push(...page.items);
        if (page.is_last || items.length >= 1000) return items;
        from = page.next_from;
    }
}

/** @param {Delivery} delivery @param {() => Promise<void>} refresh */
function replayButton(delivery, refresh) {
    const again = button(t("sendAgain"), { "data-key": `replay-${delivery.delivery}` }, async () => {
        try {
            await post(`/v1/deliveries/${delivery.delivery}:replay`, undefined);
            await refresh();
        } catch (problem) {
            again.replaceWith(problemBox(problem, refresh));
        }
    });
    return again;
}

/** @param {string} state @param {Delivery[]} items @param {() => Promise<void>} refresh */
function section(state, items, refresh) {
    const title = t(state === "dead" ? "givenUp" : "onTheirWay", items.length);
    if (items.length === 0) return h("section.card", {}, h("h2", {}, title), emptyBox(t("noDeliveries")));
    return h("section.card", {}, h("h2", {}, title),
        table(title, [
            { title: t("objectId"), cell: (each) => h("span", {}, linked(each.subject)) },
            { title: t("receiver"), cell: (each) => h("span", {}, linked(each.organisation)) },
            { title: t("messagePath"), cell: (each) => each.path },
            { title: t("attempts"), number: true, cell: (each) => String(each.attempts) },
            { title: t("lastError"), cell: (each) => each.last_error || "–" },
            { title: "", cell: (each) => (state === "dead" ? replayButton(each, refresh) : "") },
        ], items));
}

/** @param {() => Promise<void>} refresh */
export async function deliveriesView(refresh) {
    const lists = await Promise.all(STATES.map(all));
    return h("div", {}, h("header.page", {}, h("h1", {}, t("deliveries")), h("p.muted", {}, t("deliveriesHelp"))),
        ...STATES.map((state, i) => section(state, lists[i], refresh)));
}
