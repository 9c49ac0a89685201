// @ts-check
// Tables: numbers to the right; on a narrow screen each row becomes a card with its columns' names.
import { h } from "./dom.js";

/**
 * @template Row
 * @typedef {{title: string, number?: boolean, cell: (row: Row) => Node | string}} Column
 */

/** @template Row @param {Column<Row>[]} columns */
export function headOf(columns) {
    const cells = columns.map((column) => h(column.number ? "th.number" : "th", { scope: "col" }, column.title));
    return h("thead", {}, h("tr", {}, ...cells));
}

/** @template Row @param {Column<Row>[]} columns @param {Row} row */
export function rowOf(columns, row) {
    const cells = columns.map((column, i) =>
        h(`${i === 0 ? "th" : "td"}${column.number ? ".number" : ""}`,
            { "data-label": column.title, scope: i === 0 ? "row" : undefined },
            column.cell(row)));
    return h("tr", {}, ...cells);
}

/** @template Row @param {string} caption @param {Column<Row>[]} columns @param {Row[]} rows */
export function table(caption, columns, rows) {
    return h("div.scroll", {}, h("table", {},
        h("caption.visually-hidden", {}, caption),
        headOf(columns),
        h("tbody", {}, ...rows.map((row) => rowOf(columns, row)))));
}
