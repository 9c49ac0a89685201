// @ts-check
// A report's PDF: the pages, and one incremental update after them that attaches report.json. Whatever else was added
// makes it another file than the platform would make, and then it does not come apart.
import { concat, same } from "./bytes.js";

const FILE_HEAD = " 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ";
const STREAM = " >>\nstream\n";

/** One character a byte, so that places in the text are places in the file. @param {Uint8Array} bytes */
function binaryText(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return text;
}

/** @param {string} text */
const bytesOfBinary = (text) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** @param {Uint8Array} bytes */
export const isPdf = (bytes) => binaryText(bytes.subarray(0, 5)) === "%PDF-";

/** @param {string} text @param {string} name */
function numberAfter(text, name) {
    const at = text.lastIndexOf(name);
    const digits = at < 0 ? null : /^\d+/.exec(text.slice(at + name.length, at + name.length + 20));
    return digits ? Number(digits[0]) : null;
}

/** @param {string} pdf */
function trailerOf(pdf) {
    const at = pdf.lastIndexOf("trailer\n");
    if (at < 0 || !pdf.endsWith("%%EOF\n")) return null;
    const text = pdf.slice(at);
    const [size, root, info, table] = ["/Size ", "/Root ", "/Info ", "startxref\n"].map((name) => numberAfter(text, name));
    if (size === null || root === null || info === null || table === null) return null;
    const head = `\n${root} 0 obj\n`;
    const begin = pdf.lastIndexOf(head);
    const end = begin < 0 ? -1 : pdf.indexOf("endobj", begin + head.length);
    const close = end < 0 ? -1 : pdf.slice(begin + head.length, end).lastIndexOf(">>");
    if (close < 0) return null;
    return { size, root, info, table, catalogue: pdf.slice(begin + head.length, begin + head.length + close) };
}

/** @param {number} offset */
const tableLine = (offset) => `${String(offset).padStart(10, "0")} 00000 n \n`;

/** The update after the pages. @param {string} pdf @param {string} json one character a byte */
function updateOf(pdf, json) {
    const before = trailerOf(pdf);
    if (!before) return null;
    const { size: file, root } = before;
    const specification = file + 1;
    const parts = [
        `${file}${FILE_HEAD}${json.length}${STREAM}${json}\nendstream\nendobj\n`,
        `${specification} 0 obj\n<< /Type /Filespec /F (report.json) /UF (report.json) /AFRelationship /Data ` +
            `/EF << /F ${file} 0 R >> >>\nendobj\n`,
        `${root} 0 obj\n${before.catalogue}   /Names << /EmbeddedFiles << /Names [ (report.json) ${specification} 0 R ] >> >>\n` +
            `   /AF [ ${specification} 0 R ]\n>>\nendobj\n`,
    ];
    const offsets = [pdf.length];
    for (const part of parts) offsets.push(offsets[offsets.length - 1] + part.length);
    const [fileAt, specificationAt, rootAt, tableAt] = offsets;
    return `${parts.join("")}xref\n${root} 1\n${tableLine(rootAt)}${file} 2\n${tableLine(fileAt)}${tableLine(specificationAt)}` +
        `trailer\n<< /Size ${file + 2}\n   /Root ${root} 0 R\n   /Info ${before.info} 0 R\n   /Prev ${before.table}\n>>\n` +
        `startxref\n${tableAt}\n%%EOF\n`;
}

/** @param {Uint8Array} whole @returns {{pages: Uint8Array, json: Uint8Array} | null} */
export function detach(whole) {
    const text = binaryText(whole);
    const head = text.lastIndexOf(FILE_HEAD);
    const line = head < 0 ? -1 : text.lastIndexOf("\n", head - 1);
    const length = numberAfter(text.slice(head, head + FILE_HEAD.length + 20), FILE_HEAD);
    const stream = head < 0 ? -1 : text.indexOf(STREAM, head);
    if (line < 0 || length === null || stream < 0) return null;
    const pdf = text.slice(0, line + 1);
    const json = text.slice(stream + STREAM.length, stream + STREAM.length + length);
    const update = updateOf(pdf, json);
    if (update === null || !same(concat(whole.subarray(0, line + 1), bytesOfBinary(update)), whole)) return null;
    return { pages: whole.subarray(0, line + 1), json: bytesOfBinary(json) };
}
