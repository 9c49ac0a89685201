// The browser, and the counting of checks: each is one line of JSON on standard output, {"holds", "what", "shown"}.
import { readFileSync } from "node:fs";

import { chromium } from "playwright-core";

export class Stage {
    static async open({ url, password, pictures, program }) {
        const stage = new Stage();
        const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"] });
        const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
        return Object.assign(stage, { url, password, pictures, browser, axe });
    }

    that(holds, what, shown = "") {
        console.log(JSON.stringify({ holds: Boolean(holds), what, shown: typeof shown === "string" ? shown : JSON.stringify(shown) }));
    }

    equal(found, wanted, what) {
        const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
        this.that(a === b, what, `found ${a}, wanted ${b}`);
    }
}
