// The main job across the four sides in real browsers: from admission to release, every step by a person's clicks.
// Called with one JSON argument; the platform, the bank's system and the people's passwords are the caller's.
import { join } from "node:path";

import { approve, secondFactor } from "./access.mjs";
import { ahead, credit } from "./credit.mjs";
import { cockpit, demand, material } from "./demand.mjs";
import { Person } from "./person.mjs";
import { Stage } from "./stage.mjs";

const given = JSON.parse(process.argv[2]);
const stage = await Stage.open(given);
const people = [];
const WALL = { viewport: { width: 1920, height: 1080 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true };

async function person(login, options) {
    const made = await Person.at(stage, login, options);
    people.push(made);
    return made;
}
const inside = async (login, options) => (await (await person(login, options)).signIn()).inside();
const looked = async (who, name) => {
    await who.picture(name);
    stage.equal(await who.problems(), [], `${name}: nothing serious that axe-core finds`);
    stage.that(await who.fits(), `${name}: fits the window`);
};

async function signInByKeyboard() {
    const clerk = await person("wang.clerk");
    await clerk.page.goto(`${stage.url}/`);
    await clerk.page.getByLabel("用户名").waitFor();
    await looked(clerk, "sign-in");
    await clerk.page.getByRole("button", { name: "运营经办 · 王经办" }).click();
    stage.equal([await clerk.page.getByLabel("用户名").inputValue(), await clerk.page.getByLabel("密码", { exact: true }).inputValue()], ["wang.clerk", stage.password], "a demo's account is filled in");
    await clerk.page.reload();
    await clerk.page.getByLabel("用户名").waitFor();
    await clerk.page.keyboard.type("wang.clerk");
    await clerk.page.keyboard.press("Tab");
    await clerk.page.keyboard.type(stage.password);
    await clerk.page.keyboard.press("Enter");
    await clerk.inside();
    stage.that((await clerk.text()).includes("王经办"), "sign-in with the keyboard alone");
    return clerk;
}

async function admit(clerk) {
    await clerk.go("/organisations");
    await clerk.does("ApplyForAdmission", { 统一社会信用代码: given.enterprise_code, 名称: "冠县宝莱利金属" });
    const organisation = (await clerk.ask("/v1/organisations?page_size=200&status=applied")).items[0].organisation;
    const checker = await inside("li.checker");
    await checker.page.getByText("家机构等待准入").waitFor();
    await looked(checker, "operator-home");
    await checker.go(`/organisations/${organisation}`);
    await checker.does("ApproveAdmission");
    await checker.page.locator(".page-head").getByText("已准入").waitFor();
    const administrator = await inside("jiang.admin");
    await administrator.go(`/organisations/${organisation}`);
    await administrator.does("RegisterUser", { 登录名: "he.boss", 姓名: "何总" });
    await administrator.page.getByRole("button", { name: "重置密码" }).first().click();
    const secret = await administrator.page.locator(".ant-modal-confirm code").innerText();
    await administrator.page.locator(".ant-modal-confirm .ant-btn-primary").click();
    await administrator.page.getByText("已重置").waitFor();
    const boss = await person("he.boss");
    await boss.signIn(secret);
    await boss.page.getByLabel("当前密码").fill(secret);
    await boss.page.getByLabel("新密码", { exact: true }).fill(stage.password);
    await boss.page.getByLabel("再次输入新密码").fill(stage.password);
    await boss.page.getByRole("button", { name: "修改密码" }).click();
    await boss.inside();
    await looked(boss, "enterprise-first-steps");
    return { boss, organisation, checker, administrator };
}

async function prepare(boss) {
    await boss.go("/consents");
    await boss.begin("GrantConsent");
    await boss.pick("银行", "莱商银行");
    await boss.type({ 目的: "钢贸贷申请", 有效期至: "2026-12-31" });
    await boss.confirm();
    await boss.go("/contracts");
    await boss.begin("RegisterContract");
    await boss.type({ 编号: "HT-2026-0001", 交易对方: "天津钢贸有限公司", 统一社会信用代码: "91440101MA5CJQ4N59", 货物: "Q235B", 重量: "520", 金额: "2080000", 签订日期: "2026-02-20" });
    await boss.picture("contract-form");
    await boss.confirm();
    await boss.page.waitForURL("**/contracts/contract-*");
    await boss.begin("RegisterInvoice");
    await boss.type({ 编号: "26121000000000000017", 税额: "239292.04", 开票日期: "2026-02-26" });
    await boss.confirm();
    await boss.page.getByText("26121000000000000017").first().waitFor();
    await looked(boss, "contract");
    const contract = boss.page.url().split("/").at(-1);
    await boss.go("/lots");
    await boss.begin("AnnounceLots");
    await boss.modal().getByLabel("仓库").click();
    await boss.page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: "冠县中心库" }).click();
    await boss.type({ 捆包号: "GX2602-101", 牌号: "Q235B", 规格: "3.0×1250 卷", 产地: "天津", 重量: "260", 成本: "4000" });
    await boss.modal().getByRole("button", { name: "添加一行" }).click();
    await boss.modal().getByLabel("捆包号").nth(1).fill("GX2602-102");
    await boss.picture("announce");
    await boss.confirm();
    await boss.page.getByText("GX2602-102").first().waitFor();
    return contract;
}

async function signBoth(first, second, order) {
    for (const [i, custodian] of [first, second].entries()) {
        await custodian.go(`/orders/${order}`);
        if (i === 0) await looked(custodian, `custodian-order-${order}`);
        await custodian.does("SignOrder", { 手持终端编号: `pda-0${i + 1}` });
        await custodian.page.locator("[data-signed=true]").nth(i).waitFor();
    }
    await second.page.locator(".page-head").getByText("已执行").waitFor();
}

async function takeIn() {
    const zhou = await inside("zhou.custodian", PHONE);
    const wu = await inside("wu.custodian", PHONE);
    await looked(zhou, "custodian-home");
    const { items: lots } = await zhou.ask("/v1/lots?page_size=200");
    for (const { lot } of lots) {
        await zhou.go(`/lots/${lot}`);
        await zhou.does("RecordArrival");
        await zhou.does("InspectLot");
        await zhou.page.locator(".page-head").getByText("已验收").waitFor();
    }
    await zhou.go("/orders");
    await zhou.page.locator("[data-command=open-order]").click();
    await zhou.modal().getByRole("button", { name: /入库/ }).click();
    await zhou.pick("入库区", "A1");
    await zhou.confirm();
    const { order } = (await zhou.ask("/v1/orders?status=open")).items[0];
    const officer = await alertWall(zhou, order);
    await signBoth(zhou, wu, order);
    stage.equal((await zhou.ask(`/v1/lots/${lots[0].lot}`)).status, "in_stock", "two custodians in two browsers have taken the coils in");
    return { officer, zhou, wu, lots: lots.map(({ lot }) => lot) };
}

/** Somebody off duty tries to sign: refused, and an alert stands on the wall at once; it is answered, judged and closed. */
async function alertWall(zhou, order) {
    const officer = await inside("sun.officer");
    await officer.go("/alerts");
    const stranger = await inside("he.qingquan", PHONE);
    await stranger.go(`/orders/${order}`);
    await stranger.begin("SignOrder");
    await stranger.modal().locator(".ant-modal-footer .ant-btn-primary").click();
    await stranger.modal().locator("[role=alert]").waitFor();
    await stranger.picture("custodian-refused");
    await officer.page.locator(".alert-card .countdown").first().waitFor();
    stage.that(true, "an alert comes to the wall by itself, with its count-downs");
    await looked(officer, "alert-wall");
    await officer.does("StartIntervention", { 处置措施: "电话核实双人签收" });
    const { alert } = (await officer.ask("/v1/alerts?open=true")).items[0];
    await zhou.context.grantPermissions(["geolocation"]);
    await zhou.context.setGeolocation({ latitude: 36.4805, longitude: 115.4405 });
    await zhou.go(`/alerts/${alert}`);
    await zhou.page.getByRole("button", { name: "取当前位置" }).click();
    await zhou.page.getByRole("button", { name: "取当前位置" }).waitFor({ state: "detached" });
    await zhou.begin("CheckIn");
    await zhou.picture("custodian-check-in");
    await zhou.confirm();
    await officer.go(`/alerts/${alert}`);
    await officer.does("ResolveAlert", { 原因结论: "误用他人终端，已教育" });
    const checker = people.find(({ login }) => login === "li.checker");
    await checker.go(`/alerts/${alert}`);
    await checker.does("ConfirmAlert");
    await checker.page.locator(".page-head").getByText("已关闭").waitFor();
    stage.equal((await officer.ask(`/v1/alerts/${alert}`)).missed, 0, "and was answered in time");
    return officer;
}

async function verifyAndControl(contract, officer) {
    const verifier = await inside("zhao.verifier");
    await verifier.go(`/contracts/${contract}`);
    await verifier.does("VerifyTrade", { 物流凭证: "运单 YD-20260227-01", 付款凭证: "银行回单 HD-20260226-09" });
    await verifier.page.waitForURL("**/verifications/verification-*");
    await verifier.page.locator(".checks").waitFor();
    await looked(verifier, "verification");
    await officer.go("/controls");
    await officer.begin("RecordControl");
    await officer.pick("银行", "莱商银行");
    await officer.pick("交接作业单", "order-");
    await officer.type({ 三方监管协议: "三方监管 SF-2026-001", 放弃留置权声明: "LW-001", 动产融资登记编号: "ZD-0211-2026-0000001", 登记有效期至: "2027-02-28" });
    await officer.confirm();
    await officer.page.getByText("ZD-0211-2026-0000001").first().waitFor();
    return verifier;
}

async function apply(boss, verifier) {
    await boss.go("/products");
    await looked(boss, "products");
    const product = (await boss.ask("/v1/products?page_size=200")).items.find(({ code }) => code === "GMD");
    await boss.go(`/apply/${product.product}`);
    const choose = async (label, text) => {
        await boss.page.getByLabel(label).first().click();
        await boss.page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: text }).first().click();
    };
    await boss.page.getByLabel("申请金额").fill("1000000");
    await boss.page.getByLabel("资金用途").fill("采购热轧卷");
    await choose("通过核验的贸易", "HT-2026-0001");
    await boss.page.reload();
    stage.equal(await boss.page.getByLabel("申请金额").inputValue(), "1000000", "a reload keeps what was typed");
    await choose("控制证据", "ZD-0211");
    await looked(boss, "apply");
    await boss.page.getByRole("button", { name: "确认提交" }).dblclick();
    await boss.page.waitForURL("**/applications/application-*");
    const application = boss.page.url().split("/").at(-1);
    stage.equal((await boss.ask("/v1/applications?page_size=50")).items.length, 1, "a double click makes one application");
    await verifier.go(`/applications/${application}`);
    await verifier.does("VerifyApplication");
    await verifier.page.locator("[data-report]").first().waitFor();
    return application;
}

async function decide(application, boss) {
    const bank = await inside("qian.bank");
    await bank.page.goto(`${stage.url}/applications/${application}`);
    await bank.page.locator(".page-head").getByText("人工复核").waitFor();
    await material(bank, boss, application, looked);
    await bank.go(`/applications/${application}`);
    await bank.page.locator("[data-report]").first().click();
    await bank.page.locator("[data-verdict=verified]").waitFor();
    stage.that(true, "the bank verifies the asset-rights report in its browser");
    await bank.picture("bank-application", true);
    stage.equal(await bank.problems(), [], "bank-application: nothing serious that axe-core finds");
    await bank.begin("DecideApplication");
    await bank.type({ 银行业务号: "LS-2026-0001" });
    await bank.picture("bank-decide");
    await bank.confirm();
    await bank.page.locator(".page-head").getByText("已批准").waitFor();
    await bank.go("/");
    await looked(bank, "bank-home");
    return bank;
}

async function draw(boss, application) {
    await boss.go(`/applications/${application}`);
    await boss.does("AcceptOffer");
    await boss.page.waitForURL("**/facilities/facility-*");
    const facility = boss.page.url().split("/").at(-1);
    await boss.begin("RequestDrawdown");
    await boss.type({ 金额: "600000", 收款人: "天津钢贸有限公司", 资金用途: "采购热轧卷" });
    stage.that((await boss.modal().locator(".preview").innerText()).includes("1,600.00"), "thirty days' interest is shown before confirming");
    await boss.picture("draw");
    // The session ends while something is typed: nothing of it is lost.
    const cookies = await boss.context.cookies();
    await boss.context.clearCookies();
    await boss.modal().locator(".ant-modal-footer .ant-btn-primary").click();
    const again = boss.page.locator(".ant-modal", { hasText: "会话已结束" });
    await again.waitFor();
    await boss.picture("session-ended");
    await again.getByLabel("用户名").fill("he.boss");
    await again.getByLabel("密码", { exact: true }).fill(stage.password);
    await again.getByRole("button", { name: "登录" }).click();
    await again.waitFor({ state: "hidden" });
    stage.that(cookies.length > 0 && (await boss.modal().getByLabel("金额").inputValue()) === "600000", "a session that ends loses nothing typed");
    await boss.confirm();
    await boss.page.waitForURL("**/drawdowns/drawdown-*");
    await boss.page.locator(".page-head").getByText("已确认").waitFor({ timeout: 40_000 });
    stage.that(true, "the bank's confirmation comes to the page by itself");
    const { loan } = (await boss.ask(`/v1/loans?facility=${facility}`)).items[0];
    await boss.go(`/facilities/${facility}`);
    await looked(boss, "facility");
    return { facility, loan };
}

async function repay(boss, loan) {
    await boss.go(`/loans/${loan}`);
    await boss.page.getByRole("button", { name: "部分还款" }).click();
    await boss.type({ 还款金额: "200000" });
    await boss.modal().locator("[data-quote]").waitFor();
    await boss.picture("repay");
    await boss.confirm();
    await boss.page.waitForURL("**/repayments/repayment-*");
    await boss.page.locator(".page-head").getByText("已确认").waitFor({ timeout: 40_000 });
    stage.equal((await boss.ask(`/v1/loans/${loan}`)).outstanding_fen, 40_000_000, "a part is repaid");
    await boss.go(`/loans/${loan}`);
    await boss.page.locator(".fact").first().click();
    await boss.page.locator(".proof-tools .ant-btn").first().click();
    await boss.page.locator("[data-verdict=verified]").waitFor();
    for (const link of ["下载证明", ".tlog-proof"]) {
        const downloading = boss.page.waitForEvent("download");
        await boss.page.locator(".proof-tools").getByText(link).click();
        const download = await downloading;
        await download.saveAs(join(given.downloads, download.suggestedFilename()));
    }
    await looked(boss, "loan-with-proof");
    await boss.page.getByRole("button", { name: "一次结清" }).click();
    await boss.confirm();
    await boss.page.waitForURL("**/repayments/repayment-*");
    await boss.page.locator(".page-head").getByText("已确认").waitFor({ timeout: 40_000 });
    stage.equal((await boss.ask(`/v1/loans/${loan}`)).status, "repaid", "the loan is repaid");
}

async function release(boss, bank, facility, { zhou, wu, lots }) {
    await boss.go(`/facilities/${facility}`);
    await boss.begin("RequestRelease");
    for (const lot of lots) await boss.pick("捆包", lot);
    await boss.page.keyboard.press("Escape");
    await boss.modal().locator(".ant-modal-title").click();
    await boss.confirm();
    await bank.go(`/facilities/${facility}`);
    await bank.page.getByText("已解除质押").waitFor({ timeout: 40_000 }); // by the bank's own system
    stage.equal((await zhou.ask(`/v1/lots/${lots[0]}`)).status, "in_stock", "the coils are free");
    await zhou.go("/orders");
    await zhou.page.locator("[data-command=open-order]").click();
    await zhou.modal().getByRole("button", { name: /出库/ }).click();
    for (const bundle of ["GX2602-101", "GX2602-102"]) await zhou.pick("捆包", bundle);
    await zhou.modal().locator(".ant-modal-title").click();
    await zhou.confirm();
    await signBoth(zhou, wu, (await zhou.ask("/v1/orders?status=open")).items[0].order);
    stage.equal((await boss.ask(`/v1/lots/${lots[0]}`)).status, "outbound", "and leave with two signatures");
}

async function lookRound(clerk, boss, bank, officer, governor) {
    for (const [path, name] of [["/ledger", "ledger"], ["/facts", "facts"], ["/reports", "reports"], ["/rules", "rules"], ["/deliveries", "deliveries"], ["/account", "account"], ["/loans", "loans"]]) {
        await clerk.go(path);
        await looked(clerk, name);
    }
    await clerk.go("/loans?loans.q=宝莱利");
    await clerk.page.reload();
    await clerk.inside();
    stage.equal(await clerk.page.getByLabel("搜索").inputValue(), "宝莱利", "a list keeps its search over a reload");
    const downloading = clerk.page.waitForEvent("download");
    await clerk.page.getByRole("button", { name: "导出 Excel" }).click();
    stage.equal((await downloading).suggestedFilename(), "loans.xlsx", "a list is exported");
    await officer.go("/alerts");
    await looked(officer, "alerts");
    await officer.go("/warehouses");
    await officer.page.getByRole("link", { name: "冠县中心库" }).click();
    await officer.page.locator(".timeline").waitFor();
    await looked(officer, "warehouse");
    await bank.go("/reconciliation");
    await bank.page.locator("input[type=file]").setInputFiles({ name: "day.csv", mimeType: "text/csv", buffer: Buffer.from("不是对账单\n") });
    await bank.modal().locator("li").first().waitFor();
    await looked(bank, "import-refused");
    await boss.go("/");
    await looked(boss, "enterprise-home");
    await boss.page.getByRole("button", { name: "English" }).click();
    await boss.page.getByText("To do").waitFor();
    for (const path of ["/", "/products", "/loans", "/lots", "/consents", "/contracts", "/facilities", "/needs"]) {
        await boss.go(path);
        stage.that(!/[\u4e00-\u9fff]/.test(await boss.page.locator("nav").innerText()), `${path}: the menu is in English`);
        await looked(boss, `english${path === "/" ? "-home" : path.replaceAll("/", "-")}`);
    }
    await governor.go("/cockpit");
    await cockpit(governor, looked);
}

async function play() {
    const clerk = await signInByKeyboard();
    const { boss, checker } = await admit(clerk);
    const contract = await prepare(boss);
    const custody = await takeIn();
    const verifier = await verifyAndControl(contract, custody.officer);
    const application = await apply(boss, verifier);
    await credit(verifier, boss, application, looked);
    const bank = await decide(application, boss);
    const { facility, loan } = await draw(boss, application);
    const governor = await inside("feng.gov", WALL);
    await governor.page.locator(".ck-pledged").first().waitFor();
    await looked(governor, "cockpit-pledged");
    await repay(boss, loan);
    await release(boss, bank, facility, custody);
    await demand({ clerk, boss, bank, other: await inside("meng.bank") }, "冠县宝莱利金属", looked);
    await ahead(boss, bank, custody.officer, looked);
    await approve(given.other_code, clerk, checker, looked);
    await lookRound(clerk, boss, bank, custody.officer, governor);
    await secondFactor(verifier);
}

try {
    await play();
} catch (failure) {
    stage.that(false, "the journey goes through", failure.stack);
    for (const each of people) await each.picture(`stuck-${each.login}`).catch(() => undefined);
}
// A session that is ended on purpose, and a signature and a file that are refused, are answered so.
const expected = /401|:sign|:import/;
for (const each of people) stage.equal(each.complaints.filter((text) => !expected.test(text)), [], `${each.login}: nothing in the console, no failed request`);
await stage.browser.close();
