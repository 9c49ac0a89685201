// @ts-check
// Where a file is chosen, by button, keyboard or dropping it.
import { h } from "./dom.js";

/** @param {{id: string, choose: string, drop: string, chosen: (file: File) => unknown}} of */
export function dropZone({ id, choose, drop, chosen }) {
    const input = /** @type {HTMLInputElement} */ (h("input.visually-hidden", { type: "file", id, "data-key": id }));
    const zone = h("div.drop", {}, input, h("label.primary", { for: id }, choose), h("p.muted", {}, drop));
    /** @param {FileList | null | undefined} files */
    const take = (files) => files?.[0] && chosen(files[0]);
    input.addEventListener("change", async () => {
        await take(input.files);
        input.value = ""; // so that the same file, mended, can be chosen again
    });
    zone.addEventListener("dragover", (event) => {
        event.preventDefault();
        zone.classList.add("over");
    });
    zone.addEventListener("dragleave", () => zone.classList.remove("over"));
    zone.addEventListener("drop", (event) => {
        event.preventDefault();
        zone.classList.remove("over");
        take(event.dataTransfer?.files);
    });
    return zone;
}
