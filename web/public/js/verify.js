// @ts-check
// Verifies a record, a reading or a proof with its entry, without any server. The verdict names the first failure; the
// steps show every check that could be made.
import { concat, same, sha256, textOfUtf8, toHex, utf8 } from "./bytes.js";
import { leafHash, rootByPath } from "./merkle.js";
import { checkSignature, parseNote, parseVerifier } from "./note.js";
import { checkQuorum, parseTrust } from "./policy.js";
import { isProofFile, parseCheckpoint, parseProofFile } from "./proof_file.js";
import { committedIn, parseReadingFile, READING_FORMAT } from "./reading_file.js";
import { parseRecordFile, RECORD_FORMAT } from "./record_file.js";

/** @typedef {"verified" | "malformed" | "unknown_key" | "signature_invalid" | "other_log" | "record_mismatch" |
 *      "index_differs" | "not_included" | "quorum_missed" | "reading_mismatch" | "unsupported"} Verdict */
/** @typedef {"format" | "key" | "signature" | "sm2" | "origin" | "commitment" | "index" | "inclusion" | "reading" |
 *      "witnesses"} StepName */
/** `ok` is null when the step could not be made. @typedef {{name: StepName, ok: boolean | null, detail: string}} Step */
/** @typedef {import("./record_file.js").RecordFile} RecordFile */
/** @typedef {import("./reading_file.js").ReadingFile} ReadingFile */
/** @typedef {import("./policy.js").Trust} Trust */
/** @typedef {{verdict: Verdict, steps: Step[], file: RecordFile | null, leaf: string, reading: string | null,
 *      entry: string | null, witnesses: import("./policy.js").Quorum | null}} Report leaf: hash in hex */

/** @type {StepName[]} */
const RECORD_STEPS = ["format", "key", "signature", "origin", "commitment", "index", "inclusion"];

/** @returns {boolean} false where the page was not delivered over TLS or from this machine */
const canVerify = () => globalThis.crypto?.subtle !== undefined;

/** @param {Verdict} verdict @param {Step[]} steps @param {Partial<Report>} more @returns {Report} */
const report = (verdict, steps, more = {}) =>
    ({ verdict, steps, file: null, leaf: "", reading: null, entry: null, witnesses: null, ...more });

/** @param {Verdict} verdict @param {Partial<Record<StepName, boolean>>} made @param {Partial<Report>} more */
const early = (verdict, made, more = {}) =>
    report(verdict, RECORD_STEPS.map((name) => ({ name, ok: made[name] ?? null, detail: "" })), more);

/** The checkpoint of a proof: who of the trusted signed it. @param {string} text @param {Trust} trust */
async function openCheckpoint(text, trust) {
    const note = parseNote(text);
    const checkpoint = note && parseCheckpoint(note.text);
    if (!note || !checkpoint) return null;
    const found = await Promise.all(trust.keys.map((key) => checkSignature(note, key)));
    const signers = trust.keys.filter((_, i) => found[i] !== "absent");
    const checked = signers.filter((key) => key.algorithm === "ed25519");
    const quorum = trust.policy && (await checkQuorum(trust.policy, note));
    const undecided = found.some((one, i) => one === "unsupported" && trust.keys[i].algorithm === "ed25519");
    return { note, checkpoint, signers, checked, quorum, undecided, forged: found.includes("invalid") };
}

/** @typedef {NonNullable<Awaited<ReturnType<typeof openCheckpoint>>>} Opened */

/** What the signatures say, whatever they were put under. @param {Opened} opened @returns {Verdict} */
function signatureVerdict({ forged, signers }) {
    if (forged) return "signature_invalid";
    return signers.length === 0 ? "unknown_key" : "verified";
}

/** What remains to be asked when everything else holds. @param {Opened} opened @returns {Verdict} */
function lastVerdict({ checked, undecided, quorum }) {
    if (checked.length === 0 || undecided || quorum?.found === "unsupported") return "unsupported";
    if (quorum?.found === "invalid") return "signature_invalid";
    return quorum && !quorum.met ? "quorum_missed" : "verified";
}

/** @param {StepName} name @param {boolean | null} ok @param {string} detail @returns {Step} */
const step = (name, ok, detail) => ({ name, ok, detail });

/** SM2 lines are what the log's other key signed: 64 bytes in its name, by no Ed25519 key that is known here.
 * @param {Opened} opened @param {string} origin */
function signatureSteps({ note, signers, checked, undecided, forged }, origin) {
    const keyed = (/** @type {import("./note.js").SignatureLine} */ line) => checked.some((key) => same(key.keyId, line.keyId));
    const rest = note.signatures.filter((line) => line.name === origin && line.signature.length === 64 && !keyed(line));
    const sure = checked.length > 0 && !undecided;
    return [
        step("key", signers.length > 0, signers.map((key) => key.text).join(" ")),
        step("signature", forged ? false : sure ? true : null, checked.map((key) => `${key.algorithm}, ${key.name}`).join(" ")),
        ...rest.map((line) => step("sm2", null, `${line.name}+${toHex(line.keyId)}`)),
    ];
}

/** @param {Opened} opened @returns {Step[]} */
const witnessSteps = ({ quorum }) =>
    quorum ? [step("witnesses", quorum.found === "unsupported" ? null : quorum.found === "valid" && quorum.met,
        `${quorum.cosigned.length} / ${quorum.of}${quorum.cosigned.length > 0 ? `: ${quorum.cosigned.join(" ")}` : ""}`)] : [];

/** The public leaf entry of a record, byte for byte. @param {RecordFile} file */
const leafEntry = (file) =>
    utf8(`{"v":1,"kind":"${file.kind}","seq":${file.seq},"commitment":"${toHex(file.commitment)}"}`);

/** @param {RecordFile} file @param {string} format @param {Trust} trust @param {ReadingFile | null} reading */
async function verifyRecord(file, format, trust, reading) {
    const proof = parseProofFile(file.proof);
    const log = await parseVerifier(file.log);
    const opened = proof && (await openCheckpoint(proof.checkpoint, trust));
    const shown = { file, reading: reading?.reading ?? null };
    if (!proof || !log || !opened) return early("malformed", { format: false }, shown);

    const { checkpoint } = opened;
    const commitment = await sha256(concat(file.salt, utf8(file.record)));
    const leaf = await leafHash(leafEntry(file));
    const root = await rootByPath(proof.index, checkpoint.size, leaf, proof.path);
    const ofLog = checkpoint.origin === log.name && opened.signers.some((key) => key.name === log.name);
    const committed = same(commitment, file.commitment);
    const included = root !== null && same(root, checkpoint.root);
    const inRoot = reading && (await isCommitted(reading));
    const steps = [
        step("format", inRoot !== "malformed", format),
        ...signatureSteps(opened, checkpoint.origin),
        step("origin", checkpoint.origin === log.name, checkpoint.origin),
        step("commitment", committed, toHex(commitment)),
        step("index", proof.index === file.seq, `${proof.index} / ${checkpoint.size}`),
        step("inclusion", included, root ? toHex(root) : ""),
        ...(reading ? [step("reading", inRoot === "verified", `${reading.index} / ${reading.count}`)] : []),
        ...witnessSteps(opened),
    ];
    return report(verdictOf(), steps, { ...shown, leaf: toHex(leaf), witnesses: opened.quorum });

    /** @returns {Verdict} */
    function verdictOf() {
        const signed = signatureVerdict(/** @type {Opened} */ (opened));
        if (signed !== "verified") return signed;
        if (!ofLog) return "other_log";
        if (!committed) return "record_mismatch";
        if (proof?.index !== file.seq) return "index_differs";
        if (!included) return "not_included";
        if (inRoot && inRoot !== "verified") return inRoot;
        return lastVerdict(/** @type {Opened} */ (opened));
    }
}

/** Whether the reading is at its place of the root that its record names. @param {ReadingFile} file
 * @returns {Promise<"verified" | "malformed" | "reading_mismatch">} */
async function isCommitted({ reading, salt, index, count, path, record }) {
    const committed = committedIn(record.record);
    if (!committed) return "malformed";
    const root = await rootByPath(index, count, await leafHash(concat(salt, utf8(reading))), path);
    const isThere = committed.count === count && root !== null && same(root, committed.root);
    return isThere ? "verified" : "reading_mismatch";
}

/** @param {string} text of the proof @param {string | null} entry @param {Trust} trust */
async function verifyEntry(text, entry, trust) {
    const proof = parseProofFile(text);
    const opened = proof && (await openCheckpoint(proof.checkpoint, trust));
    if (!proof || !opened) return early("malformed", { format: false }, { entry });
    const { checkpoint, signers } = opened;
    const leaf = entry === null ? null : await leafHash(utf8(entry));
    const root = leaf && (await rootByPath(proof.index, checkpoint.size, leaf, proof.path));
    const included = root !== null && same(root, checkpoint.root);
    const ofLog = signers.some((key) => key.name === checkpoint.origin);
    const steps = [
        step("format", true, `c2sp.org/tlog-proof@v1, ${proof.index} / ${checkpoint.size}`),
        ...signatureSteps(opened, checkpoint.origin),
        step("origin", signers.length === 0 ? null : ofLog, checkpoint.origin),
        step("inclusion", leaf && included, root ? toHex(root) : ""),
        ...witnessSteps(opened),
    ];
    const signed = signatureVerdict(opened);
    const placed = !ofLog ? "other_log" : !included ? "not_included" : lastVerdict(opened);
    return report(signed === "verified" ? placed : signed, steps, { entry, leaf: leaf ? toHex(leaf) : "", witnesses: opened.quorum });
}

/**
 * @param {Uint8Array} bytes of a record file, a reading file or a proof file
 * @param {string} trusted verifier keys, one per line, or a policy; of what cannot be read, nobody is trusted
 * @param {string | null} entry of a proof file
 * @returns {Promise<Report>}
 */
export async function verifyFile(bytes, trusted, entry = null) {
    if (!canVerify()) return early("unsupported", {});
    const parsed = await parseTrust(trusted);
    const trust = "keys" in parsed ? parsed : { keys: [], policy: null };
    const text = textOfUtf8(bytes);
    if (text !== null && isProofFile(text)) return verifyEntry(text, entry, trust);
    const reading = text === null ? null : parseReadingFile(text);
    const record = reading?.record ?? (text === null ? null : parseRecordFile(text));
    if (!record) return early("malformed", { format: false });
    return verifyRecord(record, `${reading ? READING_FORMAT : RECORD_FORMAT}, ${bytes.length} B`, trust, reading);
}

/** @param {Uint8Array} bytes of a record file; anything else is malformed @param {string} trusted as above */
export async function verifyRecordFile(bytes, trusted) {
    const made = await verifyFile(bytes, trusted);
    const other = made.verdict !== "unsupported" && (made.file === null || made.reading !== null);
    return other ? early("malformed", { format: false }) : made;
}
