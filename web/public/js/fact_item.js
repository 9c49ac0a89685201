// @ts-check
// One fact: what happened, its record, its proof. Unfolded facts and their reports stay so when the list is redrawn.
import { getBytes } from "./api.js";
import { button, h } from "./dom.js";
import { fieldList, labelOf, linked, valueOf } from "./field_value.js";
import { language, t } from "./i18n.js";
import { problemBox } from "./problem_box.js";
import { stepsPanel } from "./steps.js";
import { shanghai } from "./time.js";
import { trustedKeys } from "./trust.js";
import { verifyRecordFile } from "./verify.js";

/** @typedef {{v: number, seq: number, at: string, kind: string, by: string, first: number, count: number, data: any}} FactRecord */
/** @typedef {{position: number, label: {zh: string, en: string}, leaf: string, record: FactRecord}} Fact */

/** @type {Set<number>} */
const unfolded = new Set();
/** @type {Map<number, import("./verify.js").Report & {shown: boolean}>} */
const reports = new Map();

export function forgetFacts() {
    unfolded.clear();
    reports.clear();
}

/** What a proof is downloaded as: for reading and for our programs, or for any program that knows tlog-proof.
 * @type {Record<"json" | "tlog-proof", string>} */
const TYPES = { json: "application/json", "tlog-proof": "text/plain" };

/** @param {number} position @param {keyof typeof TYPES} format */
const proofOf = (position, format = "json") => getBytes(`/v1/proof?position=${position}&format=${format}`);

/** @param {number} position @param {keyof typeof TYPES} format */
async function download(position, format) {
    const blob = new Blob([/** @type {BlobPart} */ (await proofOf(position, format))], { type: TYPES[format] });
    const url = URL.createObjectURL(blob);
    h("a", { href: url, download: `record-${position}.${format}` }).click();
    window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param {Fact} fact */
async function verify(fact) {
    const report = await verifyRecordFile(await proofOf(fact.position), trustedKeys());
    const { file, leaf } = report;
    const sameRecord = file !== null && JSON.stringify(JSON.parse(file.record)) === JSON.stringify(fact.record);
    reports.set(fact.position, { ...report, shown: sameRecord && leaf === fact.leaf });
}

/** @param {Fact} fact */
function reportPanel(fact) {
    const report = reports.get(fact.position);
    if (!report) return null;
    const verdict = report.verdict === "verified" && !report.shown ? "other_record" : report.verdict;
    return stepsPanel(verdict, [...report.steps, { name: "shown", ok: report.file ? report.shown : null, detail: fact.leaf }]);
}

/** What tells this fact from its neighbours: its first object and up to two quantities, money first.
 * @param {Record<string, any>} data */
function gist(data) {
    const entries = Object.entries(data);
    const object = entries.find(([, value]) => typeof value === "string" && /^[a-z]+-\d{6,}$/.test(value));
    const quantities = ["_fen", "_kg", "_fen_per_tonne"].flatMap((unit) =>
        entries.filter(([name, value]) => typeof value === "number" && name.endsWith(unit)));
    return [
        object && h("span", {}, object[1]),
        ...quantities.slice(0, 2).map(([name, value]) => h("span", {}, `${labelOf(name)} `, valueOf(name, value))),
    ];
}

/** @param {Fact} fact */
function body(fact) {
    const report = h("div.report", {}, reportPanel(fact));
    /** @param {() => Promise<void>} work */
    const tried = (work) => () =>
        work().then(() => report.replaceChildren(reportPanel(fact) ?? "")).catch((problem) => report.replaceChildren(problemBox(problem)));
    return h("div.body", {},
        fieldList(fact.record.data),
        h("dl.fields.code", {}, h("div", {}, h("dt", {}, t("leaf")), h("dd", {}, fact.leaf))),
        h("div.actions", {},
            button(t("verifyHere"), { "data-key": `verify-${fact.position}` }, tried(() => verify(fact))),
            button(t("download"), { "data-key": `download-${fact.position}` }, tried(() => download(fact.position, "json"))),
            button(t("downloadProof"), { "data-key": `download-proof-${fact.position}` }, tried(() => download(fact.position, "tlog-proof")))),
        report,
        h("details.raw", {}, h("summary", {}, t("recordText")), h("pre", { tabindex: 0 }, JSON.stringify(fact.record, null, 2))));
}

/** @param {Fact} fact */
export function factItem(fact) {
    const { record, position } = fact;
    const details = /** @type {HTMLDetailsElement} */ (h("details.fact", { open: unfolded.has(position) },
        h("summary", { "data-key": `fact-${position}` },
            h("span.position", {}, `#${position}`),
            h("span.what", {}, h("strong", {}, fact.label[language()]), h("span.gist", {}, ...gist(record.data))),
            h("span.when", {}, h("time", { datetime: record.at }, shanghai(record.at)),
                h("span", {}, record.by === "system" ? t("platform") : linked(record.by))))));
    if (details.open) details.append(body(fact));
    details.addEventListener("toggle", () => {
        if (details.open) unfolded.add(position);
        else unfolded.delete(position);
        if (details.open && details.children.length === 1) details.append(body(fact));
    });
    return details;
}
