// @ts-check
// The strip below the header: the platform's clock and log, and whether they are fresh.
import { post } from "./api.js";
import { button, byId, fill, h } from "./dom.js";
import { language, t } from "./i18n.js";
import { integer } from "./money.js";
import { titleOf } from "./problem_box.js";
import { lastPulse, receive } from "./pulse.js";
import { may } from "./session.js";
import { nextDay, shanghai } from "./time.js";

const SHOWN_MS = 6_000;
let hiding = 0;
let drawn = ""; // what the strip shows; redrawing the same would take the button from under a finger

/** @param {string} text to be read out and shown for a while */
function announce(text) {
    byId("announcer").textContent = text;
    window.clearTimeout(hiding);
    hiding = window.setTimeout(() => (byId("announcer").textContent = ""), SHOWN_MS);
}

/** @param {string} now */
async function advance(now) {
    try {
        const status = await post("/v1/clock:advance", { to: nextDay(now) });
        receive(status);
        announce(t("advanced", shanghai(status.now)));
    } catch (problem) {
        announce(titleOf(problem));
    }
}

/** @param {string} label @param {string} value @param {string} style @param {string} hint */
function item(label, value, style = "", hint = "") {
    return h(`div${style}`, { title: hint || undefined }, h("dt", {}, label), h("dd", {}, value));
}

export function showStatus() {
    const { status, stale } = lastPulse();
    const strip = byId("status");
    const now = JSON.stringify([status, stale, language()]);
    if (now === drawn) return;
    drawn = now;
    if (stale && !strip.classList.contains("stale")) announce(t("stale"));
    strip.hidden = status === null && !stale;
    strip.classList.toggle("stale", stale);
    const mark = h("span.mark", {}, stale ? t("stale") : t("live"));
    if (!status) return fill(strip, mark);
    const advances = status.demo_clock && may("read_ledger");
    fill(strip,
        h("dl", {},
            item(t("businessTime"), shanghai(status.now), "", t("beijingTime")),
            item(t("businessDate"), status.business_date),
            item(t("recorded"), integer(status.size)),
            item(t("origin"), status.origin, ".wide"),
            item(t("root"), `${status.root.slice(0, 16)}…`, ".code", status.root)),
        mark,
        advances && button(t("advanceDay"), { title: t("advanceHelp") }, () => advance(status.now)));
}
