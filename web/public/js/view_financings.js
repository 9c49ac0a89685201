// @ts-check
// Loans, facilities, applications and their reports that the signed-in person may see.
import { getAll } from "./api.js";
import { h } from "./dom.js";
import { objectLink } from "./field_value.js";
import { language, t } from "./i18n.js";
import { fieldLabel, valueLabel } from "./labels.js";
import { percent, yuan } from "./money.js";
import { emptyBox } from "./problem_box.js";
import { table } from "./table.js";
import { shanghai } from "./time.js";

/** @typedef {import("./table.js").Column<any>} Column */

/** @param {string} name @returns {string} */
const label = (name) => fieldLabel(name, language());

/** @param {string} name @returns {Column} */
const money = (name) => ({ title: label(name), number: true, cell: (row) => yuan(row[`${name}_fen`]) });
/** @param {string} name @returns {Column} */
const rate = (name) => ({
    title: label(name),
    number: true,
    cell: (row) => (row[`${name}_ppm`] === undefined ? "—" : percent(row[`${name}_ppm`])),
});
/** @param {string} name @returns {Column} */
const text = (name) => ({ title: label(name), cell: (row) => row[name] });
/** @param {string} name @returns {Column} */
const id = (name) => ({ title: label(name), cell: (row) => objectLink(row[name]) });
/** @returns {Column} */
const status = () => ({
    title: label("status"),
    cell: (row) => h("span.badge", { "data-status": row.status }, valueLabel(row.status, language())),
});
/** @returns {Column[]} */
const parties = () => [
    { title: label("enterprise"), cell: (row) => row.enterprise_name },
    { title: label("bank"), cell: (row) => row.bank_name },
];

/** @type {{title: import("./i18n.js").Word, empty: import("./i18n.js").Word, path: string, columns: () => Column[]}[]} */
const LISTS = [
    {
        title: "loans",
        empty: "noLoans",
        path: "/v1/loans",
        columns: () => [id("loan"), ...parties(), money("amount"), money("outstanding"), money("accrued"), rate("rate"),
            text("due_on"), status()],
    },
    {
        title: "facilities",
        empty: "noFacilities",
        path: "/v1/facilities",
        columns: () => [id("facility"), ...parties(), money("limit"), money("drawn"), money("drawable"), rate("ltv"),
            text("expires_on"), status()],
    },
    {
        title: "applications",
        empty: "noApplications",
        path: "/v1/applications",
        columns: () => [id("application"), ...parties(), money("amount"),
            { title: label("submitted_at"), cell: (row) => shanghai(row.submitted_at) }, text("purpose"), status()],
    },
    {
        title: "reports",
        empty: "noReports",
        path: "/v1/reports",
        columns: () => [text("number"), { title: label("kind"), cell: (row) => valueLabel(row.kind, language()) },
            { title: label("enterprise"), cell: (row) => row.enterprise_name },
            { title: label("object"), cell: (row) => objectLink(row.loan ?? row.application) },
            { title: label("issued_at"), cell: (row) => shanghai(row.issued_at) },
            { title: label("verdict"), cell: (row) => t(row.clean ? "reportOk" : "reportLook") },
            { title: t("reportFiles"), cell: (row) => h("span", {}, ...reportLinks(row.report)) }],
    },
];

/** @param {string} report */
function reportLinks(report) {
    /** @param {string} format */
    const link = (format) =>
        h("a", { href: `/v1/reports/${report}/document?format=${format}`, download: "" }, format.toUpperCase());
    return [link("pdf"), " ", link("json"), " ", link("tlog-proof")];
}

export async function financingsView() {
    const lists = await Promise.all(LISTS.map((list) => getAll(list.path)));
    const sections = LISTS.map((list, i) => {
        const { items, cut } = lists[i];
        return h("section.card", {},
            h("h2", {}, t(list.title), h("span.count", {}, String(items.length))),
            items.length === 0 ? emptyBox(t(list.empty)) : table(t(list.title), list.columns(), items.reverse()),
            cut && h("p.muted", {}, t("cut", items.length)));
    });
    return h("div", {}, h("header.page", {}, h("h1", {}, t("financings")), h("p.muted", {}, t("unitYuan"))), ...sections);
}
