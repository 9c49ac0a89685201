// @ts-check
// Signed notes and verifier keys (C2SP signed-note v1.0.0).
import { concat, fromBase64, same, sha256, toBase64, toHex, utf8 } from "./bytes.js";

const ED25519_TYPE = Uint8Array.of(1);
const SM2_TYPE = concat(Uint8Array.of(0xff), utf8("sm2-with-sm3/v1"));
const MAX_NOTE_BYTES = 1 << 20;
const MAX_SIGNATURES = 100;
const SIGNATURE_PREFIX = "\u2014 ";

/** @typedef {{name: string, keyId: Uint8Array, algorithm: "ed25519" | "sm2", key: Uint8Array, text: string}} Verifier */
/** @typedef {{name: string, keyId: Uint8Array, signature: Uint8Array}} SignatureLine */
/** @typedef {{text: string, signatures: SignatureLine[]}} Note */

/** Not empty, no Unicode space, no control character, no '+'. @param {string} name */
const isKeyName = (name) => /^[^\p{White_Space}\u0000-\u001f+]+$/u.test(name);

/** @param {Uint8Array} bytes @param {Uint8Array} prefix */
const startsWith = (bytes, prefix) => same(bytes.subarray(0, prefix.length), prefix);

/** `name+hex(keyID)+base64(type ‖ public key)`; only that spelling, with the right key id.
 * @param {string} text @returns {Promise<Verifier | null>} */
export async function parseVerifier(text) {
    const [name, id, ...rest] = text.split("+");
    const encoded = fromBase64(rest.join("+"));
    if (!isKeyName(name) || id === undefined || !encoded) return null;
    const sm2 = startsWith(encoded, SM2_TYPE);
    if (!sm2 && !startsWith(encoded, ED25519_TYPE)) return null;
    const key = encoded.subarray(sm2 ? SM2_TYPE.length : ED25519_TYPE.length);
    if (key.length !== (sm2 ? 65 : 32)) return null;
    const keyId = (await sha256(concat(utf8(name), utf8("\n"), encoded))).subarray(0, 4);
    if (`${name}+${toHex(keyId)}+${toBase64(encoded)}` !== text) return null;
    return { name, keyId, algorithm: sm2 ? "sm2" : "ed25519", key, text };
}

/** @param {string} line @returns {SignatureLine | null} */
function parseSignatureLine(line) {
    if (!line.startsWith(SIGNATURE_PREFIX)) return null;
    const [name, encoded, ...more] = line.slice(SIGNATURE_PREFIX.length).split(" ");
    const bytes = encoded === undefined ? null : fromBase64(encoded);
    if (more.length > 0 || !isKeyName(name) || !bytes || bytes.length < 5) return null;
    return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** @param {string} note @returns {Note | null} */
export function parseNote(note) {
    if (utf8(note).length > MAX_NOTE_BYTES || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
    const separator = note.lastIndexOf("\n\n");
    if (separator < 0 || !note.endsWith("\n")) return null;
    const lines = note.slice(separator + 2).split("\n").slice(0, -1);
    const signatures = lines.map(parseSignatureLine);
    if (lines.length === 0 || lines.length > MAX_SIGNATURES || signatures.includes(null)) return null;
    return { text: note.slice(0, separator + 1), signatures: /** @type {SignatureLine[]} */ (signatures) };
}

/**
 * The note's lines in the verifier's name: "absent" when there is none, "invalid" when any of them is wrong,
 * "unsupported" when this browser cannot tell.
 * @param {Note} note
 * @param {Verifier} verifier
 * @returns {Promise<"valid" | "invalid" | "absent" | "unsupported">}
 */
export async function checkSignature(note, verifier) {
    const lines = note.signatures.filter((l) => l.name === verifier.name && same(l.keyId, verifier.keyId));
    if (lines.length === 0) return "absent";
    if (verifier.algorithm !== "ed25519") return "unsupported";
    const algorithm = { name: "Ed25519" };
    let key;
    try {
        key = await crypto.subtle.importKey("raw", /** @type {BufferSource} */ (verifier.key), algorithm, false, [
            "verify",
        ]);
    } catch (problem) {
        return problem instanceof DOMException && problem.name === "NotSupportedError" ? "unsupported" : "invalid";
    }
    for (const line of lines) {
        const signature = /** @type {BufferSource} */ (line.signature);
        if (!(await crypto.subtle.verify(algorithm, key, signature, utf8(note.text)))) return "invalid";
    }
    return "valid";
}
