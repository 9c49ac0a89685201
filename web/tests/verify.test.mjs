import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyRecordFile } from "../public/js/verify.js";
import { bytesOf, Log } from "./proof_maker.mjs";

const records = Array.from({ length: 7 }, (_, i) => `{"v":1,"seq":${i},"kind":"LoanRepaid","data":{"说明":"第 ${i} 条"}}`);
const log = new Log("county.example/log", records);
const verdictOf = async (file, keys = log.key) => (await verifyRecordFile(bytesOf(file), keys)).verdict;

test("every record of a log verifies, at any place of the tree", async () => {
    for (let seq = 0; seq < records.length; ++seq) {
        const report = await verifyRecordFile(bytesOf(log.file(seq)), log.key);
        assert.equal(report.verdict, "verified");
        assert.ok(report.steps.every((step) => step.ok === true));
        assert.equal(report.leaf, log.rows[seq].leaf.toString("hex"));
    }
    assert.equal(await verdictOf(new Log("one", ["{}"]).file(0), log.key), "unknown_key");
});

test("a log of one record has an empty path", async () => {
    const one = new Log("one", ["{}"]);
    assert.equal(await verdictOf(one.file(0), one.key), "verified");
});

test("one flipped bit anywhere in the file is refused", async () => {
    const bytes = bytesOf(log.file(4));
    for (let at = 0; at < bytes.length; ++at) {
        const altered = Uint8Array.from(bytes);
        altered[at] ^= 1;
        const { verdict } = await verifyRecordFile(altered, log.key);
        const isFinalNewline = at === bytes.length - 1;
        assert.notEqual(verdict, "verified", `byte ${at}`);
        if (isFinalNewline) assert.equal(verdict, "malformed");
    }
});

test("each kind of alteration has its own verdict", async () => {
    const other = new Log(log.name, records);
    const file = log.file(3);
    const { checkpoint } = { checkpoint: log.checkpoint() };
    assert.equal(await verdictOf({ ...file, record: file.record.replace("LoanRepaid", "LoanOpened") }), "record_mismatch");
    assert.equal(await verdictOf(file, other.key), "unknown_key");
    assert.equal(await verdictOf(file, ""), "unknown_key");
    assert.equal(await verdictOf({ ...file, log: other.key }, `${log.key}\n${other.key}`), "verified"); // a trusted key of that name signed
    assert.equal(await verdictOf({ ...file, log: other.key }, other.key), "unknown_key");
    assert.equal(await verdictOf({ ...file, seq: 2 }), "index_differs");
    assert.equal(await verdictOf({ ...log.file(2), proof: file.proof.replace("index 3", "index 2") }), "not_included");
    const moved = file.proof.replace(checkpoint, log.checkpoint("another.example/log"));
    assert.equal(await verdictOf({ ...file, proof: moved }), "other_log");
    const forged = file.proof.replace("\n7\n", "\n8\n");
    assert.equal(await verdictOf({ ...file, proof: forged }), "signature_invalid");
});

test("an inner hash of the path that is wrong is not included", async () => {
    const file = log.file(3);
    const lines = file.proof.split("\n");
    [lines[2], lines[3]] = [lines[3], lines[2]];
    assert.equal(await verdictOf({ ...file, proof: lines.join("\n") }), "not_included");
});

test("a file of another form is malformed", async () => {
    const file = log.file(0);
    assert.equal(await verdictOf({ ...file, more: "x" }), "malformed");
    assert.equal(await verdictOf({ ...file, format: "guanzhilian-record@v2" }), "malformed");
    assert.equal(await verdictOf({ ...file, salt: file.salt.toUpperCase() }), "malformed");
    assert.equal(await verdictOf({ ...file, seq: "0" }), "malformed");
    assert.equal(await verdictOf({ ...file, log: log.key.replace(/\+[0-9a-f]{8}\+/, "+00000000+") }), "malformed");
    const text = JSON.stringify(file);
    const twice = new TextEncoder().encode(text.replace('"seq":0', '"seq":0,"seq":0'));
    assert.equal((await verifyRecordFile(twice, log.key)).verdict, "malformed");
    assert.equal((await verifyRecordFile(Uint8Array.of(0xff, 0xfe), log.key)).verdict, "malformed");
    assert.equal((await verifyRecordFile(new Uint8Array(), log.key)).verdict, "malformed");
});
