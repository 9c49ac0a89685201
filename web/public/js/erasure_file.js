// @ts-check
// Format guanzhilian-erasure@v1: what the log has signed of personal data that was erased.
import { fromHex, parseDecimal, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";

export const ERASURE_FORMAT = "guanzhilian-erasure@v1";
const TITLE = "guanzhilian erasure/v1";
const MAX_BYTES = 64 << 10;

/** @typedef {{statement: string, log: string}} ErasureFile statement: a signed note */
/** @typedef {{origin: string, data: string, commitment: string, registered: bigint, erased: bigint}} Erasure */

/** @param {string} text @returns {ErasureFile | null} */
export function parseErasureFile(text) {
    const members = utf8(text).length > MAX_BYTES ? null : parseFlatJson(text);
    const [statement, log] = ["statement", "log"].map((name) => members?.get(name));
    if (members?.size !== 3 || members.get("format") !== ERASURE_FORMAT) return null;
    return typeof statement === "string" && typeof log === "string" ? { statement, log } : null;
}

/** @param {string} text that was signed @returns {Erasure | null} */
export function parseErasure(text) {
    const [title, origin, ...lines] = text.split("\n");
    const names = ["data ", "commitment ", "registered ", "erased "];
    const isOther = (/** @type {string} */ name, /** @type {number} */ i) => !lines[i]?.startsWith(name);
    if (title !== TITLE || origin === undefined || lines.length !== 5 || lines[4] !== "" || names.some(isOther)) return null;
    const [data, commitment, registered, erased] = names.map((name, i) => lines[i].slice(name.length));
    const [first, last] = [parseDecimal(registered), parseDecimal(erased)];
    if (!fromHex(commitment, 32) || first === null || last === null) return null;
    return { origin, data, commitment, registered: first, erased: last };
}
