// @ts-check
// Formats c2sp.org/tlog-proof@v1 and tlog-checkpoint (without extension lines).
import { fromBase64, hashFromBase64, parseDecimal } from "./bytes.js";

export const PROOF_FORMAT = "c2sp.org/tlog-proof@v1";
const MAX_PATH = 63; // no tree is deeper than 63 levels below its root

const EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

/** `plain`: the text without its extra data. @typedef {{index: bigint, path: Uint8Array[], checkpoint: string,
 *      extra: Uint8Array | null, plain: string}} ProofFile */
/** @typedef {{origin: string, size: bigint, root: Uint8Array}} Checkpoint */

/** @param {string} text */
export const isProofFile = (text) => text.startsWith(`${PROOF_FORMAT}\n`);

/** @param {string} text @returns {ProofFile | null} */
export function parseProofFile(text) {
    const separator = text.indexOf("\n\n");
    const lines = text.slice(0, Math.max(separator, 0)).split("\n");
    const checkpoint = text.slice(separator + 2);
    if (lines.shift() !== PROOF_FORMAT || checkpoint === "") return null;
    const extraLine = lines[0]?.startsWith("extra ") ? /** @type {string} */ (lines.shift()) : null;
    const extra = extraLine === null ? null : fromBase64(extraLine.slice(6));
    if (extraLine !== null && !extra) return null;
    const plain = [PROOF_FORMAT, ...lines, "", checkpoint].join("\n");
    const indexLine = lines.shift();
    const index = indexLine?.startsWith("index ") ? parseDecimal(indexLine.slice(6)) : null;
    const path = lines.map(hashFromBase64);
    if (index === null || path.length > MAX_PATH || path.includes(null)) return null;
    return { index, path: /** @type {Uint8Array[]} */ (path), checkpoint, extra, plain };
}

/** @param {string} text @returns {Checkpoint | null} */
export function parseCheckpoint(text) {
    const lines = text.split("\n");
    if (lines.length !== 4 || lines[3] !== "" || lines[0] === "") return null;
    const size = parseDecimal(lines[1]);
    const root = hashFromBase64(lines[2]);
    if (size === 0n && lines[2] !== EMPTY_ROOT) return null;
    return size !== null && root ? { origin: lines[0], size, root } : null;
}
