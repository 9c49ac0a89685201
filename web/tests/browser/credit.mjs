// What is known of an enterprise, the papers of its application, and the pages of goods that are paid ahead or handed on.

/** The verifier records the profile; the enterprise sees what fits now, and brings a paper for its application. */
export async function credit(verifier, boss, application, looked) {
    const { stage } = verifier;
    const { enterprise } = await boss.ask(`/v1/applications/${application}`);
    await verifier.go(`/organisations/${enterprise}/credit`);
    await verifier.does("RecordProfile", { 成立日期: "2012-05-08", 所在地区: "371525", 所属行业: "C3130", 年产量: "120000", 来源: "2025 年报" });
    await verifier.page.getByText("C3130").first().waitFor();
    await verifier.begin("RecordOutsideData");
    await verifier.type({ 来源: "税务局", 期间起: "2025-01-01", 期间止: "2025-12-31", 纳税销售额: "360000000", 已缴增值税: "4100000", 应申报次数: "12", 按期申报次数: "12" });
    await verifier.confirm();
    await verifier.page.getByText("税务局").first().waitFor();
    await looked(verifier, "credit");
    stage.equal((await boss.ask(`/v1/enterprises/${enterprise}/credit`)).tax.filings_on_time, 12, "what was typed is what is known");

    await boss.go("/products?amount=1000000&days=90");
    await boss.page.getByText("综合年化成本").first().waitFor();
    const { items } = await boss.ask("/v1/productMatches?amount_fen=100000000&tenor_days=90");
    const ahead = items.find(({ name }) => name === "预付款融资");
    stage.that(!ahead.obstacles.some(({ reason }) => reason === "profile_missing"), "with its profile the enterprise is looked at", JSON.stringify(ahead.obstacles));
    stage.equal(ahead.all_in_ppm > 31_000, true, "and the fees are part of the cost");
    await looked(boss, "match");

    await boss.go(`/applications/${application}`);
    await boss.page.locator("input[type=file]").first().setInputFiles({ name: "审计报告.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n% 审计报告\n") });
    await boss.page.getByText("审计报告.pdf").first().waitFor();
    await looked(boss, "application-document");
}

/** Empty lists say how to begin, on each side. */
export async function ahead(boss, bank, officer, looked) {
    for (const path of ["/prepayments", "/procurements", "/receipts"]) {
        await boss.go(path);
        await boss.page.locator(".ant-empty").first().waitFor();
        await looked(boss, `enterprise${path.replace("/", "-")}`);
    }
    await bank.go("/prepayments");
    await looked(bank, "bank-prepayments");
    await officer.go("/receipts");
    await looked(officer, "officer-receipts");
    await officer.go("/roster");
    await officer.page.locator("td .ant-tag-green").first().waitFor();
    await looked(officer, "roster");
}
