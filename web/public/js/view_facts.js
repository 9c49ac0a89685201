// @ts-check
// Every fact that the signed-in person may see, newest first, read backwards in windows. Facts never change, so what
// was read is kept.
import { get } from "./api.js";
import { button, h } from "./dom.js";
import { factItem, forgetFacts } from "./fact_item.js";
import { t } from "./i18n.js";
import { integer } from "./money.js";
import { emptyBox } from "./problem_box.js";

const WINDOW = 200;
const PAGE = 50;
const MOST_WINDOWS = 10; // read for one page, when the person may see few

/** @typedef {import("./fact_item.js").Fact} Fact */

/** Newest first; everything of [from, to) was read. @type {{facts: Fact[], from: number, to: number, shown: number}} */
let known = { facts: [], from: 0, to: 0, shown: PAGE };

export function forgetAllFacts() {
    known = { facts: [], from: 0, to: 0, shown: PAGE };
    forgetFacts();
}

/** @param {number} from @param {number} to @returns {Promise<Fact[]>} newest first */
async function read(from, to) {
    /** @type {Fact[]} */
    const facts = [];
    for (let at = from; at < to; ) {
        const page = await get(`/v1/facts?from=${at}&page_size=${Math.min(WINDOW, to - at)}`);
        if (page.next_from <= at) break;
        facts.push(...page.items);
        at = page.next_from;
    }
    return facts.reverse();
}

/** @param {number} size of the log */
async function readNew(size) {
    if (known.to === 0 || size - known.to > WINDOW * MOST_WINDOWS) known = { ...known, facts: [], from: size, to: size };
    const to = known.to;
    if (size <= to) return;
    const facts = await read(to, size);
    if (known.to === to) known = { ...known, facts: [...facts, ...known.facts], to: size };
}

async function readOlder() {
    for (let i = 0; i < MOST_WINDOWS && known.from > 0 && known.facts.length < known.shown; ++i) {
        const { from } = known;
        const earlier = Math.max(0, from - WINDOW);
        const facts = await read(earlier, from);
        if (known.from !== from) return;
        known = { ...known, facts: [...known.facts, ...facts], from: earlier };
    }
}

/** @param {() => Promise<void>} redraw */
export async function factsView(redraw) {
    const { size } = await get("/v1/status");
    await readNew(size);
    await readOlder();
    const facts = known.facts.slice(0, known.shown);
    const older = known.from > 0 || known.facts.length > facts.length;
    const more = () => {
        known.shown += PAGE;
        return redraw();
    };
    return h("div", {},
        h("header.page", {}, h("h1", {}, t("facts")), h("p.muted", {}, t("factsHelp", integer(size)))),
        h("section.card", {},
            facts.length === 0 ? emptyBox(t("factsEmpty")) : h("div.line", {}, ...facts.map(factItem)),
            older ? button(t("older"), {}, more) : facts.length > 0 && h("p.muted", {}, t("noOlder"))));
}
