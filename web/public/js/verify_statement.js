// @ts-check
// What a log has signed by itself: a checkpoint, the receipt of an erasure, two checkpoints that contradict each other.
import { same, toBase64, toHex } from "./bytes.js";
import { decidedVerdict, firstFailure, lastVerdict, malformed, openCheckpoint, openNote, report, signatureSteps, signatureVerdict, step, unread, witnessSteps } from "./checks.js";
import { ERASURE_FORMAT, parseErasure, parseErasureFile } from "./erasure_file.js";
import { FORK_FORMAT, parseForkFile } from "./fork_file.js";
import { isExtended } from "./merkle.js";
import { parseNote, parseVerifier } from "./note.js";
import { parseCheckpoint } from "./proof_file.js";

/** @typedef {import("./checks.js").Report} Report */
/** @typedef {import("./checks.js").Says} Says */
/** @typedef {import("./checks.js").StepName} StepName */
/** @typedef {import("./checks.js").Trust} Trust */

/** @type {StepName[]} */
const STATEMENT_STEPS = ["format", "key", "signature", "origin"];
/** @type {StepName[]} */
const FORK_STEPS = ["format", "key", "signature", "newer_key", "newer_signature", "same_log", "newer_root", "contradiction"];

/** @param {string} text @returns {boolean} */
export function isCheckpoint(text) {
    const note = parseNote(text);
    return note !== null && parseCheckpoint(note.text) !== null;
}

/** @param {string} text of a checkpoint alone @param {Trust} trust @returns {Promise<Report>} */
export async function verifyCheckpoint(text, trust) {
    const opened = await openCheckpoint(text, trust);
    if (!opened?.checkpoint) return unread("checkpoint", STATEMENT_STEPS, opened);
    const { checkpoint, signers } = opened;
    const isOfLog = signers.some((key) => key.name === checkpoint.origin);
    const verdict = firstFailure(signatureVerdict(opened), isOfLog ? "verified" : "other_log", lastVerdict(opened));
    const steps = [
        step("format", true, "c2sp.org/tlog-checkpoint"),
        ...signatureSteps(opened, checkpoint.origin),
        step("origin", signers.length === 0 ? null : isOfLog, checkpoint.origin),
        ...witnessSteps(opened),
    ];
    /** @type {Says} */
    const says = [["origin", checkpoint.origin], ["leaves", String(checkpoint.size)], ["root", toBase64(checkpoint.root)]];
    return report("checkpoint", verdict, steps, { says, witnesses: opened.quorum });
}

/** @param {string} text @param {Trust} trust @returns {Promise<Report>} */
export async function verifyErasure(text, trust) {
    const file = parseErasureFile(text);
    const isNamed = file !== null && (await parseVerifier(file.log)) !== null;
    if (!file || !isNamed) return malformed("erasure", STATEMENT_STEPS);
    const opened = await openNote(file.statement, { ...trust, policy: null }); // witnesses sign checkpoints only
    const erasure = opened && parseErasure(opened.note.text);
    if (!erasure) return unread("erasure", STATEMENT_STEPS, opened);
    const isOfLog = opened.signers.some((key) => key.name === erasure.origin);
    const verdict = firstFailure(signatureVerdict(opened), isOfLog ? "verified" : "other_log", decidedVerdict(opened));
    const steps = [
        step("format", true, ERASURE_FORMAT),
        ...signatureSteps(opened, erasure.origin),
        step("origin", opened.signers.length === 0 ? null : isOfLog, erasure.origin),
    ];
    /** @type {Says} */
    const says = [
        ["erasedData", erasure.data],
        ["erasedCommitment", erasure.commitment],
        ["erasedRegistered", `#${erasure.registered}`],
        ["erasedAt", `#${erasure.erased}`],
        ["origin", erasure.origin],
    ];
    return report("erasure", verdict, steps, { says });
}

/** Verified: the log is forked. @param {string} text @param {Trust} trust @returns {Promise<Report>} */
export async function verifyFork(text, trust) {
    const file = parseForkFile(text);
    const alone = { ...trust, policy: null }; // whoever cosigned, the log's own key signed both
    const older = file && (await openCheckpoint(file.older, alone));
    const newer = file && (await openCheckpoint(file.newer, alone));
    if (!file) return malformed("fork", FORK_STEPS);
    if (!older?.checkpoint) return unread("fork", FORK_STEPS, older);
    if (!newer?.checkpoint) return unread("fork", FORK_STEPS, signatureVerdict(older) === "verified" ? newer : older);

    const { origin } = older.checkpoint;
    const isSameLog = origin === newer.checkpoint.origin;
    const isSharedKey = older.signers.some((key) => key.name === origin && newer.signers.includes(key));
    const isNewers = await isExtended({ size: older.checkpoint.size, root: file.root }, newer.checkpoint, file.path);
    const isOther = !same(file.root, older.checkpoint.root);
    const verdict = firstFailure(
        signatureVerdict(older),
        signatureVerdict(newer),
        isSameLog ? "verified" : "other_log",
        isSharedKey ? "verified" : "unknown_key",
        isNewers && isOther ? "verified" : "no_fork",
        decidedVerdict(older),
        decidedVerdict(newer));
    const [newerKey, newerSignature] = signatureSteps(newer, origin);
    const steps = [
        step("format", true, FORK_FORMAT),
        ...signatureSteps(older, origin).slice(0, 2),
        { ...newerKey, name: /** @type {StepName} */ ("newer_key") },
        { ...newerSignature, name: /** @type {StepName} */ ("newer_signature") },
        step("same_log", isSameLog && isSharedKey, isSameLog ? origin : `${origin} / ${newer.checkpoint.origin}`),
        step("newer_root", isNewers, toHex(file.root)),
        step("contradiction", isOther, toHex(older.checkpoint.root)),
    ];
    /** @type {Says} */
    const says = [
        ["origin", origin],
        ["olderLeaves", String(older.checkpoint.size)],
        ["newerLeaves", String(newer.checkpoint.size)],
        ["olderRoot", toHex(older.checkpoint.root)],
        ["newerRootThere", toHex(file.root)],
    ];
    return report("fork", verdict, steps, { says });
}
