// What the page says of files: node verdicts.mjs TRUST FILE…, a line "<kind> <verdict>" for each. For
// tests/process/same_verdict.py, which asks gzl verify the same.
import { readFileSync } from "node:fs";
import { verifyFile } from "../public/js/verify.js";
import "./webcrypto.mjs";

const [trust, ...files] = process.argv.slice(2);
for (const file of files) {
    const { kind, verdict } = await verifyFile(Uint8Array.from(readFileSync(file)), readFileSync(trust, "utf8"));
    console.log(kind, verdict);
}
