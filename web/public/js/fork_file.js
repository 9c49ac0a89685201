// @ts-check
// Format guanzhilian-fork@v1: two checkpoints of one log that cannot both be true.
import { fromHex, hashFromBase64, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";

export const FORK_FORMAT = "guanzhilian-fork@v1";
const MEMBERS = ["older", "newer", "root", "proof"];
const MAX_BYTES = 4 << 20;
const MAX_PATH = 64;

/** `older` and `newer` are signed checkpoints; `root` is what newer's tree has at older's size, `path` the proof of it.
 * @typedef {{older: string, newer: string, root: Uint8Array, path: Uint8Array[]}} ForkFile */

/** @param {string} text @returns {ForkFile | null} */
export function parseForkFile(text) {
    const members = utf8(text).length > MAX_BYTES ? null : parseFlatJson(text);
    if (members?.size !== MEMBERS.length + 1 || members.get("format") !== FORK_FORMAT) return null;
    const [older, newer, rootText, proof] = MEMBERS.map((name) => members.get(name));
    if (typeof older !== "string" || typeof newer !== "string" || typeof rootText !== "string" || typeof proof !== "string") return null;
    const lines = proof.split("\n");
    const root = fromHex(rootText, 32);
    const path = lines.slice(0, -1).map(hashFromBase64);
    if (!root || lines.at(-1) !== "" || path.length > MAX_PATH || path.includes(null)) return null;
    return { older, newer, root, path: /** @type {Uint8Array[]} */ (path) };
}
