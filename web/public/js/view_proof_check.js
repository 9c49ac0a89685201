// @ts-check
// The public proof check: a record's file and the log key that the reader trusts; nothing leaves the browser.
import { button, fill, h } from "./dom.js";
import { fieldList } from "./field_value.js";
import { t } from "./i18n.js";
import { lastPulse } from "./pulse.js";
import { stepsPanel } from "./steps.js";
import { shanghai } from "./time.js";
import { setTrustedKeys, trustedKeys, trusts } from "./trust.js";
import { verifyRecordFile } from "./verify.js";

/** The file under check survives a change of the language or the key. @type {{name: string, bytes: Uint8Array} | null} */
let chosen = null;

/** The record as one of this platform's facts; null when it is something else.
 * @param {string} record @returns {import("./fact_item.js").FactRecord | null} */
function factOf(record) {
    try {
        const fact = JSON.parse(record);
        return typeof fact.kind === "string" && typeof fact.data === "object" && fact.data ? fact : null;
    } catch {
        return null;
    }
}

/** @param {import("./verify.js").Report} report */
function recordPanel(report) {
    if (!report.file) return null;
    const { record } = report.file;
    const fact = factOf(record);
    const text = h("pre", { tabindex: 0 }, fact ? JSON.stringify(fact, null, 2) : record);
    if (!fact) return h("section.record", {}, h("h2", {}, t("recordText")), text);
    const { seq, at, kind, by, data } = fact;
    return h("section.record", {}, h("h2", {}, `#${seq} ${kind}`),
        h("p.muted", {}, `${shanghai(at)} · ${by === "system" ? t("platform") : by}`),
        fieldList(data),
        h("details.raw", {}, h("summary", {}, t("recordText")), text));
}

/** @param {HTMLElement} result */
async function check(result) {
    if (!chosen) return fill(result, h("p.muted", {}, t("noFile")));
    const report = await verifyRecordFile(chosen.bytes, trustedKeys());
    fill(result,
        h("h2", {}, t("checked", chosen.name)),
        stepsPanel(report.verdict, report.steps),
        recordPanel(report));
}

/** @param {HTMLElement} result @param {File | undefined | null} file */
async function choose(result, file) {
    if (!file) return;
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
        showNote();
        await check(result);
    };
    const showNote = () => {
        const stated = lastPulse().status?.log_key;
        const differs = stated !== undefined && trustedKeys() !== "" && !trusts(stated);
        const text = trustedKeys() === "" ? t("keyMissing") : differs ? t("keyDiffers") : "";
        fill(note, text !== "" && h("p.notice.warn", {}, text), stated !== undefined && !trusts(stated) && take);
    };
    area.value = trustedKeys();
    area.addEventListener("input", () => changed(area.value));
    showNote();
    return h("div.key", {},
        h("label", {}, h("span", {}, t("trustedKey")), area),
        h("p.muted", { id: "key-help" }, t("trustedKeyHelp")), note);
}

/** @param {HTMLElement} result */
function dropZone(result) {
    const input = /** @type {HTMLInputElement} */ (
        h("input.visually-hidden", { type: "file", accept: ".json,application/json", id: "record-file", "data-key": "record-file" })
    );
    input.addEventListener("change", () => choose(result, input.files?.[0]));
    const zone = h("div.drop", {}, input, h("label.primary", { for: "record-file" }, t("chooseFile")), h("p.muted", {}, t("dropFile")));
    zone.addEventListener("dragover", (event) => {
        event.preventDefault();
        zone.classList.add("over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        void choose(result, event.dataTransfer?.files[0]);
    });
    return zone;
}

export async function proofCheckView() {
    const result = h("section.card.result", { "aria-live": "polite" });
    const page = h("div.proof-check", {},
        h("header.page", {}, h("h1", {}, t("proofCheck")), h("p.muted", {}, t("verifyIntro"))),
        h("section.card.given", {}, dropZone(result), keyField(result)),
        result);
    await check(result);
    return page;
}
