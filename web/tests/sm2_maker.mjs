// A log's SM2 key, with OpenSSL's program: node cannot state SM2's distinguishing id.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TYPE = Buffer.concat([Buffer.of(0xff), Buffer.from("sm2-with-sm3/v1")]);
const DISTINGUISHING_ID = ["-pkeyopt", "distid:1234567812345678"];

const openssl = (...given) => execFileSync("openssl", given, { stdio: ["ignore", "pipe", "pipe"] });
const keyId = (name, encoded) => createHash("sha256").update(`${name}\n`).update(encoded).digest().subarray(0, 4);

/** The verifier key of whatever bytes. */
export const verifierText = (name, encoded) => `${name}+${keyId(name, encoded).toString("hex")}+${encoded.toString("base64")}`;

/** r ‖ s of the two integers in DER. */
function plainSignature(der) {
    let at = 2;
    return Buffer.concat([0, 1].map(() => {
        const length = der[at + 1];
        const number = der.subarray(at + 2, at + 2 + length).toString("hex").replace(/^(00)+/, "");
        at += 2 + length;
        return Buffer.from(number.padStart(64, "0"), "hex");
    }));
}

/** The verifier key of a new SM2 key, and its line under a note's text. */
export function sm2Signer(name) {
    const directory = mkdtempSync(join(tmpdir(), "gzl-sm2-"));
    process.on("exit", () => rmSync(directory, { recursive: true, force: true }));
    const [pem, text, signature] = ["key.pem", "text", "signature"].map((file) => join(directory, file));
    openssl("ecparam", "-name", "SM2", "-genkey", "-noout", "-out", pem);
    const encoded = Buffer.concat([TYPE, openssl("pkey", "-in", pem, "-pubout", "-outform", "DER").subarray(-65)]);
    const line = (signed) => {
        writeFileSync(text, signed);
        openssl("pkeyutl", "-sign", "-rawin", "-digest", "sm3", "-inkey", pem, "-in", text, "-out", signature, ...DISTINGUISHING_ID);
        const payload = Buffer.concat([keyId(name, encoded), plainSignature(readFileSync(signature))]);
        return `\u2014 ${name} ${payload.toString("base64")}\n`;
    };
    return { key: verifierText(name, encoded), line };
}
