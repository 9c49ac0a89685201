// @ts-check
// A record, a reading, or an entry with its proof: that it is in the log.
import { concat, same, sha256, toHex, utf8 } from "./bytes.js";
import { firstFailure, lastVerdict, malformed, openCheckpoint, report, signatureSteps, signatureVerdict, step, unread, witnessSteps } from "./checks.js";
import { leafHash, rootByPath } from "./merkle.js";
import { parseVerifier } from "./note.js";
import { unpackProof } from "./packed_proof.js";
import { parseProofFile, PROOF_FORMAT } from "./proof_file.js";
import { committedIn, parseReadingFile, READING_FORMAT } from "./reading_file.js";
import { parseRecordFile, RECORD_FORMAT } from "./record_file.js";

/** @typedef {import("./checks.js").Report} Report */
/** @typedef {import("./checks.js").StepName} StepName */
/** @typedef {import("./checks.js").Trust} Trust */
/** @typedef {import("./record_file.js").RecordFile} RecordFile */
/** @typedef {import("./reading_file.js").ReadingFile} ReadingFile */

/** @type {StepName[]} */
export const RECORD_STEPS = ["format", "key", "signature", "origin", "commitment", "index", "inclusion"];
/** @type {StepName[]} */
const ENTRY_STEPS = ["format", "key", "signature", "origin", "inclusion"];

/** The public leaf entry of a record, byte for byte. @param {RecordFile} file */
const leafEntry = (file) =>
    utf8(`{"v":1,"kind":"${file.kind}","seq":${file.seq},"commitment":"${toHex(file.commitment)}"}`);

/** Whether the reading is at its place of the root that its record names. @param {ReadingFile} file
 * @returns {Promise<"verified" | "malformed" | "reading_mismatch">} */
async function isCommitted({ reading, salt, index, count, path, record }) {
    const committed = committedIn(record.record);
    if (!committed) return "malformed";
    const root = await rootByPath(index, count, await leafHash(concat(salt, utf8(reading))), path);
    const isThere = committed.count === count && root !== null && same(root, committed.root);
    return isThere ? "verified" : "reading_mismatch";
}

/** @param {RecordFile} file @param {string} format @param {Trust} trust @param {ReadingFile | null} reading */
export async function verifyInLog(file, format, trust, reading) {
    const kind = reading ? "reading" : "record";
    const proof = parseProofFile(file.proof);
    const log = await parseVerifier(file.log);
    const opened = proof && (await openCheckpoint(proof.checkpoint, trust));
    const shown = { file, reading: reading?.reading ?? null };
    if (!proof || !log) return malformed(kind, RECORD_STEPS, shown);
    if (!opened?.checkpoint) return unread(kind, RECORD_STEPS, opened, shown);

    const { checkpoint } = opened;
    const commitment = await sha256(concat(file.salt, utf8(file.record)));
    const leaf = await leafHash(leafEntry(file));
    const root = await rootByPath(proof.index, checkpoint.size, leaf, proof.path);
    const isOfLog = checkpoint.origin === log.name && opened.signers.some((key) => key.name === log.name);
    const isCommitment = same(commitment, file.commitment);
    const isIncluded = root !== null && same(root, checkpoint.root);
    const inRoot = reading ? await isCommitted(reading) : "verified";
    const verdict = firstFailure(
        signatureVerdict(opened),
        isOfLog ? "verified" : "other_log",
        isCommitment ? "verified" : "record_mismatch",
        proof.index === file.seq ? "verified" : "index_differs",
        isIncluded ? "verified" : "not_included",
        inRoot,
        lastVerdict(opened));
    const steps = [
        step("format", inRoot !== "malformed", format),
        ...signatureSteps(opened, checkpoint.origin),
        step("origin", checkpoint.origin === log.name, checkpoint.origin),
        step("commitment", isCommitment, toHex(commitment)),
        step("index", proof.index === file.seq, `${proof.index} / ${checkpoint.size}`),
        step("inclusion", isIncluded, root ? toHex(root) : ""),
        ...(reading ? [step("reading", inRoot === "verified", `${reading.index} / ${reading.count}`)] : []),
        ...witnessSteps(opened),
    ];
    return report(kind, verdict, steps, { ...shown, leaf: toHex(leaf), witnesses: opened.quorum });
}

/** @param {string} text @param {Trust} trust @returns {Promise<Report>} */
export async function verifyRecord(text, trust) {
    const file = parseRecordFile(text);
    return file ? verifyInLog(file, RECORD_FORMAT, trust, null) : malformed("record", RECORD_STEPS);
}

/** @param {string} text @param {Trust} trust @returns {Promise<Report>} */
export async function verifyReading(text, trust) {
    const file = parseReadingFile(text);
    return file ? verifyInLog(file.record, READING_FORMAT, trust, file) : malformed("reading", RECORD_STEPS);
}

/** A tlog-proof: of the record or the reading that it carries, or of the entry that is given.
 * @param {string} text @param {Trust} trust @param {string | null} entry @returns {Promise<Report>} */
export async function verifyProof(text, trust, entry) {
    const proof = parseProofFile(text);
    const packed = proof && unpackProof(proof);
    if (packed) return verifyInLog(packed.record, PROOF_FORMAT, trust, packed.reading);
    const opened = proof && (await openCheckpoint(proof.checkpoint, trust));
    if (!proof || (proof.extra && entry === null)) return malformed("entry", ENTRY_STEPS, { entry });
    if (!opened?.checkpoint) return unread("entry", ENTRY_STEPS, opened, { entry });

    const { checkpoint, signers } = opened;
    const leaf = entry === null ? null : await leafHash(utf8(entry));
    const root = leaf && (await rootByPath(proof.index, checkpoint.size, leaf, proof.path));
    const isIncluded = root !== null && same(root, checkpoint.root);
    const isOfLog = signers.some((key) => key.name === checkpoint.origin);
    const verdict = firstFailure(
        signatureVerdict(opened),
        isOfLog ? "verified" : "other_log",
        isIncluded ? "verified" : "not_included",
        lastVerdict(opened));
    const steps = [
        step("format", true, `${PROOF_FORMAT}, ${proof.index} / ${checkpoint.size}`),
        ...signatureSteps(opened, checkpoint.origin),
        step("origin", signers.length === 0 ? null : isOfLog, checkpoint.origin),
        step("inclusion", leaf && isIncluded, root ? toHex(root) : ""),
        ...witnessSteps(opened),
    ];
    const more = { entry, lacksEntry: entry === null, leaf: leaf ? toHex(leaf) : "", witnesses: opened.quorum };
    return report("entry", verdict, steps, more);
}
