// What else the public page verifies: packed proofs, checkpoints, receipts of erasure, evidence of forks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isExtended } from "../public/js/merkle.js";
import { verifyFile } from "../public/js/verify.js";
import { bytesOf, Log, packed, readingFile, rootOfReadings, Witness } from "./proof_maker.mjs";

const readings = Array.from({ length: 3 }, (_, i) => `{"device":"scale-1","sequence":${i + 1},"value":${7300 + i}}`);
const committed = `{"v":1,"seq":1,"kind":"ReadingsCommitted","data":{"root":"${rootOfReadings(readings)}","readings":3}}`;
const records = ['{"v":1,"seq":0,"kind":"LoanOpened","说明":"甲","data":{}}', committed, '{"v":1,"seq":2,"kind":"LoanRepaid","data":{}}'];
const log = new Log("county.example/log", records);
const stranger = new Log(log.name, records);
const encode = (text) => new TextEncoder().encode(text);
const ofText = (text, trust = log.key, entry = null) => verifyFile(encode(text), trust, entry);
const ofFile = (file, trust = log.key) => verifyFile(bytesOf(file), trust);
const flips = function* (bytes) {
    for (let at = 0; at < bytes.length; ++at) yield [at, bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))];
};

test("a packed record and a packed reading verify like their files", async () => {
    const record = await ofText(packed(log.file(0)));
    assert.deepEqual([record.kind, record.verdict, record.file.record], ["record", "verified", records[0]]);
    const reading = await ofText(packed(readingFile(log, 1, readings, 2)));
    assert.deepEqual([reading.kind, reading.verdict, reading.reading], ["reading", "verified", readings[2]]);
    assert.equal((await ofText(packed(log.file(0)), stranger.key)).verdict, "unknown_key");
});

test("one flipped bit anywhere in a packed proof is refused", async () => {
    for (const text of [packed(log.file(0)), packed(readingFile(log, 1, readings, 1))])
        for (const [at, altered] of flips(encode(text))) assert.notEqual((await verifyFile(altered, log.key)).verdict, "verified", `byte ${at}`);
});

test("extra data that is spelled otherwise, or is something else, is not taken for the record", async () => {
    const file = log.file(0);
    for (const change of [(text) => ` ${text}`, (text) => text.trimEnd(), () => "extra-bytes", () => "", (text) => text.replace('"proof":""', '"proof":"x"')]) {
        const report = await ofText(packed(file, change));
        assert.deepEqual([report.kind, report.verdict], ["entry", "malformed"]);
    }
    const entry = `{"v":1,"kind":"fact","seq":0,"commitment":"${file.commitment}"}`;
    assert.equal((await ofText(packed(file, () => "extra-bytes"), log.key, entry)).verdict, "verified", "its entry may still be given");
});

test("a checkpoint alone", async () => {
    const report = await ofText(log.checkpoint());
    assert.deepEqual([report.kind, report.verdict], ["checkpoint", "verified"]);
    assert.deepEqual(report.says.slice(0, 2), [["origin", log.name], ["leaves", "3"]]);
    assert.equal((await ofText(log.checkpoint(), stranger.key)).verdict, "unknown_key");
    assert.equal((await ofText(log.checkpoint("other.example/log"))).verdict, "other_log");
    assert.equal((await ofText(log.checkpoint().replace("\n3\n", "\n4\n"))).verdict, "signature_invalid");
    for (const [at, altered] of flips(encode(log.checkpoint()))) assert.notEqual((await verifyFile(altered, log.key)).verdict, "verified", `byte ${at}`);
    const bank = new Witness("bank.example/w");
    const policy = `log ${log.key}\nwitness bank ${bank.key}\nquorum bank\n`;
    assert.equal((await ofText(log.checkpoint(), policy)).verdict, "quorum_missed");
    assert.equal((await ofText(log.checkpoint() + bank.cosign(log.statement()), policy)).verdict, "verified");
});

test("the receipt of an erasure says what was erased", async () => {
    const report = await ofFile(log.erasure());
    assert.deepEqual([report.kind, report.verdict], ["erasure", "verified"]);
    assert.deepEqual(report.says[0], ["erasedData", "personal-000001"]);
    assert.equal((await ofFile(log.erasure(), stranger.key)).verdict, "unknown_key");
    assert.equal((await ofFile(log.erasure({}, "other.example/log"))).verdict, "other_log");
    for (const changes of [{ commitment: "3F".repeat(32) }, { registered: "0196" }, { erased: "x" }, { more: "x" }])
        assert.equal((await ofFile(log.erasure(changes))).verdict, "malformed", JSON.stringify(changes));
    const file = log.erasure();
    assert.equal((await ofFile({ ...file, statement: file.statement.replace("000001", "000002") })).verdict, "signature_invalid");
    assert.equal((await ofFile({ ...file, log: "nobody" })).verdict, "malformed");
    assert.equal((await ofFile({ ...file, more: "x" })).verdict, "malformed");
    const bank = new Witness("bank.example/w");
    assert.equal((await ofFile(file, `log ${log.key}\nwitness bank ${bank.key}\nquorum bank\n`)).verdict, "verified", "no witness signs it");
});

test("a fork is shown at every pair of sizes, and by nothing less", async () => {
    const facts = (from, word) => Array.from({ length: 9 }, (_, i) => `{"seq":${i},"is":"${i < from ? "same" : word}"}`);
    for (let size = 1; size <= 9; ++size) {
        const newer = log.twin(facts(0, "one"));
        const older = log.twin(facts(size - 1, "other").slice(0, size));
        const evidence = newer.fork(older);
        const report = await ofFile(evidence);
        assert.deepEqual([report.kind, report.verdict], ["fork", "verified"], `${size} of 9`);
        assert.equal((await ofFile(evidence, stranger.key)).verdict, "unknown_key");
        const honest = newer.fork(newer.twin(facts(0, "one").slice(0, size)));
        assert.equal((await ofFile(honest)).verdict, "no_fork", "the log's own past is none");
        assert.equal((await ofFile({ ...evidence, root: "ab".repeat(32) })).verdict, "no_fork", "what newer's root was has to be proved");
        const aliens = stranger.twin(facts(0, "other").slice(0, size));
        assert.equal((await ofFile(newer.fork(aliens))).verdict, "unknown_key");
        assert.equal((await ofFile(newer.fork(aliens), `${log.key}\n${stranger.key}`)).verdict, "unknown_key", "one key signed both");
        const elsewhere = { ...evidence, older: older.checkpoint("other.example/log") };
        assert.equal((await ofFile(elsewhere)).verdict, "other_log");
    }
});

test("altered evidence of a fork shows none", async () => {
    const evidence = log.fork(log.twin(['{"seq":0,"is":"other"}', records[1]]));
    assert.equal((await ofFile(evidence)).verdict, "verified");
    for (const [at, altered] of flips(bytesOf(evidence))) assert.notEqual((await verifyFile(altered, log.key)).verdict, "verified", `byte ${at}`);
});

test("everything extends the empty tree, by an empty proof and nothing else", async () => {
    const empty = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array()));
    const root = new Uint8Array(32).fill(7);
    assert.equal(await isExtended({ size: 0n, root: empty }, { size: 5n, root }, []), true);
    assert.equal(await isExtended({ size: 0n, root }, { size: 5n, root }, []), false);
    assert.equal(await isExtended({ size: 0n, root: empty }, { size: 5n, root }, [root]), false);
    assert.equal(await isExtended({ size: 5n, root }, { size: 5n, root }, []), true);
    assert.equal(await isExtended({ size: 6n, root }, { size: 5n, root }, []), false);
});

test("what is no document of these kinds is said to be none", async () => {
    for (const text of ["", "{}", "[]", "hello", log.key, `log ${log.key}\nquorum none\n`, '{"format":"guanzhilian-other@v1"}'])
        assert.deepEqual([(await ofText(text)).kind, (await ofText(text)).verdict], ["unknown", "malformed"], text);
    assert.equal((await verifyFile(Uint8Array.of(0xff, 0xfe), log.key)).kind, "unknown");
});
