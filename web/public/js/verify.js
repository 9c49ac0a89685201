// @ts-check
// Verifies a document without any server. The verdict names the first failure; the steps show every check that could be
// made.
import { textOfUtf8 } from "./bytes.js";
import { malformed, report } from "./checks.js";
import { verificationOf } from "./documents.js";
import { isPdf } from "./pdf_attachment.js";
import { parseTrust } from "./policy.js";
import { RECORD_STEPS } from "./verify_record.js";
import { verifyReportPdf } from "./verify_report.js";

/** @typedef {import("./checks.js").Verdict} Verdict */
/** @typedef {import("./checks.js").Kind} Kind */
/** @typedef {import("./checks.js").StepName} StepName */
/** @typedef {import("./checks.js").Step} Step */
/** @typedef {import("./checks.js").Report} Report */

/** @returns {boolean} false where the page was not delivered over TLS or from this machine */
const canVerify = () => globalThis.crypto?.subtle !== undefined;

/**
 * @param {Uint8Array} bytes of the file
 * @param {string} trusted verifier keys, one per line, or a policy; of what cannot be read, nobody is trusted
 * @param {string | null} entry of a proof that does not carry what it proves
 * @returns {Promise<Report>}
 */
export async function verifyFile(bytes, trusted, entry = null) {
    if (!canVerify()) return report("unknown", "unsupported", []);
    const text = textOfUtf8(bytes);
    const verify = text === null ? null : verificationOf(text);
    if (!verify && !isPdf(bytes)) return malformed("unknown", ["format"]);
    const parsed = await parseTrust(trusted);
    const trust = "keys" in parsed ? parsed : { keys: [], policy: null };
    return text === null || !verify ? verifyReportPdf(bytes, trust) : verify(text, trust, entry);
}

/** @param {Uint8Array} bytes of a record file; anything else is malformed @param {string} trusted as above */
export async function verifyRecordFile(bytes, trusted) {
    const made = await verifyFile(bytes, trusted);
    return made.verdict === "unsupported" || made.kind === "record" ? made : malformed("record", RECORD_STEPS);
}
