// @ts-check
// The public verification page: a file, whom the reader trusts, and what follows. It connects to nothing.
import { sha256, textOfUtf8, toHex, utf8 } from "./bytes.js";
import { byId, fill, h } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { fieldList } from "./field_value.js";
import { language, setLanguage, t } from "./i18n.js";
import { parseTrust } from "./policy.js";
import { objectOf, recordPanel } from "./record_panel.js";
import { stepList, verdictPanel } from "./steps.js";
import { keep, kept } from "./store.js";
import { trustProblem } from "./trust_note.js";
import { verifyFile } from "./verify.js";

const KEPT = "public_trust";
const MAX_BYTES = 64 << 20;

/** What the reader gave survives a change of the language. */
const given = {
    file: /** @type {{name: string, bytes: Uint8Array} | null} */ (null),
    trust: kept(KEPT),
    keeps: kept(KEPT) !== "",
    entry: "",
};
/** What the QR code of a report on paper says. */
const scanned = new URLSearchParams((globalThis.location?.hash ?? "").slice(1));
const result = h("section.card.result", { "aria-live": "polite", "aria-labelledby": "result-heading" });
const trustNote = h("div", { "aria-live": "polite" });
const entryPlace = h("div", { hidden: true });
const logo = h("img", { src: "favicon.svg", alt: "", width: 32, height: 32 }); // one for ever: a second would be asked for again
let checking = 0;

/** @param {string} text identifiers are text here: this page leads nowhere */
const plain = (text) => text;

/** @param {string} title @param {string} text */
function textPanel(title, text) {
    const fields = objectOf(text);
    return h("section.record", {}, h("h3", {}, title), fields ? fieldList(fields, plain) : h("pre", { tabindex: 0 }, text));
}

/** @param {import("./verify.js").Report} report */
function contentPanels({ reading, file, entry, says }) {
    const rows = says.map(([word, value]) => h("div", {}, h("dt", {}, t(word)), h("dd", {}, value)));
    return [
        rows.length > 0 && h("section.record", {}, h("h3", {}, t("whatItSays")), h("dl.fields.code", {}, ...rows)),
        reading !== null && textPanel(t("theReading"), reading),
        file && recordPanel(file.record, plain),
        entry !== null && textPanel(t("theEntry"), entry),
    ];
}

/** What the page itself knows of why there is no verdict. @param {import("./verify.js").Report} report
 * @returns {Promise<import("./steps.js").ShownVerdict>} */
async function shownVerdict({ kind, verdict, lacksEntry }) {
    const trust = await parseTrust(given.trust);
    if (kind === "unknown" && verdict === "malformed") return (await isTrust()) ? "trust_given" : "unknown_kind";
    if (verdict === "unknown_key" && !("keys" in trust && trust.keys.length > 0)) return "nobody_trusted";
    return verdict === "not_included" && lacksEntry ? "lacks_entry" : verdict;
}

/** Whether the file is the report whose QR code was scanned. @param {import("./verify.js").Report} report */
async function scannedNote({ kind, verdict, says, file }) {
    const number = scanned.get("report");
    if (number === null || kind !== "report" || verdict !== "verified" || !file) return null;
    const fingerprint = toHex(await sha256(utf8(file.record)));
    const isSame = says[0][1] === number && fingerprint === scanned.get("record");
    return h(`p.notice.${isSame ? "good" : "bad"}`, { "data-scanned": isSame ? "same" : "other" }, t(isSame ? "scannedSame" : "scannedOther"));
}

/** Whether keys or a policy were dropped where the document belongs. */
async function isTrust() {
    const text = given.file && textOfUtf8(given.file.bytes);
    const trust = text ? await parseTrust(text) : null;
    return trust !== null && "keys" in trust && trust.keys.length > 0;
}

async function check() {
    const mine = ++checking;
    const problem = await trustProblem(given.trust);
    if (mine !== checking) return;
    fill(trustNote, problem !== "" && given.trust.trim() !== "" && h("p.notice.warn", {}, problem));
    const heading = h("h2", { id: "result-heading" }, t("resultHeading"));
    if (!given.file) return fill(result, heading, h("p.muted", {}, scanned.has("report") ? t("scanned", scanned.get("report") ?? "", scanned.get("record") ?? "") : t("noFileYet")));
    const entry = given.entry.replace(/[\r\n]+$/, "");
    const { name, bytes } = given.file;
    const report = await verifyFile(bytes, given.trust, entry === "" ? null : entry);
    const verdict = await shownVerdict(report);
    const note = await scannedNote(report);
    if (mine !== checking) return;
    entryPlace.hidden = report.kind !== "entry";
    const steps = report.steps.length > 0 && h("details.record", { open: true }, h("summary", {}, t("steps")), stepList(report.steps));
    const panels = contentPanels(report).filter((panel) => panel !== null && panel !== false);
    fill(result, heading,
        h("p.subject-file", {}, h("span.badge", {}, t(`kind_${report.kind}`)), h("span.file-name", {}, name)),
        verdictPanel(verdict, report.kind),
        note,
        ...(verdict === "verified"
            ? [...panels, steps]
            : [steps, panels.length > 0 && h("p.notice.warn.claim", {}, t("claimOnly")), ...panels]));
}

/** @param {File} file */
async function choose(file) {
    const bytes = new Uint8Array(await file.slice(0, MAX_BYTES + 1).arrayBuffer()); // one byte too many is refused
    given.file = { name: file.name, bytes };
    await check();
    // On a phone the result is further down than the reader can see.
    if (result.getBoundingClientRect().top > window.innerHeight / 2) result.scrollIntoView();
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
            logo,
            h("span", {}, h("strong", {}, t("brand")), h("small", {}, t("publicPage")))),
        h("div.person", {},
            h("button.quiet", { type: "button", "data-key": "language", lang: language() === "zh" ? "en" : "zh-CN",
                "aria-label": t("switchLanguage"), onclick: switchLanguage }, t("otherLanguage"))));
    fill(byId("main"), h("div.proof-check", {},
        h("header.page", {}, h("h1", {}, t("publicPage")), h("p.muted", {}, t("publicPageIntro"))),
        h("section.card.given", {},
            h("h2", {}, t("fileHeading")),
            dropZone({ id: "any-file", choose: t("chooseAnyFile"), drop: t("dropAnyFile"), chosen: choose }),
            entryPlace,
            h("h2", {}, t("trustHeading")),
            trustField()),
        result));
    fill(entryPlace, entryField());
    void check();
}

byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    byId("main").focus();
});
for (const kind of ["dragover", "drop"]) document.addEventListener(kind, (event) => event.preventDefault()); // beside the zone
show();
