// Reports: alone, and attached to their pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyFile } from "../public/js/verify.js";
import { attached, bytesOf, Log, PAGES, Witness } from "./proof_maker.mjs";

const fact = (seq, kind, number = "ARR-2026-000001") => `{"v":1,"seq":${seq},"kind":"${kind}","data":{"number":"${number}","名":"冠县"}}`;
const records = [fact(0, "InvoiceRegistered"), fact(1, "ContractRegistered"), fact(2, "AssetRightsReported"), fact(3, "LoanOpened"),
    fact(4, "PostLoanReported", "PLR-2026-000001")];
const log = new Log("county.example/log", records);
const stranger = new Log(log.name, records);
const verdictOf = async (file, trust = log.key) => (await verifyFile(bytesOf(file), trust)).verdict;
const verdictOfPdf = async (bytes, trust = log.key) => (await verifyFile(bytes, trust)).verdict;

test("a report verifies alone and with its pages", async () => {
    const alone = await verifyFile(bytesOf(log.report(2, [0, 1])), log.key);
    assert.deepEqual([alone.kind, alone.verdict], ["report", "verified"]);
    assert.deepEqual(alone.says, [["reportNumber", "ARR-2026-000001"], ["reportEvidence", "2"], ["reportWithheld", "2"]]);
    const pdf = await verifyFile(attached(PAGES, log.report(4, [0, 3], PAGES)), log.key);
    assert.deepEqual([pdf.kind, pdf.verdict, pdf.file.record], ["report", "verified", records[4]]);
    assert.ok(pdf.steps.every((step) => step.ok), JSON.stringify(pdf.steps));
    assert.equal(await verdictOf(log.report(2, []), stranger.key), "unknown_key");
    const bank = new Witness("bank.example/w");
    assert.equal(await verdictOf(log.report(2, [0]), `log ${log.key}\nwitness bank ${bank.key}\nquorum bank\n`), "quorum_missed");
});

test("what does not belong together is refused with the reason", async () => {
    const report = log.report(2, [0, 1]);
    assert.equal(await verdictOf({ ...report, number: "ARR-2026-000002" }), "report_mismatch");
    assert.equal(await verdictOf({ ...report, record: log.report(4, []).record }), "report_mismatch");
    assert.equal(await verdictOf({ ...report, statement: log.report(4, []).statement }), "report_mismatch");
    assert.equal(await verdictOf({ ...report, evidence: log.report(4, [3]).evidence }), "report_mismatch", "younger than the report");
    assert.equal(await verdictOf({ ...report, evidence: stranger.report(2, [0]).evidence }), "unknown_key");
    assert.equal(await verdictOf(log.report(2, [], null, { record: "0".repeat(64) })), "report_mismatch");
    assert.equal(await verdictOf({ ...report, statement: report.statement.replace("none", "9 00") }), "signature_invalid");
    assert.equal(await verdictOf({ ...report, more: "x" }), "malformed");
    assert.equal(await verdictOfPdf(attached(PAGES, log.report(2, [0]))), "pages_mismatch");
    assert.equal(await verdictOfPdf(attached(PAGES, log.report(2, [0], Buffer.from("%PDF-1.4 other")))), "pages_mismatch");
});

test("a PDF to which anything was added does not come apart", async () => {
    const pdf = attached(PAGES, log.report(2, [0], PAGES));
    assert.equal(await verdictOfPdf(pdf), "verified");
    assert.equal(await verdictOfPdf(new Uint8Array([...pdf, 10])), "malformed");
    assert.equal(await verdictOfPdf(new Uint8Array(PAGES)), "malformed");
    for (let at = 0; at < pdf.length; at += 7) {
        const altered = pdf.map((byte, i) => (i === at ? byte ^ 1 : byte));
        assert.notEqual(await verdictOfPdf(altered), "verified", `byte ${at}`);
    }
});
