// @ts-check
// The page's language and its words. Chinese unless the reader chose English.
import { keep, kept } from "./store.js";
import { WORDS } from "./words.js";

/** @typedef {"zh" | "en"} Language */
/** @typedef {keyof typeof WORDS} Word */

/** @type {Language} */
let current = kept("language") === "en" ? "en" : "zh";

/** @returns {Language} */
export const language = () => current;

/** @param {Language} wanted */
export function setLanguage(wanted) {
    current = wanted;
    keep("language", wanted);
}

/** @param {Word} word @param {...(string | number)} values for {0}, {1}, … */
export function t(word, ...values) {
    const text = WORDS[word][current === "zh" ? 0 : 1];
    return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)]));
}
