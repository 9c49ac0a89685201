// @ts-check
// A report: its record in the log, each record behind it, and what the log has signed over number, record and pages.
import { textOfUtf8 } from "./bytes.js";
import { firstFailure, malformed, openNote, report, signatureSteps, signatureVerdict, step } from "./checks.js";
import { parseVerifier } from "./note.js";
import { detach } from "./pdf_attachment.js";
import { isReportFile, openStatement, pagesText, parseReportFile, REPORT_FORMAT, reportNumberIn } from "./report_file.js";
import { RECORD_STEPS, verifyInLog } from "./verify_record.js";

/** @typedef {import("./checks.js").Report} Report */
/** @typedef {import("./checks.js").Says} Says */
/** @typedef {import("./checks.js").StepName} StepName */
/** @typedef {import("./checks.js").Trust} Trust */
/** @typedef {import("./checks.js").Verdict} Verdict */
/** @typedef {import("./report_file.js").ReportFile} ReportFile */

/** @type {StepName[]} */
const REPORT_STEPS = [...RECORD_STEPS, "evidence", "statement"];

/** The records behind the report: of the same log, older than it, each in the log. @param {ReportFile} file
 * @param {Trust} trust @returns {Promise<Verdict>} */
async function evidenceVerdict(file, trust) {
    const alone = { ...trust, policy: null }; // the witnesses are asked for the report's own record
    for (const record of file.evidence) {
        const { verdict } = await verifyInLog(record, REPORT_FORMAT, alone, null);
        if (verdict !== "verified") return verdict;
        if (record.log !== file.record.log) return "other_log";
        if (record.seq >= file.record.seq) return "report_mismatch";
    }
    return "verified";
}

/** @param {ReportFile} file @param {Trust} trust @param {Uint8Array | null} pdf */
async function statementVerdict(file, trust, pdf) {
    const log = await parseVerifier(file.record.log);
    const opened = await openNote(file.statement, { ...trust, policy: null });
    const said = log && opened && (await openStatement(file, log.name, opened.note.text));
    if (!log || !opened) return { verdict: /** @type {Verdict} */ ("malformed"), steps: [] };
    const isOfLog = opened.signers.some((key) => key.name === log.name);
    const isPages = pdf === null || (said !== null && said.pages === (await pagesText(pdf)));
    const verdict = firstFailure(
        signatureVerdict(opened),
        isOfLog ? "verified" : "other_log",
        said ? "verified" : "report_mismatch",
        isPages ? "verified" : "pages_mismatch");
    const [, signature] = signatureSteps(opened, log.name);
    const isSaid = signature.ok && said !== null;
    const steps = [
        step("statement", isSaid, `${file.number}; ${signature.detail}`),
        ...(pdf === null ? [] : [step("pages", isSaid && isPages, said?.pages ?? "")]),
    ];
    return { verdict, steps };
}

/** @param {string} text @param {Trust} trust @param {Uint8Array | null} pdf pages of the PDF it was attached to
 * @returns {Promise<Report>} */
async function verifyParts(text, trust, pdf) {
    const file = parseReportFile(text);
    if (!file) return malformed("report", REPORT_STEPS);
    const own = await verifyInLog(file.record, REPORT_FORMAT, trust, null);
    const evidence = await evidenceVerdict(file, trust);
    const statement = await statementVerdict(file, trust, pdf);
    const isOwnNumber = reportNumberIn(file.record.record) === file.number;
    const isDecided = own.verdict !== "unsupported" && own.verdict !== "quorum_missed";
    const verdict = firstFailure(
        isDecided ? own.verdict : "verified",
        isOwnNumber ? "verified" : "report_mismatch",
        evidence,
        statement.verdict,
        own.verdict);
    const steps = [
        ...own.steps,
        step("evidence", evidence === "verified", String(file.evidence.length)),
        ...statement.steps,
    ];
    /** @type {Says} */
    const says = [["reportNumber", file.number], ["reportEvidence", String(file.evidence.length)], ["reportWithheld", String(file.withheld)]];
    return report("report", verdict, steps, { file: file.record, leaf: own.leaf, witnesses: own.witnesses, says });
}

/** @param {string} text @param {Trust} trust @returns {Promise<Report>} */
export const verifyReport = (text, trust) => verifyParts(text, trust, null);

/** @param {Uint8Array} bytes @param {Trust} trust @returns {Promise<Report>} */
export async function verifyReportPdf(bytes, trust) {
    const parts = detach(bytes);
    const text = parts && textOfUtf8(parts.json);
    return parts && text && isReportFile(text) ? verifyParts(text, trust, parts.pages) : malformed("report", REPORT_STEPS);
}
