// Makes a log and the proof files of its records with node's own crypto, independently of the page's modules.
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import "./webcrypto.mjs";

const sha256 = (...parts) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
};

const rawOf = (publicKey) => publicKey.export({ type: "spki", format: "der" }).subarray(-32);

const splitPoint = (n) => 2 ** Math.floor(Math.log2(n - 1));

function rootOf(leaves) {
    if (leaves.length === 1) return leaves[0];
    const k = splitPoint(leaves.length);
    return sha256(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

function pathOf(index, leaves) {
    if (leaves.length === 1) return [];
    const k = splitPoint(leaves.length);
    return index < k
        ? [...pathOf(index, leaves.slice(0, k)), rootOf(leaves.slice(k))]
        : [...pathOf(index - k, leaves.slice(k)), rootOf(leaves.slice(0, k))];
}

/** RFC 9162 §2.1.4.1, by its definition. */
function consistencyOf(older, leaves, isWhole = true) {
    if (older === leaves.length) return isWhole ? [] : [rootOf(leaves)];
    const k = splitPoint(leaves.length);
    return older <= k
        ? [...consistencyOf(older, leaves.slice(0, k), isWhole), rootOf(leaves.slice(k))]
        : [...consistencyOf(older - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))];
}

/** A key of its own: `type` 1 signs notes, 4 cosigns checkpoints. */
class Key {
    constructor(name, type) {
        this.name = name;
        this.pair = generateKeyPairSync("ed25519");
        const encoded = Buffer.concat([Buffer.of(type), rawOf(this.pair.publicKey)]);
        this.id = sha256(name, "\n", encoded).subarray(0, 4);
        this.text = `${name}+${this.id.toString("hex")}+${encoded.toString("base64")}`;
    }

    sign(text) {
        return sign(null, Buffer.from(text), this.pair.privateKey);
    }

    line(payload) {
        return `\u2014 ${this.name} ${Buffer.concat([this.id, payload]).toString("base64")}\n`;
    }
}

export class Witness {
    constructor(name) {
        this.cosigner = new Key(name, 4);
        this.key = this.cosigner.text;
    }

    /** The witness's line under a checkpoint, whose three lines are `text`. */
    cosign(text, seconds = 1_772_000_000) {
        const time = Buffer.alloc(8);
        time.writeBigUInt64BE(BigInt(seconds));
        return this.cosigner.line(Buffer.concat([time, this.cosigner.sign(`cosignature/v1\ntime ${seconds}\n${text}`)]));
    }
}

/** The members of a reading's file. */
export function readingFile(log, seq, readings, index) {
    const leaves = leavesOf(readings);
    const path = pathOf(index, leaves).map((hash) => hash.toString("hex")).join("");
    const record = `${JSON.stringify(log.file(seq))}\n`;
    const salt = saltOf(index).toString("hex");
    return { format: "guanzhilian-reading@v1", reading: readings[index], salt, index, count: readings.length, path, record };
}

/** The root that the fact of a message names. */
export const rootOfReadings = (readings) => rootOf(leavesOf(readings)).toString("hex");

const saltOf = (index) => sha256(`reading ${index}`);
const leavesOf = (readings) => readings.map((reading, i) => sha256(Buffer.of(0), saltOf(i), reading));

export class Log {
    constructor(name, records) {
        this.name = name;
        this.signer = new Key(name, 1);
        this.key = this.signer.text;
        this.more = ""; // further lines below the checkpoint
        this.rows = records.map((record, seq) => {
            const salt = sha256(`salt ${seq}`).subarray(0, 16);
            const commitment = sha256(salt, record).toString("hex");
            const leaf = sha256(Buffer.of(0), `{"v":1,"kind":"fact","seq":${seq},"commitment":"${commitment}"}`);
            return { record, seq, salt: salt.toString("hex"), commitment, leaf };
        });
    }

    /** What is signed of a checkpoint. */
    statement(origin = this.name) {
        const root = rootOf(this.rows.map((row) => row.leaf)).toString("base64");
        return `${origin}\n${this.rows.length}\n${root}\n`;
    }

    checkpoint(origin = this.name) {
        const text = this.statement(origin);
        return `${text}\n${this.signer.line(this.signer.sign(text))}${this.more}`;
    }

    /** The receipt of an erasure: its members. */
    erasure(changes = {}, origin = this.name) {
        const data = { data: "personal-000001", commitment: "3f".repeat(32), registered: 196, erased: 199, ...changes };
        const text = `guanzhilian erasure/v1\n${origin}\n${Object.entries(data).map((row) => `${row.join(" ")}\n`).join("")}`;
        return { format: "guanzhilian-erasure@v1", statement: `${text}\n${this.signer.line(this.signer.sign(text))}`, log: this.key };
    }

    /** A report's file: its members. `pages`: of the PDF; `changes` of what is signed. */
    report(seq, evidence, pages = null, changes = {}) {
        const number = JSON.parse(this.rows[seq].record).data.number;
        const lineOf = (one) => `${JSON.stringify(this.file(one))}\n`;
        const said = { number, record: sha256(this.rows[seq].record).toString("hex"), pages: pages ? pagesOf(pages) : "none", ...changes };
        const text = `guanzhilian report/v1\n${this.name}\n${Object.entries(said).map((row) => `${row.join(" ")}\n`).join("")}`;
        return { format: "guanzhilian-report@v1", number, record: lineOf(seq), evidence: evidence.map(lineOf).join(""), withheld: 2,
            statement: `${text}\n${this.signer.line(this.signer.sign(text))}` };
    }

    /** Evidence that `other`, under the same key, is another history than this log's newest state. */
    fork(other) {
        const leaves = this.rows.map((row) => row.leaf);
        const size = other.rows.length;
        const proof = consistencyOf(size, leaves).map((hash) => `${hash.toString("base64")}\n`).join("");
        const root = rootOf(leaves.slice(0, size)).toString("hex");
        return { format: "guanzhilian-fork@v1", older: other.checkpoint(), newer: this.checkpoint(), root, proof };
    }

    /** Another log with this one's key. */
    twin(records) {
        const twin = new Log(this.name, records);
        return Object.assign(twin, { signer: this.signer, key: this.key });
    }

    /** The members of a record's file; `changes` replaces some. */
    file(seq, changes = {}) {
        const { record, salt, commitment } = this.rows[seq];
        const path = pathOf(seq, this.rows.map((row) => row.leaf)).map((hash) => `${hash.toString("base64")}\n`);
        const proof = `c2sp.org/tlog-proof@v1\nindex ${seq}\n${path.join("")}\n${this.checkpoint()}`;
        const format = "guanzhilian-record@v1";
        return { format, record, salt, kind: "fact", seq, commitment, proof, log: this.key, ...changes };
    }
}

const pagesOf = (pages) => `${pages.length} ${sha256(pages).toString("hex")}`;

/** The smallest PDF of the kind that the platform's pages are. */
export const PAGES = Buffer.from("%PDF-1.4\n1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n>>\nendobj\nxref\n0 2\n" +
    "trailer\n<< /Size 4\n   /Root 1 0 R\n   /Info 3 0 R\n>>\nstartxref\n58\n%%EOF\n");

/** The pages with the file attached by an incremental update, written from the format's description. */
export function attached(pages, file) {
    const json = Buffer.from(`${JSON.stringify(file)}\n`);
    const parts = [
        Buffer.concat([Buffer.from(`4 0 obj\n<< /Type /EmbeddedFile /Subtype /application#2Fjson /Length ${json.length} >>\nstream\n`),
            json, Buffer.from("\nendstream\nendobj\n")]),
        Buffer.from("5 0 obj\n<< /Type /Filespec /F (report.json) /UF (report.json) /AFRelationship /Data /EF << /F 4 0 R >> >>\nendobj\n"),
        Buffer.from("1 0 obj\n<< /Type /Catalog\n   /Pages 2 0 R\n   /Names << /EmbeddedFiles << /Names [ (report.json) 5 0 R ] >> >>\n   /AF [ 5 0 R ]\n>>\nendobj\n"),
    ];
    let at = pages.length;
    const places = parts.map((part) => (at += part.length) - part.length);
    const line = (place) => `${String(place).padStart(10, "0")} 00000 n \n`;
    const tail = `xref\n1 1\n${line(places[2])}4 2\n${line(places[0])}${line(places[1])}trailer\n<< /Size 6\n   /Root 1 0 R\n   /Info 3 0 R\n   /Prev 58\n>>\nstartxref\n${at}\n%%EOF\n`;
    return new Uint8Array(Buffer.concat([pages, ...parts, Buffer.from(tail)]));
}

export const bytesOf = (file) => new TextEncoder().encode(`${JSON.stringify(file)}\n`);

/** A record or a reading as one tlog-proof file; `change` is done to the text that is put into it. */
export function packed(file, change = (text) => text) {
    const record = file.record.startsWith('{"format"') ? JSON.parse(file.record) : null;
    const { proof } = record ?? file;
    const rest = record ? { ...file, record: `${JSON.stringify({ ...record, proof: "" })}\n` } : { ...file, proof: "" };
    const extra = Buffer.from(change(`${JSON.stringify(rest)}\n`)).toString("base64");
    return proof.replace("\n", `\nextra ${extra}\n`);
}
