// @ts-check
// The kinds of document that can be verified. A new kind is a row here: how its text is recognised, and who verifies it.
import { ERASURE_FORMAT } from "./erasure_file.js";
import { parseFlatJson } from "./flat_json.js";
import { FORK_FORMAT } from "./fork_file.js";
import { isProofFile } from "./proof_file.js";
import { READING_FORMAT } from "./reading_file.js";
import { RECORD_FORMAT } from "./record_file.js";
import { verifyProof, verifyReading, verifyRecord } from "./verify_record.js";
import { isReportFile } from "./report_file.js";
import { verifyReport } from "./verify_report.js";
import { isCheckpoint, verifyCheckpoint, verifyErasure, verifyFork } from "./verify_statement.js";

/** @typedef {import("./checks.js").Report} Report */
/** @typedef {import("./checks.js").Trust} Trust */
/** @typedef {(text: string, trust: Trust, entry: string | null) => Promise<Report>} Verification */

/** A flat JSON object of this format, whatever else is in it. @param {string} format */
const ofFormat = (format) => (/** @type {string} */ text) => parseFlatJson(text)?.get("format") === format;

/** Recognition says nothing of soundness: what is recognised and damaged is malformed.
 * @type {{is: (text: string) => boolean, verify: Verification}[]} */
const DOCUMENTS = [
    { is: isProofFile, verify: verifyProof },
    { is: ofFormat(RECORD_FORMAT), verify: verifyRecord },
    { is: ofFormat(READING_FORMAT), verify: verifyReading },
    { is: ofFormat(ERASURE_FORMAT), verify: verifyErasure },
    { is: ofFormat(FORK_FORMAT), verify: verifyFork },
    { is: isReportFile, verify: verifyReport },
    { is: isCheckpoint, verify: verifyCheckpoint },
];

/** @param {string} text @returns {Verification | null} null: of no known kind */
export const verificationOf = (text) => DOCUMENTS.find(({ is }) => is(text))?.verify ?? null;
