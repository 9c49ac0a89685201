// @ts-check
// What is wrong with the keys or the policy that the reader gave.
import { t } from "./i18n.js";
import { parseTrust } from "./policy.js";

/** @param {string} text @returns {Promise<string>} empty when nothing is */
export async function trustProblem(text) {
    if (text.trim() === "") return t("keyMissing");
    const trust = await parseTrust(text);
    if ("keys" in trust) return "";
    return trust.badLine > 0 ? t("badTrust", trust.badLine) : t("unfinishedTrust");
}
