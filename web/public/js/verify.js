// @ts-check
// Verifies a guanzhilian-record@v1 file without any server: commitment, leaf, inclusion, signature. The verdict names
// the first failure; the steps show every check that could be made.
import { concat, fromHex, same, sha256, textOfUtf8, toHex, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";
import { leafHash, rootByPath } from "./merkle.js";
import { checkSignature, parseNote, parseVerifier } from "./note.js";
import { parseCheckpoint, parseProofFile } from "./proof_file.js";

const FORMAT = "guanzhilian-record@v1";
const MAX_BYTES = 4 << 20;
const TEXT_MEMBERS = ["format", "record", "salt", "kind", "commitment", "proof", "log"];

/** @typedef {"verified" | "malformed" | "unknown_key" | "signature_invalid" | "other_log" | "record_mismatch" |
 *      "index_differs" | "not_included" | "unsupported"} Verdict */
/** @typedef {"format" | "key" | "signature" | "origin" | "commitment" | "index" | "inclusion"} StepName */
/** `ok` is null when the step could not be made. @typedef {{name: StepName, ok: boolean | null, detail: string}} Step */
/** @typedef {{record: string, salt: Uint8Array, kind: string, seq: bigint, commitment: Uint8Array, proof: string,
 *      log: string}} RecordFile */
/** @typedef {{verdict: Verdict, steps: Step[], file: RecordFile | null, leaf: string}} Report leaf: hash in hex */

/** @type {StepName[]} */
const STEP_NAMES = ["format", "key", "signature", "origin", "commitment", "index", "inclusion"];

/** @param {Uint8Array} bytes @returns {RecordFile | null} */
function parseRecordFile(bytes) {
    const text = bytes.length > MAX_BYTES ? null : textOfUtf8(bytes);
    const members = text === null ? null : parseFlatJson(text);
    if (!members || members.size !== TEXT_MEMBERS.length + 1) return null;
    if (TEXT_MEMBERS.some((name) => typeof members.get(name) !== "string")) return null;
    /** @param {string} name */
    const textOf = (name) => /** @type {string} */ (members.get(name));
    const seq = members.get("seq");
    const salt = fromHex(textOf("salt"), 16);
    const commitment = fromHex(textOf("commitment"), 32);
    const kind = textOf("kind");
    if (textOf("format") !== FORMAT || typeof seq !== "bigint" || !salt || !commitment) return null;
    if (!/^[a-z0-9_-]{1,32}$/.test(kind)) return null;
    return { record: textOf("record"), salt, kind, seq, commitment, proof: textOf("proof"), log: textOf("log") };
}

/** The public leaf entry of a record, byte for byte. @param {RecordFile} file */
const leafEntry = (file) =>
    utf8(`{"v":1,"kind":"${file.kind}","seq":${file.seq},"commitment":"${toHex(file.commitment)}"}`);

/** @returns {boolean} false where the page was not delivered over TLS or from this machine */
const canVerify = () => globalThis.crypto?.subtle !== undefined;

/** @param {Verdict} verdict @param {Partial<Record<StepName, {ok: boolean, detail?: string}>>} made */
function report(verdict, made, file = /** @type {RecordFile | null} */ (null), leaf = "") {
    const steps = STEP_NAMES.map((name) => ({ name, ok: made[name]?.ok ?? null, detail: made[name]?.detail ?? "" }));
    return { verdict, steps, file, leaf };
}

/**
 * @param {Uint8Array} bytes of the file
 * @param {string} trustedKeys verifier keys, one per line
 * @returns {Promise<Report>}
 */
export async function verifyRecordFile(bytes, trustedKeys) {
    if (!canVerify()) return report("unsupported", {});
    const file = parseRecordFile(bytes);
    const proof = file && parseProofFile(file.proof);
    const log = file && (await parseVerifier(file.log));
    const note = proof && parseNote(proof.checkpoint);
    const checkpoint = note && parseCheckpoint(note.text);
    if (!file || !proof || !log || !note || !checkpoint) return report("malformed", { format: { ok: false } }, file);

    const lines = trustedKeys.split(/\s*\n\s*/).map((line) => line.trim());
    const verifiers = await Promise.all(lines.map(parseVerifier));
    const trusted = verifiers.filter((verifier) => verifier !== null);
    const known = trusted.some((verifier) => verifier.text === log.text);
    const signature = await checkSignature(note, log);
    const others = await Promise.all(trusted.map((verifier) => checkSignature(note, verifier)));

    const commitment = await sha256(concat(file.salt, utf8(file.record)));
    const leaf = await leafHash(leafEntry(file));
    const root = await rootByPath(proof.index, checkpoint.size, leaf, proof.path);
    const made = {
        format: { ok: true, detail: `${FORMAT}, ${bytes.length} B` },
        key: { ok: known, detail: log.text },
        signature:
            signature === "unsupported" ? undefined : { ok: signature === "valid", detail: `${log.algorithm}, ${log.name}` },
        origin: { ok: checkpoint.origin === log.name, detail: checkpoint.origin },
        commitment: { ok: same(commitment, file.commitment), detail: toHex(commitment) },
        index: { ok: proof.index === file.seq, detail: `${proof.index} / ${checkpoint.size}` },
        inclusion: { ok: root !== null && same(root, checkpoint.root), detail: root ? toHex(root) : "" },
    };
    return report(verdictOf(), made, file, toHex(leaf));

    /** @returns {Verdict} */
    function verdictOf() {
        if (!known) return "unknown_key";
        if (others.includes("invalid")) return "signature_invalid";
        if (signature === "absent") return "unknown_key";
        if (!made.origin.ok) return "other_log";
        if (!made.commitment.ok) return "record_mismatch";
        if (!made.index.ok) return "index_differs";
        if (!made.inclusion.ok) return "not_included";
        return others.includes("unsupported") ? "unsupported" : "verified";
    }
}
