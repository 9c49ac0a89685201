// @ts-check
// Signed notes and verifier keys (C2SP signed-note v1.0.0).
import { concat, fromBase64, same, sha256, toBase64, toHex, utf8 } from "./bytes.js";
import { isSm2Key, verifySm2 } from "./sm2.js";

const ED25519_TYPE = Uint8Array.of(1);
const COSIGNATURE_TYPE = Uint8Array.of(4);
const SM2_TYPE = concat(Uint8Array.of(0xff), utf8("sm2-with-sm3/v1"));
const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;
const MAX_NOTE_BYTES = 1 << 20;
const MAX_SIGNATURES = 100;
const SIGNATURE_PREFIX = "\u2014 ";

/** @typedef {{name: string, keyId: Uint8Array, algorithm: "ed25519" | "sm2", key: Uint8Array, text: string}} Verifier */
/** A witness's key; `keyId` is that of its cosignatures. @typedef {{name: string, keyId: Uint8Array, key: Uint8Array}} WitnessKey */
/** @typedef {{name: string, keyId: Uint8Array, signature: Uint8Array}} SignatureLine */
/** @typedef {{text: string, signatures: SignatureLine[]}} Note */

/** Not empty, no Unicode space, no control character, no '+'. @param {string} name */
const isKeyName = (name) => /^[^\p{White_Space}\u0000-\u001f+]+$/u.test(name);

/** @param {Uint8Array} bytes @param {Uint8Array} prefix */
const startsWith = (bytes, prefix) => same(bytes.subarray(0, prefix.length), prefix);

/** @param {string} name @param {Uint8Array} encoded type ‖ public key */
const keyIdOf = async (name, encoded) => (await sha256(concat(utf8(name), utf8("\n"), encoded))).subarray(0, 4);

/** `name+hex(keyID)+base64(type ‖ public key)`; only that spelling, with the right key id.
 * @param {string} text @returns {Promise<Verifier | null>} */
export async function parseVerifier(text) {
    const [name, id, ...rest] = text.split("+");
    const encoded = fromBase64(rest.join("+"));
    if (!isKeyName(name) || id === undefined || !encoded) return null;
    const sm2 = startsWith(encoded, SM2_TYPE);
    if (!sm2 && !startsWith(encoded, ED25519_TYPE)) return null;
    const key = encoded.subarray(sm2 ? SM2_TYPE.length : ED25519_TYPE.length);
    if (sm2 ? !isSm2Key(key) : key.length !== 32) return null;
    const keyId = await keyIdOf(name, encoded);
    if (`${name}+${toHex(keyId)}+${toBase64(encoded)}` !== text) return null;
    return { name, keyId, algorithm: sm2 ? "sm2" : "ed25519", key, text };
}

/** A witness's key in either spelling, type 04 or 01. @param {string} text @returns {Promise<WitnessKey | null>} */
export async function parseWitnessKey(text) {
    const [name, id, ...rest] = text.split("+");
    const encoded = fromBase64(rest.join("+"));
    if (!isKeyName(name) || id === undefined || encoded?.length !== 33) return null;
    if (!startsWith(encoded, COSIGNATURE_TYPE) && !startsWith(encoded, ED25519_TYPE)) return null;
    const spelled = `${name}+${toHex(await keyIdOf(name, encoded))}+${toBase64(encoded)}`;
    if (spelled !== text) return null;
    const key = encoded.subarray(1);
    return { name, keyId: await keyIdOf(name, concat(COSIGNATURE_TYPE, key)), key };
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

/** @typedef {"valid" | "invalid" | "absent" | "unsupported"} Found of a key's lines: none, any of them wrong, or this
 *      browser cannot tell */

/**
 * @param {Uint8Array} raw public key
 * @param {{signature: Uint8Array, text: string}[]} signed
 * @returns {Promise<Found>}
 */
async function checkEd25519(raw, signed) {
    const algorithm = { name: "Ed25519" };
    let key;
    try {
        key = await crypto.subtle.importKey("raw", /** @type {BufferSource} */ (raw), algorithm, false, ["verify"]);
    } catch (problem) {
        return problem instanceof DOMException && problem.name === "NotSupportedError" ? "unsupported" : "invalid";
    }
    for (const { signature, text } of signed) {
        const bytes = /** @type {BufferSource} */ (signature);
        if (!(await crypto.subtle.verify(algorithm, key, bytes, utf8(text)))) return "invalid";
    }
    return "valid";
}

/** @param {Note} note @param {{name: string, keyId: Uint8Array}} key */
const linesOf = (note, key) => note.signatures.filter((l) => l.name === key.name && same(l.keyId, key.keyId));

/** The note's lines in the verifier's name. @param {Note} note @param {Verifier} verifier @returns {Promise<Found>} */
export async function checkSignature(note, verifier) {
    const lines = linesOf(note, verifier);
    if (lines.length === 0) return "absent";
    if (verifier.algorithm === "sm2")
        return lines.every(({ signature }) => verifySm2(verifier.key, utf8(note.text), signature)) ? "valid" : "invalid";
    return checkEd25519(verifier.key, lines.map(({ signature }) => ({ signature, text: note.text })));
}

/** The note's cosignatures (cosignature/v1) in the witness's name.
 * @param {Note} note @param {WitnessKey} witness @returns {Promise<Found>} */
export async function checkCosignature(note, witness) {
    const lines = linesOf(note, witness);
    if (lines.length === 0) return "absent";
    if (lines.some(({ signature }) => signature.length !== TIME_BYTES + SIGNATURE_BYTES || signature[0] > 0x7f)) return "invalid";
    return checkEd25519(witness.key, lines.map(({ signature }) => {
        const time = BigInt(`0x${toHex(signature.subarray(0, TIME_BYTES))}`);
        return { signature: signature.subarray(TIME_BYTES), text: `cosignature/v1\ntime ${time}\n${note.text}` };
    }));
}
