// A person at a browser of their own: signs in, fills forms, reads; keeps what the browser complains of.
import { join } from "node:path";

const DESK = { width: 1366, height: 768 };

export class Person {
    constructor(stage, context, page, login) {
        Object.assign(this, { stage, context, page, login, complaints: [], expected: [] });
        page.setDefaultTimeout(20_000);
        page.on("console", (message) => {
            if (["error", "warning"].includes(message.type())) this.complaints.push(`${login}: ${message.text()} ${message.location().url}`);
        });
        page.on("pageerror", (error) => this.complaints.push(`${login}: ${error.message}`));
        page.on("requestfailed", (request) => {
            const why = request.failure()?.errorText ?? "";
            if (why !== "net::ERR_ABORTED") this.complaints.push(`${login}: ${request.url()} ${why}`);
        });
    }

    static async at(stage, login, { viewport = DESK, isMobile = false } = {}) {
        const context = await stage.browser.newContext({ viewport, isMobile, hasTouch: isMobile, deviceScaleFactor: isMobile ? 2 : 1, locale: "zh-CN", timezoneId: "Asia/Shanghai", acceptDownloads: true });
        return new Person(stage, context, await context.newPage(), login);
    }

    async signIn(password = this.stage.password) {
        await this.page.goto(`${this.stage.url}/`);
        await this.page.getByLabel("用户名").fill(this.login);
        await this.page.getByLabel("密码", { exact: true }).fill(password);
        await this.page.getByRole("button", { name: "登录" }).click();
        return this;
    }

    async inside() {
        await this.page.locator("main#main h1, main.ck h1").first().waitFor();
        return this;
    }

    async go(path) {
        await this.page.goto(`${this.stage.url}${path}`);
        await this.inside();
        await this.page.locator(".ant-skeleton").first().waitFor({ state: "detached" });
    }

    /** Opens the form of a command. */
    async begin(command, within = this.page) {
        await within.locator(`[data-command="${command}"]`).first().click();
        await this.modal().waitFor();
    }

    modal = () => this.page.locator(".ant-modal:visible").last();

    async type(fields) {
        for (const [label, text] of Object.entries(fields)) {
            const input = this.modal().getByLabel(label, { exact: false }).first();
            await input.fill(text);
            if (/^\d{4}-\d\d-\d\d$/.test(text)) await input.press("Enter");
        }
    }

    async pick(label, text) {
        await this.modal().getByLabel(label, { exact: false }).first().click();
        await this.page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: text }).first().click();
    }

    /** Twice, as an impatient hand does; nothing may be done twice. */
    async confirm() {
        const modal = this.modal();
        await modal.locator(".ant-modal-footer .ant-btn").last().evaluate((button) => {
            button.click();
            button.click();
        });
        await modal.waitFor({ state: "hidden" });
    }

    async does(command, fields = {}) {
        await this.begin(command);
        await this.type(fields);
        await this.confirm();
    }

    text = () => this.page.locator("body").innerText();

    async picture(name, fullPage = false) {
        await this.page.waitForTimeout(350); // what moves has come to rest
        await this.page.screenshot({ path: join(this.stage.pictures, `${name}.png`), fullPage });
    }

    /** What the server says, asked with this person's session. */
    ask(path) {
        return this.page.evaluate(async (asked) => (await fetch(asked)).json(), path);
    }

    /** Serious and critical problems that axe-core finds on the page as it stands. */
    async problems() {
        await this.page.evaluate(this.stage.axe);
        const found = await this.page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
        return found.violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
    }

    async fits() {
        return this.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1);
    }
}
