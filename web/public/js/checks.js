// @ts-check
// What every verification has in common: its report, and whose signatures stand under a note.
import { same, toHex } from "./bytes.js";
import { checkSignature, parseNote } from "./note.js";
import { checkQuorum } from "./policy.js";
import { parseCheckpoint } from "./proof_file.js";

/** @typedef {"verified" | "malformed" | "unknown_key" | "signature_invalid" | "other_log" | "record_mismatch" |
 *      "index_differs" | "not_included" | "quorum_missed" | "reading_mismatch" | "no_fork" | "report_mismatch" |
 *      "pages_mismatch" | "unsupported"} Verdict */
/** @typedef {"format" | "key" | "signature" | "other_line" | "origin" | "commitment" | "index" | "inclusion" | "reading" |
 *      "witnesses" | "newer_key" | "newer_signature" | "same_log" | "newer_root" | "contradiction" | "evidence" | "statement" |
 *      "pages"} StepName */
/** `ok` is null when the step could not be made. @typedef {{name: StepName, ok: boolean | null, detail: string}} Step */
/** @typedef {"record" | "reading" | "entry" | "checkpoint" | "erasure" | "fork" | "report" | "unknown"} Kind of document */
/** What a document that is no record says: words of the page and values.
 * @typedef {[import("./i18n.js").Word, string][]} Says */
/** @typedef {import("./record_file.js").RecordFile} RecordFile */
/** @typedef {import("./policy.js").Trust} Trust */
/** @typedef {{kind: Kind, verdict: Verdict, steps: Step[], file: RecordFile | null, leaf: string, reading: string | null,
 *      entry: string | null, lacksEntry: boolean, witnesses: import("./policy.js").Quorum | null, says: Says}} Report
 *      leaf: hash in hex; lacksEntry: a proof that says nothing of its entry, and none was given */

/** @param {Kind} kind @param {Verdict} verdict @param {Step[]} steps @param {Partial<Report>} more @returns {Report} */
export const report = (kind, verdict, steps, more = {}) => ({
    kind, verdict, steps, file: null, leaf: "", reading: null, entry: null, lacksEntry: false, witnesses: null, says: [], ...more,
});

/** Before anything could be checked. @param {Kind} kind @param {StepName[]} names @param {Partial<Report>} more */
export const malformed = (kind, names, more = {}) =>
    report(kind, "malformed", names.map((name) => ({ name, ok: name === "format" ? false : null, detail: "" })), more);

/** @param {StepName} name @param {boolean | null} ok @param {string} detail @returns {Step} */
export const step = (name, ok, detail) => ({ name, ok, detail });

/** Who of the trusted signed the note. @param {string} text @param {Trust} trust */
export async function openNote(text, trust) {
    const note = parseNote(text);
    if (!note) return null;
    const found = await Promise.all(trust.keys.map((key) => checkSignature(note, key)));
    const signers = trust.keys.filter((_, i) => found[i] !== "absent");
    const quorum = trust.policy && (await checkQuorum(trust.policy, note));
    return { note, signers, quorum, trustsNobody: trust.keys.length === 0, undecided: found.includes("unsupported"), forged: found.includes("invalid") };
}

/** @typedef {NonNullable<Awaited<ReturnType<typeof openNote>>>} Opened */

/** Of a note that says something else than a checkpoint, `checkpoint` is null. @param {string} text @param {Trust} trust */
export async function openCheckpoint(text, trust) {
    const opened = await openNote(text, trust);
    return opened && { ...opened, checkpoint: parseCheckpoint(opened.note.text) };
}

/** What the signatures say, whatever they were put under. @param {Opened} opened @returns {Verdict} */
export function signatureVerdict({ forged, signers }) {
    if (forged) return "signature_invalid";
    return signers.length === 0 ? "unknown_key" : "verified";
}

/** Of a note whose text could not be read: its signatures are asked first, for they say more. @param {Kind} kind
 * @param {StepName[]} names @param {Opened | null} opened @param {Partial<Report>} more */
export function unread(kind, names, opened, more = {}) {
    const verdict = opened ? firstFailure(signatureVerdict(opened), "malformed") : "malformed";
    return { ...malformed(kind, names, more), verdict };
}

/** Whether this browser could tell. @param {Opened} opened @returns {Verdict} */
export const decidedVerdict = ({ undecided }) => (undecided ? "unsupported" : "verified");

/** What remains to be asked of a checkpoint when everything else holds. @param {Opened} opened @returns {Verdict} */
export function lastVerdict({ undecided, quorum }) {
    if (undecided || quorum?.found === "unsupported") return "unsupported";
    if (quorum?.found === "invalid") return "signature_invalid";
    return quorum && !quorum.met ? "quorum_missed" : "verified";
}

/** The first that is not verified. @param {...(Verdict | (() => Verdict))} verdicts @returns {Verdict} */
export function firstFailure(...verdicts) {
    for (const one of verdicts) {
        const verdict = typeof one === "function" ? one() : one;
        if (verdict !== "verified") return verdict;
    }
    return "verified";
}

/** Lines in the log's name by other keys than the reader's are passed over, and said to be there.
 * @param {Opened} opened @param {string} origin @returns {Step[]} */
export function signatureSteps({ note, signers, trustsNobody, undecided, forged }, origin) {
    const isKnown = (/** @type {import("./note.js").SignatureLine} */ line) => signers.some((key) => same(key.keyId, line.keyId));
    const others = note.signatures.filter((line) => line.name === origin && line.signature.length === 64 && !isKnown(line));
    const isSure = signers.length > 0 && !undecided;
    const names = { ed25519: "Ed25519", sm2: "SM2 / SM3" };
    return [
        step("key", trustsNobody ? null : signers.length > 0, signers.map((key) => key.text).join(" ")),
        step("signature", forged ? false : isSure ? true : null, signers.map((key) => `${names[key.algorithm]}, ${key.name}`).join("; ")),
        ...others.map((line) => step("other_line", null, `${line.name}+${toHex(line.keyId)}`)),
    ];
}

/** @param {Opened} opened @returns {Step[]} */
export const witnessSteps = ({ quorum }) =>
    quorum ? [step("witnesses", quorum.found === "unsupported" ? null : quorum.found === "valid" && quorum.met,
        `${quorum.cosigned.length} / ${quorum.of}${quorum.cosigned.length > 0 ? `: ${quorum.cosigned.join(" ")}` : ""}`)] : [];
