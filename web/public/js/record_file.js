// @ts-check
// Format guanzhilian-record@v1.
import { fromHex, toHex, utf8 } from "./bytes.js";
import { parseFlatJson } from "./flat_json.js";

export const RECORD_FORMAT = "guanzhilian-record@v1";
const MAX_BYTES = 4 << 20;
const TEXT_MEMBERS = ["format", "record", "salt", "kind", "commitment", "proof", "log"];

/** @typedef {{record: string, salt: Uint8Array, kind: string, seq: bigint, commitment: Uint8Array, proof: string,
 *      log: string}} RecordFile */

/** @param {string} text @returns {RecordFile | null} */
export function parseRecordFile(text) {
    const members = utf8(text).length > MAX_BYTES ? null : parseFlatJson(text);
    if (!members || members.size !== TEXT_MEMBERS.length + 1) return null;
    if (TEXT_MEMBERS.some((name) => typeof members.get(name) !== "string")) return null;
    /** @param {string} name */
    const textOf = (name) => /** @type {string} */ (members.get(name));
    const seq = members.get("seq");
    const salt = fromHex(textOf("salt"), 16);
    const commitment = fromHex(textOf("commitment"), 32);
    const kind = textOf("kind");
    if (textOf("format") !== RECORD_FORMAT || typeof seq !== "bigint" || !salt || !commitment) return null;
    if (!/^[a-z0-9_-]{1,32}$/.test(kind)) return null;
    return { record: textOf("record"), salt, kind, seq, commitment, proof: textOf("proof"), log: textOf("log") };
}

/** The one spelling that the platform gives. @param {RecordFile} file */
export function textOfRecordFile({ record, salt, kind, seq, commitment, proof, log }) {
    const [recordText, proofText, logText] = [record, proof, log].map((text) => JSON.stringify(text));
    return `{"format":"${RECORD_FORMAT}","record":${recordText},"salt":"${toHex(salt)}","kind":"${kind}","seq":${seq},` +
        `"commitment":"${toHex(commitment)}","proof":${proofText},"log":${logText}}\n`;
}
