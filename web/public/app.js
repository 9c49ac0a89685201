// @ts-check
// The console: routes by the address's hash, one view at a time, redrawn when facts are added.
import { byId, fill, h } from "./js/dom.js";
import { language, setLanguage, t } from "./js/i18n.js";
import { problemBox } from "./js/problem_box.js";
import { lastPulse, startPulse, stopPulse } from "./js/pulse.js";
import { forget, me, restore, signOut } from "./js/session.js";
import { showStatus } from "./js/status_strip.js";
import { showTop } from "./js/top_bar.js";
import { meetLogKey } from "./js/trust.js";
import { accountView } from "./js/view_account.js";
import { approvalsView } from "./js/view_approvals.js";
import { deliveriesView } from "./js/view_deliveries.js";
import { factsView, forgetAllFacts } from "./js/view_facts.js";
import { financingsView } from "./js/view_financings.js";
import { ledgerView } from "./js/view_ledger.js";
import { proofCheckView } from "./js/view_proof_check.js";
import { signInView } from "./js/view_sign_in.js";
import { timelineView } from "./js/view_timeline.js";

/** @typedef {import("./js/top_bar.js").Section} Section */
/** @typedef {{word: import("./js/i18n.js").Word, open?: boolean, live?: boolean,
 *      draw: (parameter: string) => Promise<Node> | Node}} View open: needs no sign-in; live: redrawn with new facts */

let ended = false; // the last session ended by itself
let wanted = ""; // where the reader was going when asked to sign in
let drawing = 0;

/** @type {Record<Section, View>} */
const VIEWS = {
    financings: { word: "financings", live: true, draw: financingsView },
    timeline: { word: "timeline", live: true, draw: timelineView },
    ledger: { word: "ledger", live: true, draw: ledgerView },
    facts: { word: "facts", live: true, draw: () => factsView(refresh) },
    deliveries: { word: "deliveries", live: true, draw: () => deliveriesView(refresh) },
    approvals: { word: "approvals", draw: () => approvalsView(refresh) },
    account: { word: "myAccount", draw: () => accountView(refresh) },
    "proof-check": { word: "proofCheck", open: true, draw: proofCheckView },
    "sign-in": { word: "signIn", open: true, draw: () => signInView({ ended, signedIn, refresh }) },
};

/** @returns {{section: Section, parameter: string}} */
function route() {
    const [, name = "", parameter = ""] = window.location.hash.split("/");
    const section = /** @type {Section} */ (Object.hasOwn(VIEWS, name) ? name : "financings");
    if (!me() && !VIEWS[section].open) return { section: "sign-in", parameter: "" };
    if (me() && section === "sign-in") return { section: "financings", parameter: "" };
    try {
        return { section, parameter: decodeURIComponent(parameter) };
    } catch {
        return { section, parameter };
    }
}

/** Draws the current view. @param {boolean} anew show that it is being read, go to its top */
async function show(anew) {
    const mine = ++drawing;
    const { section, parameter } = route();
    const { word, draw } = VIEWS[section];
    const main = byId("main");
    if (section === "sign-in" && window.location.hash.length > 2) wanted = window.location.hash;
    document.title = `${t(word)}${parameter ? ` ${parameter}` : ""} – ${t("brand")}`;
    showTop(section, { switchLanguage, signOut: leave });
    main.setAttribute("aria-busy", "true");
    if (anew) fill(main, h("p.waiting", {}, t("waiting")));
    /** @type {Node} */
    let content;
    try {
        content = await draw(parameter);
    } catch (problem) {
        if (!anew && lastPulse().stale) return;
        content = problemBox(problem, () => show(true));
    }
    if (mine !== drawing) return;
    fill(main, content);
    main.setAttribute("aria-busy", "false");
}

async function refresh() {
    await show(false);
}

async function navigate() {
    await show(true);
    window.scrollTo(0, 0);
    byId("main").focus({ preventScroll: true });
}

function beginPulse() {
    return startPulse({
        changed() {
            const { status } = lastPulse();
            if (status) meetLogKey(status.log_key);
            showStatus();
        },
        grown: () => void (VIEWS[route().section].live && refresh()),
        signedOut: () => endSession(true),
    });
}

function signedIn() {
    ended = false;
    void beginPulse();
    const target = wanted.startsWith("#/sign-in") || wanted === "" ? "#/financings" : wanted;
    wanted = "";
    if (window.location.hash === target) void navigate();
    else window.location.hash = target;
}

/** @param {boolean} byItself */
function endSession(byItself) {
    ended = byItself;
    forget();
    stopPulse();
    forgetAllFacts();
    showStatus();
    void navigate();
}

async function leave() {
    try {
        await signOut();
    } catch (problem) {
        return fill(byId("main"), problemBox(problem, leave));
    }
    endSession(false);
    wanted = "";
}

function applyLanguage() {
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
}

function switchLanguage() {
    setLanguage(language() === "zh" ? "en" : "zh");
    applyLanguage();
    showStatus();
    void refresh();
}

async function start() {
    applyLanguage();
    try {
        if (await restore()) void beginPulse();
    } catch (problem) {
        fill(byId("main"), problemBox(problem, start));
        return;
    }
    await show(true);
}

byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
});
window.addEventListener("hashchange", () => void navigate());
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => event.preventDefault());
void start();
