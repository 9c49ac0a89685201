// What the public page verifies: records under a policy, readings, proofs with their entry.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseTrust } from "../public/js/policy.js";
import { verifyFile } from "../public/js/verify.js";
import { bytesOf, Log, readingFile, rootOfReadings, Witness } from "./proof_maker.mjs";
import { sm2Signer, verifierText } from "./sm2_maker.mjs";

const readings = Array.from({ length: 5 }, (_, i) => `{"device":"scale-1","sequence":${i + 1},"value":${7300 + i},"说明":"第 ${i} 条"}`);
const committed = `{"v":1,"seq":1,"kind":"ReadingsCommitted","data":{"root":"${rootOfReadings(readings)}","readings":5}}`;
const records = ['{"v":1,"seq":0,"kind":"LoanOpened","data":{}}', committed, '{"v":1,"seq":2,"kind":"LoanRepaid","data":{}}'];
const log = new Log("county.example/log", records);
const [bank, office, stranger] = ["bank.example/w", "office.example/w", "stranger.example/w"].map((name) => new Witness(name));
const policyOf = (quorum, group = "group both all bank office") =>
    `# whom we trust\nlog ${log.key} http://127.0.0.1:1\nwitness bank ${bank.key} http://127.0.0.1:2\n` +
    `witness office ${office.key}\n${group}\nquorum ${quorum}\n`;

/** The record's file with these lines below the log's own. */
function cosigned(...lines) {
    log.more = lines.join("");
    const file = log.file(0);
    log.more = "";
    return file;
}
const textOf = (...args) => verifyFile(bytesOf(args[0]), ...args.slice(1));
const verdictOf = async (...args) => (await textOf(...args)).verdict;
const flipped = (text, at) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);

test("a policy that asks for two of two witnesses", async () => {
    const statement = log.statement();
    const both = cosigned(bank.cosign(statement), office.cosign(statement));
    const report = await textOf(both, policyOf("both"));
    assert.equal(report.verdict, "verified");
    assert.deepEqual(report.witnesses.cosigned, ["bank", "office"]);
    assert.equal(report.steps.at(-1).name, "witnesses");
    assert.equal(report.steps.at(-1).detail, "2 / 2: bank office");
    assert.ok(report.steps.every((step) => step.ok === true));
});

test("too few cosignatures miss the quorum; strangers do not count", async () => {
    const statement = log.statement();
    assert.equal(await verdictOf(cosigned(), policyOf("both")), "quorum_missed");
    assert.equal(await verdictOf(cosigned(), policyOf("none")), "verified");
    const one = cosigned(bank.cosign(statement), stranger.cosign(statement));
    assert.equal(await verdictOf(one, policyOf("both")), "quorum_missed");
    assert.equal(await verdictOf(one, policyOf("office")), "quorum_missed");
    assert.equal(await verdictOf(one, policyOf("bank")), "verified");
    assert.equal(await verdictOf(one, policyOf("both", "group both any bank office")), "verified");
    assert.equal(await verdictOf(one, policyOf("both", "group both 2 bank office")), "quorum_missed");
    assert.deepEqual((await textOf(one, policyOf("bank"))).witnesses.cosigned, ["bank"]);
});

test("a cosignature in a witness's name that is wrong spoils the file", async () => {
    const statement = log.statement();
    assert.equal(await verdictOf(cosigned(bank.cosign(statement), office.cosign(`${statement} `)), policyOf("bank")), "signature_invalid");
    const line = bank.cosign(statement);
    for (const at of [30, line.length - 10]) // of the time, of the signature
        assert.equal(await verdictOf(cosigned(flipped(line, at)), policyOf("bank")), "signature_invalid", `character ${at}`);
});

test("a second signature of the log is named and not checked", async () => {
    const other = new Log(log.name, records);
    const line = other.checkpoint().split("\n\n")[1];
    const report = await textOf(cosigned(line), log.key);
    assert.equal(report.verdict, "verified");
    assert.deepEqual(report.steps.filter((step) => step.name === "other_line").map((step) => step.ok), [null]);
});

test("a policy or a key that is not understood trusts nobody, and its line is named", async () => {
    for (const [text, badLine] of [
        ["nobody", 1],
        [`${log.key}\nnobody`, 2],
        [`log ${log.key}\n`, 0],
        ["quorum none\n", 0],
        [`log ${log.key}\nquorum bank\n`, 2],
        [policyOf("both", "group both 3 bank office"), 5],
        [policyOf("both", "group both all bank bank"), 5],
        [policyOf("both", `witness again ${bank.key}`), 5],
        [`${policyOf("both")}quorum none\n`, 7],
    ]) {
        assert.deepEqual(await parseTrust(text), { badLine }, text);
        assert.equal(await verdictOf(cosigned(), text), "unknown_key");
    }
    assert.equal((await parseTrust("")).keys.length, 0);
});

test("one altered character in each member of a record has the member's verdict", async () => {
    const file = log.file(2);
    const expected = { format: "malformed", record: "record_mismatch", salt: "record_mismatch", commitment: "record_mismatch", log: "malformed" };
    for (const [member, verdict] of Object.entries(expected)) {
        for (let at = 0; at < file[member].length; ++at) {
            const hex = member === "salt" || member === "commitment";
            const to = hex ? (file[member][at] === "0" ? "1" : "0") : flipped(file[member], at)[at];
            const altered = file[member].slice(0, at) + to + file[member].slice(at + 1);
            assert.equal(await verdictOf({ ...file, [member]: altered }, log.key), verdict, `${member} ${at}`);
        }
    }
    assert.equal(await verdictOf({ ...file, kind: "fakt" }, log.key), "not_included");
    assert.equal(await verdictOf({ ...file, seq: 1 }, log.key), "index_differs");
    const lines = file.proof.split("\n");
    const parts = ["malformed", "index_differs", "not_included", "malformed", "signature_invalid", "signature_invalid", "signature_invalid"];
    const changes = [(l) => flipped(l, 3), () => "index 1", (l) => flipped(l, 5), () => "x", (l) => flipped(l, 3), () => "4", (l) => flipped(l, 5)];
    for (const [i, verdict] of parts.entries()) {
        const proof = lines.map((line, at) => (at === i ? changes[i](line) : line)).join("\n");
        assert.equal(await verdictOf({ ...file, proof }, log.key), verdict, `line ${i} of the proof`);
    }
    const signature = lines[8].lastIndexOf(" ") + 1;
    for (const [at, verdict] of [[signature, "unknown_key"], [signature + 20, "signature_invalid"], [0, "malformed"], [4, "unknown_key"]]) {
        const proof = lines.map((line, i) => (i === 8 ? flipped(line, at) : line)).join("\n");
        assert.equal(await verdictOf({ ...file, proof }, log.key), verdict, `character ${at} of the signature`);
    }
});

test("every reading of a message verifies, with a policy too", async () => {
    for (let i = 0; i < readings.length; ++i) {
        const report = await textOf(readingFile(log, 1, readings, i), log.key);
        assert.equal(report.verdict, "verified");
        assert.equal(report.reading, readings[i]);
        assert.ok(report.steps.some((step) => step.name === "reading" && step.ok));
    }
    assert.equal(await verdictOf(readingFile(log, 1, readings, 0), policyOf("bank")), "quorum_missed");
});

test("each altered part of a reading is refused with its verdict", async () => {
    const file = readingFile(log, 1, readings, 3);
    const zeroed = (text, at) => text.slice(0, at) + (text[at] === "0" ? "1" : "0") + text.slice(at + 1);
    const altered = async (changes) => verdictOf({ ...file, ...changes }, log.key);
    assert.equal(await altered({ format: "guanzhilian-reading@v2" }), "malformed");
    for (let at = 0; at < file.reading.length; ++at)
        assert.equal(await altered({ reading: flipped(file.reading, at) }), "reading_mismatch");
    for (const at of [0, 63]) assert.equal(await altered({ salt: zeroed(file.salt, at) }), "reading_mismatch");
    for (const index of [0, 2, 4, 5, 99]) assert.equal(await altered({ index }), "reading_mismatch");
    for (const count of [0, 4, 6]) assert.equal(await altered({ count }), "reading_mismatch");
    for (const at of [0, 64, file.path.length - 1]) assert.equal(await altered({ path: zeroed(file.path, at) }), "reading_mismatch");
    assert.equal(await altered({ path: file.path.slice(64) }), "reading_mismatch");
    assert.equal(await altered({ path: file.path.slice(1) }), "malformed");
    assert.equal(await altered({ record: `${JSON.stringify(log.file(0))}\n` }), "malformed");
    assert.equal(await altered({ record: `${JSON.stringify(log.file(1))} \n` }), "malformed");
    assert.equal(await altered({ record: `${JSON.stringify({ ...log.file(1), seq: 2 })}\n` }), "index_differs");
    assert.equal(await altered({ more: "x" }), "malformed");
    assert.equal(await verdictOf(file, new Log(log.name, records).key), "unknown_key");
});

test("one flipped bit anywhere in a reading's file is refused", async () => {
    const bytes = bytesOf(readingFile(log, 1, readings, 2));
    for (let at = 0; at < bytes.length; ++at) {
        const altered = Uint8Array.from(bytes);
        altered[at] ^= 1;
        assert.notEqual((await verifyFile(altered, log.key)).verdict, "verified", `byte ${at}`);
    }
});

test("a proof with its entry", async () => {
    const { proof, commitment } = log.file(2);
    const entry = `{"v":1,"kind":"fact","seq":2,"commitment":"${commitment}"}`;
    const asked = async (text, given, trust = log.key) => (await verifyFile(new TextEncoder().encode(text), trust, given)).verdict;
    assert.equal(await asked(proof, entry), "verified");
    assert.equal(await asked(proof, null), "not_included");
    assert.equal(await asked(proof, entry, ""), "unknown_key");
    assert.equal(await asked(proof, entry, policyOf("bank")), "quorum_missed");
    for (let at = 0; at < entry.length; ++at) assert.equal(await asked(proof, flipped(entry, at)), "not_included");
    assert.equal(await asked(proof.replace("index 2", "index 1"), entry), "not_included");
    assert.equal(await asked(proof.replace("\n3\n", "\n4\n"), entry), "signature_invalid");
    assert.equal(await asked(proof.replace(log.checkpoint(), log.checkpoint("another.example/log")), entry), "other_log");
    const bytes = new TextEncoder().encode(proof);
    for (let at = 0; at < bytes.length; ++at) {
        const altered = Uint8Array.from(bytes);
        altered[at] ^= 1;
        assert.notEqual((await verifyFile(altered, log.key, entry)).verdict, "verified", `byte ${at}`);
    }
});

test("a reading's file that the platform made, with both its signatures", async () => {
    const bytes = readFileSync(new URL("../../tests/fuzz/corpus/reading_proof/plain.json", import.meta.url));
    const { log: key } = JSON.parse(JSON.parse(bytes).record);
    const report = await verifyFile(bytes, key);
    assert.equal(report.verdict, "verified");
    assert.equal(report.steps.filter((step) => step.name === "other_line").length, 1);
    assert.equal((await verifyFile(bytes, log.key)).verdict, "unknown_key");
});

test("who trusts an SM2 key only gets a verdict, and a wrong line in its name spoils the file", async () => {
    const file = log.file(0);
    const sm2 = sm2Signer(log.name);
    const signed = { ...file, proof: file.proof + sm2.line(log.statement()) };
    assert.equal(await verdictOf(signed, sm2.key), "verified");
    assert.equal(await verdictOf(signed, `${sm2.key}\n${log.key}`), "verified");
    assert.equal(await verdictOf(file, sm2.key), "unknown_key");
    const forged = { ...file, proof: file.proof + sm2.line(`${log.statement()} `) };
    for (const trust of [sm2.key, `${log.key}\n${sm2.key}`]) assert.equal(await verdictOf(forged, trust), "signature_invalid");
    assert.equal(await verdictOf(forged, log.key), "verified", "who does not know the key passes its line over");
    const offCurve = Buffer.concat([Buffer.of(0xff), Buffer.from("sm2-with-sm3/v1"), Buffer.of(4), Buffer.alloc(64)]);
    assert.deepEqual(await parseTrust(verifierText(log.name, offCurve)), { badLine: 1 });
});
