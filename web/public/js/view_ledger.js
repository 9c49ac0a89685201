// @ts-check
// The books: every account by journal, with the journals' totals.
import { getAll } from "./api.js";
import { h } from "./dom.js";
import { linked } from "./field_value.js";
import { language, t } from "./i18n.js";
import { yuan } from "./money.js";
import { emptyBox } from "./problem_box.js";
import { may } from "./session.js";
import { headOf, rowOf } from "./table.js";

/** @typedef {{account: string, zh: string, en: string, journal: string, normal: "debit" | "credit"} &
 *      Record<string, any>} Account */
/** @typedef {{journal: "money" | "guarantee" | "clearing", debits_fen: number, credits_fen: number}} Journal */
/** @typedef {import("./table.js").Column<Account>} Column */

/** @param {Account} account */
function nameOf(account) {
    const owner = account.account.split("/")[1] ?? "";
    return h("span.account", {}, account[language()], h("small", {}, linked(owner)));
}

/** @param {import("./i18n.js").Word} title @param {string} field @returns {Column} */
const money = (title, field) => ({ title: t(title), number: true, cell: (account) => yuan(account[field]) });

/** @returns {Column[]} */
const columns = () => [
    { title: t("account"), cell: nameOf },
    { title: t("side"), cell: (account) => t(account.normal) },
    money("debits", "debits_fen"),
    money("credits", "credits_fen"),
    money("debitsPending", "debits_pending_fen"),
    money("creditsPending", "credits_pending_fen"),
    money("balance", "balance_fen"),
    money("available", "available_fen"),
];

/** @param {Journal} journal @param {Account[]} accounts @param {Column[]} shown */
function journalBody(journal, accounts, shown) {
    const total = h("tr.total", {},
        h("th", { scope: "row", colspan: 2 }, t("total", t(`journal_${journal.journal}`))),
        h("td.number", { "data-label": t("debits") }, yuan(journal.debits_fen)),
        h("td.number", { "data-label": t("credits") }, yuan(journal.credits_fen)),
        h("td.rest", { colspan: 4 }));
    const heading = h("tr.group", {}, h("th", { colspan: shown.length, scope: "rowgroup" }, t(`journal_${journal.journal}`)));
    return h("tbody", {}, heading, ...accounts.map((account) => rowOf(shown, account)), total);
}

export async function ledgerView() {
    const head = h("header.page", {}, h("h1", {}, t("ledger")), h("p.muted", {}, t("unitYuan")));
    if (!may("read_ledger")) return h("div", {}, head, h("p.notice.warn", {}, t("noLedger")));
    const { items, last, cut } = await getAll("/v1/ledger");
    const shown = columns();
    const bodies = last.journals
        .map((/** @type {Journal} */ journal) => ({ journal, accounts: items.filter((a) => a.journal === journal.journal) }))
        .filter((/** @type {any} */ each) => each.accounts.length > 0)
        .map((/** @type {any} */ each) => journalBody(each.journal, each.accounts, shown));
    head.append(h(`span.badge.${last.balanced ? "good" : "bad"}`, {}, t(last.balanced ? "balanced" : "unbalanced")));
    return h("div", {}, head,
        h("section.card", {},
            items.length === 0
                ? emptyBox(t("ledgerEmpty"))
                : h("div.scroll", {}, h("table", {}, h("caption.visually-hidden", {}, t("ledger")), headOf(shown), ...bodies)),
            cut && h("p.muted", {}, t("cut", items.length))));
}
