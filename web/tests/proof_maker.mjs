// Makes a log and the proof files of its records with node's own crypto, independently of the page's modules.
import { createHash, generateKeyPairSync, sign } from "node:crypto";

const sha256 = (...parts) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
};

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

export class Log {
    constructor(name, records) {
        this.name = name;
        this.pair = generateKeyPairSync("ed25519");
        const raw = this.pair.publicKey.export({ type: "spki", format: "der" }).subarray(-32);
        const encoded = Buffer.concat([Buffer.of(1), raw]);
        this.keyId = sha256(name, "\n", encoded).subarray(0, 4);
        this.key = `${name}+${this.keyId.toString("hex")}+${encoded.toString("base64")}`;
        this.rows = records.map((record, seq) => {
            const salt = sha256(`salt ${seq}`).subarray(0, 16);
            const commitment = sha256(salt, record).toString("hex");
            const leaf = sha256(Buffer.of(0), `{"v":1,"kind":"fact","seq":${seq},"commitment":"${commitment}"}`);
            return { record, seq, salt: salt.toString("hex"), commitment, leaf };
        });
    }

    checkpoint(origin = this.name) {
        const root = rootOf(this.rows.map((row) => row.leaf)).toString("base64");
        const text = `${origin}\n${this.rows.length}\n${root}\n`;
        const signature = Buffer.concat([this.keyId, sign(null, Buffer.from(text), this.pair.privateKey)]);
        return `${text}\n\u2014 ${this.name} ${signature.toString("base64")}\n`;
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

export const bytesOf = (file) => new TextEncoder().encode(`${JSON.stringify(file)}\n`);
