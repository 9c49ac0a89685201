// @ts-check
// Format guanzhilian-report@v1: a report's record, the records behind it, and a statement over number, record and pages.
import { sha256, toHex, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";
import { parseRecordFile, textOfRecordFile } from "./record_file.js";

export const REPORT_FORMAT = "guanzhilian-report@v1";
const TITLE = "guanzhilian report/v1";
const FACTS = ["AssetRightsReported", "PostLoanReported"];
const MAX_BYTES = 64 << 20;
const MEMBERS = 6;

/** @typedef {import("./record_file.js").RecordFile} RecordFile */
/** @typedef {{number: string, record: RecordFile, evidence: RecordFile[], withheld: bigint, statement: string}} ReportFile */

/** @param {string} text @returns {boolean} by its beginning */
export const isReportFile = (text) => text.startsWith(`{"format":"${REPORT_FORMAT}"`);

/** Any other spelling of the same is refused. @param {string} text @returns {ReportFile | null} */
export function parseReportFile(text) {
    const members = utf8(text).length > MAX_BYTES ? null : parseFlatJson(text);
    if (members?.get("format") !== REPORT_FORMAT || members.size !== MEMBERS) return null;
    const [number, record, lines, statement] = ["number", "record", "evidence", "statement"].map((name) => members.get(name));
    const withheld = members.get("withheld");
    if (typeof number !== "string" || typeof record !== "string" || typeof lines !== "string") return null;
    if (typeof statement !== "string" || typeof withheld !== "bigint") return null;
    const own = parseRecordFile(record);
    const evidence = (lines.match(/[^\n]*\n/g) ?? []).map(parseRecordFile);
    if (!own || evidence.includes(null)) return null;
    const file = { number, record: own, evidence: /** @type {RecordFile[]} */ (evidence), withheld, statement };
    return textOfReportFile(file) === text ? file : null;
}

/** @param {ReportFile} file */
function textOfReportFile({ number, record, evidence, withheld, statement }) {
    const [numberText, recordText, linesText, statementText] =
        [number, textOfRecordFile(record), evidence.map(textOfRecordFile).join(""), statement].map((one) => JSON.stringify(one));
    return `{"format":"${REPORT_FORMAT}","number":${numberText},"record":${recordText},"evidence":${linesText},` +
        `"withheld":${withheld},"statement":${statementText}}\n`;
}

/** The number in the report's fact; null of any other record. @param {string} record */
export function reportNumberIn(record) {
    try {
        const fact = JSON.parse(record);
        return FACTS.includes(fact?.kind) && typeof fact.data?.number === "string" ? fact.data.number : null;
    } catch {
        return null;
    }
}

/** What the statement must say; null when it is another one. @param {ReportFile} file @param {string} origin
 * @param {string} text of the statement's note @returns {Promise<{pages: string} | null>} pages: "none", or length and hash */
export async function openStatement(file, origin, text) {
    const pages = /\npages ([^\n]+)\n$/.exec(text)?.[1];
    const record = toHex(await sha256(utf8(file.record.record)));
    const wanted = `${TITLE}\n${origin}\nnumber ${file.number}\nrecord ${record}\npages ${pages}\n`;
    return pages !== undefined && text === wanted ? { pages } : null;
}

/** How the statement names these pages. @param {Uint8Array} pdf */
export const pagesText = async (pdf) => `${pdf.length} ${toHex(await sha256(pdf))}`;
