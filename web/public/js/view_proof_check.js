// @ts-check
// The public proof check: a record's file and the log key that the reader trusts; nothing leaves the browser.
import { button, fill, h } from "./dom.js";
import { dropZone } from "./drop_zone.js";
import { t } from "./i18n.js";
import { lastPulse } from "./pulse.js";
import { recordPanel } from "./record_panel.js";
import { stepsPanel } from "./steps.js";
import { setTrustedKeys, trustedKeys, trusts } from "./trust.js";
import { trustProblem } from "./trust_note.js";
import { verifyRecordFile } from "./verify.js";

/** The file under check survives a change of the language or the key. @type {{name: string, bytes: Uint8Array} | null} */
let chosen = null;

/** @param {HTMLElement} result */
async function check(result) {
    if (!chosen) return fill(result, h("p.muted", {}, t("noFile")));
    const report = await verifyRecordFile(chosen.bytes, trustedKeys());
    fill(result,
        h("h2", {}, t("checked", chosen.name)),
        stepsPanel(report.verdict, report.steps),
        report.file && recordPanel(report.file.record));
}

/** @param {HTMLElement} result @param {File} file */
async function choose(result, file) {
    chosen = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    await check(result);
}

/** @param {HTMLElement} result */
function keyField(result) {
    const note = h("div", {});
    const area = /** @type {HTMLTextAreaElement} */ (
        h("textarea", { rows: 3, spellcheck: "false", "data-key": "keys", "aria-describedby": "key-help" })
    );
    const take = button(t("keyFromServer"), {}, async () => {
        const key = lastPulse().status?.log_key;
        if (key) await changed(key);
    });
    /** @param {string} text */
    const changed = async (text) => {
        setTrustedKeys(text);
        if (area.value.trim() !== text.trim()) area.value = text;
        await showNote();
        await check(result);
    };
    const showNote = async () => {
        const stated = lastPulse().status?.log_key;
        const differs = stated !== undefined && trustedKeys() !== "" && !trusts(stated);
        const text = (await trustProblem(trustedKeys())) || (differs ? t("keyDiffers") : "");
        fill(note, text !== "" && h("p.notice.warn", {}, text), stated !== undefined && !trusts(stated) && take);
    };
    area.value = trustedKeys();
    area.addEventListener("input", () => changed(area.value));
    void showNote();
    return h("div.key", {},
        h("label", {}, h("span", {}, t("trustedKey")), area),
        h("p.muted", { id: "key-help" }, t("trustedKeyHelp")), note);
}

export async function proofCheckView() {
    const result = h("section.card.result", { "aria-live": "polite" });
    const page = h("div.proof-check", {},
        h("header.page", {}, h("h1", {}, t("proofCheck")), h("p.muted", {}, t("verifyIntro")),
            h("p", {}, t("anyoneCan"), " ", h("a", { href: "verify.html" }, t("anyoneCanLink")))),
        h("section.card.given", {}, dropZone({ id: "record-file", choose: t("chooseFile"), drop: t("dropFile"), chosen: (file) => choose(result, file) }), keyField(result)),
        result);
    await check(result);
    return page;
}
