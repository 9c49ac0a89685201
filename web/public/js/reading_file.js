// @ts-check
// Format guanzhilian-reading@v1: one reading, its place in its message, and the record that names the message's root.
import { fromHex, toHex, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";
import { parseRecordFile, textOfRecordFile } from "./record_file.js";

export const READING_FORMAT = "guanzhilian-reading@v1";
const FACT = "ReadingsCommitted";
const MAX_BYTES = 8 << 20;
const MAX_PATH = 63;

/** @typedef {{reading: string, salt: Uint8Array, index: bigint, count: bigint, path: Uint8Array[],
 *      record: import("./record_file.js").RecordFile}} ReadingFile */

/** @param {string} hex @returns {Uint8Array[] | null} */
function hashesOf(hex) {
    if (hex.length % 64 !== 0 || hex.length / 64 > MAX_PATH) return null;
    const hashes = (hex.match(/.{64}/gs) ?? []).map((one) => fromHex(one, 32));
    return hashes.includes(null) ? null : /** @type {Uint8Array[]} */ (hashes);
}

/** Any other spelling of the same is refused. @param {string} text @returns {ReadingFile | null} */
export function parseReadingFile(text) {
    const members = utf8(text).length > MAX_BYTES ? null : parseFlatJson(text);
    if (members?.get("format") !== READING_FORMAT) return null;
    const [reading, salt, path, record] = ["reading", "salt", "path", "record"].map((name) => members.get(name));
    const [index, count] = ["index", "count"].map((name) => members.get(name));
    if (typeof reading !== "string" || typeof salt !== "string" || typeof path !== "string") return null;
    if (typeof record !== "string" || typeof index !== "bigint" || typeof count !== "bigint") return null;
    const file = { reading, salt: fromHex(salt, 32), index, count, path: hashesOf(path), record: parseRecordFile(record) };
    if (!file.salt || !file.path || !file.record) return null;
    const parsed = /** @type {ReadingFile} */ (file);
    return textOfReadingFile(parsed) === text ? parsed : null;
}

/** @param {ReadingFile} file */
function textOfReadingFile({ reading, salt, index, count, path, record }) {
    return `{"format":"${READING_FORMAT}","reading":${JSON.stringify(reading)},"salt":"${toHex(salt)}","index":${index},` +
        `"count":${count},"path":"${path.map(toHex).join("")}","record":${JSON.stringify(textOfRecordFile(record))}}\n`;
}

/** What the record of a message says of its readings. @param {string} record
 * @returns {{root: Uint8Array, count: bigint} | null} */
export function committedIn(record) {
    let fact;
    try {
        fact = JSON.parse(record);
    } catch {
        return null;
    }
    const { root, readings } = (fact?.kind === FACT && fact.data) || {};
    const hash = typeof root === "string" ? fromHex(root, 32) : null;
    return hash && Number.isSafeInteger(readings) && readings > 0 ? { root: hash, count: BigInt(readings) } : null;
}
