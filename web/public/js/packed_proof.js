// @ts-check
// A record or a reading as one tlog-proof file: its extra data is the file's text without the proof, spelled as it is made.
import { textOfUtf8 } from "./bytes.js";
import { parseReadingFile } from "./reading_file.js";
import { parseRecordFile, textOfRecordFile } from "./record_file.js";

/** @typedef {import("./record_file.js").RecordFile} RecordFile */
/** @typedef {import("./reading_file.js").ReadingFile} ReadingFile */

/**
 * @param {import("./proof_file.js").ProofFile} proof
 * @returns {{record: RecordFile, reading: ReadingFile | null} | null} null when its extra data is something else
 */
export function unpackProof({ extra, plain }) {
    const text = extra && textOfUtf8(extra);
    if (!text) return null;
    const reading = parseReadingFile(text);
    const record = reading?.record ?? parseRecordFile(text);
    if (!record || record.proof !== "") return null;
    if (!reading && textOfRecordFile(record) !== text) return null;
    const whole = { ...record, proof: plain };
    return { record: whole, reading: reading && { ...reading, record: whole } };
}
