// From a visit to a quote (F3), and the service clocks (F5): what banks are shown, what they answer, what is chosen.

/** The bank asks for material and waits; the applicant provides it, and the bank's clocks go on. */
export async function material(bank, boss, application, looked) {
    const { stage } = bank;
    await bank.does("RequestMaterial", { 所需材料: "近三个月水电费单据\n上年度审计报告", 银行业务号: "CL-2026-0001" });
    await bank.page.locator("[data-clock=paused]").first().waitFor();
    await boss.go("/");
    await boss.page.getByText("笔申请等待补充材料").waitFor();
    await boss.go(`/applications/${application}`);
    await boss.page.getByText("上年度审计报告").first().waitFor();
    await looked(boss, "material-asked");
    await boss.does("ProvideMaterial", { 答复与材料说明: "单据与审计报告已上传" });
    await boss.page.locator("[data-clock=running]").first().waitFor();
    stage.equal((await boss.ask(`/v1/applications/${application}`)).material_requested, [], "the material is provided, and the clocks go on");
    await bank.go("/applications");
    await bank.page.locator("[data-clock=running]").first().waitFor();
    await looked(bank, "bank-queue");
}

async function record(clerk, boss, enterprise, looked) {
    await clerk.go("/visits");
    await clerk.begin("RecordVisit");
    await clerk.pick("企业", enterprise);
    await clerk.type({ 走访人员: "金融办、开发区招商科", 走访发现: "轴承钢细分龙头，订单充足" });
    await clerk.modal().getByLabel("隐形冠军").click();
    await clerk.picture("visit-form");
    await clerk.confirm();
    await clerk.page.locator("td").getByText("轴承钢细分龙头").waitFor();
    await looked(clerk, "visits");
    await clerk.does("RecordNeed", { 需求金额: "3000000", 期限: "180", 资金用途: "采购热轧卷", 希望到账日: "2026-04-01", 可提供的担保: "在库热轧卷" });
    await clerk.page.waitForURL("**/needs/need-*");
    const need = clerk.page.url().split("/").at(-1);
    await boss.go("/");
    await boss.page.getByText("项融资需求等待确认").waitFor();
    await boss.go(`/needs/${need}`);
    await boss.does("ConfirmNeed");
    await boss.page.locator(".page-head").getByText("待发布").waitFor();
    return need;
}

async function publish(clerk, looked) {
    await clerk.go("/needs");
    await looked(clerk, "needs");
    await clerk.begin("PublishNeeds");
    for (const bank of ["莱商银行", "冠州农商银行"]) await clerk.pick("发给银行", bank);
    await clerk.modal().locator(".ant-modal-title").click();
    await clerk.type({ 答复截止: "2026-03-06" });
    await clerk.picture("publish-needs");
    await clerk.confirm();
    await clerk.page.waitForURL("**/need-lists");
    await clerk.page.getByText("XQ-2026-000002").waitFor();
    await looked(clerk, "need-lists");
    const downloading = clerk.page.waitForEvent("download");
    await clerk.page.locator("[data-sheet]").first().click();
    clerk.stage.equal((await downloading).suggestedFilename(), "XQ-2026-000001.xlsx", "a list is a spreadsheet");
}

async function quote(bank, terms, looked, name) {
    await bank.go("/placements");
    await bank.page.getByRole("link", { name: /^placement-/ }).first().click();
    await bank.page.locator("[data-command=QuoteNeed]").waitFor();
    await looked(bank, `placement-${name}`);
    await bank.begin("QuoteNeed");
    await bank.type(terms);
    await bank.picture(`quote-${name}`);
    await bank.confirm();
    await bank.page.locator(".page-head").getByText("已报价").waitFor();
}

/** A visit, a need that its enterprise confirms, a list to two banks, their quotes side by side, one chosen. */
export async function demand({ clerk, boss, bank, other }, enterprise, looked) {
    const { stage } = boss;
    const need = await record(clerk, boss, enterprise, looked);
    await publish(clerk, looked);
    await quote(bank, { 年利率: "3.2", 费用: "6000", 有效期至: "2026-03-20", 银行业务号: "BJ-2026-0001" }, looked, "first");
    await quote(other, { 年利率: "3.5", 有效期至: "2026-03-20", 银行业务号: "NS-2026-0001" }, looked, "second");
    await boss.go(`/needs/${need}`);
    await boss.page.locator(".quote").nth(1).waitFor();
    stage.that((await boss.page.locator(".quote").first().innerText()).includes("冠州农商银行"), "the quote whose rate and fee together cost least stands first");
    await looked(boss, "need-quotes");
    await boss.begin("ChooseQuote");
    await boss.picture("choose-quote");
    await boss.confirm();
    await boss.page.locator(".page-head").getByText("已落地").waitFor();
    await looked(boss, "need-placed");
    stage.equal((await boss.ask(`/v1/needs/${need}`)).placements.map(({ status }) => status), ["chosen", "placed_elsewhere"], "one quote is chosen, the other bank hears so");
    await bank.go("/service-figures");
    await looked(bank, "service-figures");
}

/** The wall screen answers with the figures of the county, and the saving follows the rate that it compares to. */
export async function cockpit(governor, looked) {
    const { stage, page } = governor;
    await page.locator(".ck-tiles").waitFor();
    await page.waitForTimeout(1_000);
    await looked(governor, "cockpit");
    const saving = page.locator(".ck-tile", { hasText: "累计节省利息" }).locator("strong");
    const before = await saving.innerText();
    await page.getByLabel("节省利息的对比基准").fill("7.5");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/cockpit?benchmark_rate_ppm=75000");
    await page.getByText("对比基准 7.5 %").waitFor();
    stage.that((await saving.innerText()) !== before, "the saving follows the rate that it compares to", before);
    await page.reload();
    await page.getByText("对比基准 7.5 %").waitFor();
    stage.that(true, "the rate is kept in the address");
}
