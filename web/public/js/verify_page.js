// @ts-check
// The public verification page: a file, whom the reader trusts, and what follows. It connects to nothing.
import { byId, fill, h } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { fieldList } from "./field_value.js";
import { language, setLanguage, t } from "./i18n.js";
import { objectOf, recordPanel } from "./record_panel.js";
import { stepsPanel } from "./steps.js";
import { keep, kept } from "./store.js";
import { trustProblem } from "./trust_note.js";
import { verifyFile } from "./verify.js";

const KEPT = "public_trust";
const MAX_BYTES = 8 << 20;

/** What the reader gave survives a change of the language. */
const given = {
    file: /** @type {{name: string, bytes: Uint8Array} | null} */ (null),
    trust: kept(KEPT),
    keeps: kept(KEPT) !== "",
    entry: "",
};
const result = h("section.card.result", { "aria-live": "polite" });
const trustNote = h("div", { "aria-live": "polite" });
let checking = 0;

/** @param {string} text identifiers are text here: this page leads nowhere */
const plain = (text) => text;

/** @param {string} title @param {string} text */
function textPanel(title, text) {
    const fields = objectOf(text);
    return h("section.record", {}, h("h2", {}, title), fields ? fieldList(fields, plain) : h("pre", { tabindex: 0 }, text));
}

/** @param {import("./verify.js").Report} report */
function reportPanels({ verdict, steps, witnesses, reading, file, entry }) {
    return [
        stepsPanel(verdict, steps),
        witnesses && h("p", {}, t("witnessCount", witnesses.cosigned.length, witnesses.of)),
        reading !== null && textPanel(t("theReading"), reading),
        file && recordPanel(file.record, plain),
        entry !== null && textPanel(t("theEntry"), entry),
    ];
}

async function check() {
    const mine = ++checking;
    const problem = await trustProblem(given.trust);
    if (mine !== checking) return;
    fill(trustNote, problem !== "" && h("p.notice.warn", {}, problem));
    if (!given.file) return fill(result, h("p.muted", {}, t("noFile")));
    const entry = given.entry.replace(/[\r\n]+$/, "");
    const { name, bytes } = given.file;
    const report = await verifyFile(bytes, given.trust, entry === "" ? null : entry);
    if (mine !== checking) return;
    const lacksEntry = report.verdict === "not_included" && report.file === null && report.entry === null;
    fill(result, h("h2", {}, t("checked", name)),
        ...(lacksEntry
            ? [h("div.notice.warn", { role: "status" }, h("strong", {}, t("notYet")), h("p", {}, t("entryMissing")))]
            : reportPanels(report)));
}

/** @param {File} file */
async function choose(file) {
    const bytes = new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()); // one byte too many is refused
    given.file = { name: file.name, bytes };
    await check();
}

const keepTrust = () => keep(KEPT, given.keeps ? given.trust.trim() : "");

function trustField() {
    const area = /** @type {HTMLTextAreaElement} */ (
        h("textarea", { rows: 5, spellcheck: "false", "data-key": "trust", "aria-describedby": "trust-help" })
    );
    const input = /** @type {HTMLInputElement} */ (h("input", { type: "file", hidden: true }));
    const tick = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", checked: given.keeps, "data-key": "keep" }));
    /** @param {string} text */
    const changed = (text) => {
        given.trust = text;
        keepTrust();
        return check();
    };
    area.value = given.trust;
    area.addEventListener("input", () => changed(area.value));
    input.addEventListener("change", async () => {
        if (!input.files?.[0]) return;
        area.value = await input.files[0].text();
        input.value = "";
        await changed(area.value);
    });
    tick.addEventListener("change", () => {
        given.keeps = tick.checked;
        keepTrust();
    });
    return h("div.key", {},
        h("label", {}, h("span", {}, t("trustText")), area),
        h("p.muted", { id: "trust-help" }, t("trustTextHelp")),
        trustNote,
        h("div.actions", {}, input, h("button", { type: "button", "data-key": "load", onclick: () => input.click() }, t("loadTrust")),
            h("label.tick", {}, tick, h("span", {}, t("keepTrust")))));
}

function entryField() {
    const area = /** @type {HTMLTextAreaElement} */ (
        h("textarea", { rows: 2, spellcheck: "false", "data-key": "entry", "aria-describedby": "entry-help" })
    );
    area.value = given.entry;
    area.addEventListener("input", () => {
        given.entry = area.value;
        void check();
    });
    return h("div", {}, h("label", {}, h("span", {}, t("entryText")), area), h("p.muted", { id: "entry-help" }, t("entryHelp")));
}

function switchLanguage() {
    setLanguage(language() === "zh" ? "en" : "zh");
    show();
}

function show() {
    document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
    document.title = `${t("publicPage")} – ${t("brand")}`;
    byId("skip").textContent = t("skip");
    fill(byId("top"),
        h("a.brand", { href: "./", "data-key": "brand", "aria-label": t("toConsole") },
            h("img", { src: "favicon.svg", alt: "", width: 32, height: 32 }),
            h("span", {}, h("strong", {}, t("brand")), h("small", {}, t("publicPage")))),
        h("div.person", {},
            h("button.quiet", { type: "button", "data-key": "language", lang: language() === "zh" ? "en" : "zh-CN",
                "aria-label": t("switchLanguage"), onclick: switchLanguage }, t("otherLanguage"))));
    fill(byId("main"), h("div.proof-check", {},
        h("header.page", {}, h("h1", {}, t("publicPage")), h("p.muted", {}, t("publicPageIntro"))),
        h("section.card.given", {},
            dropZone({ id: "any-file", choose: t("chooseAnyFile"), drop: t("dropAnyFile"), chosen: choose }),
            trustField(),
            entryField()),
        result));
    void check();
}

byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
});
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault()); // beside the zone
show();
