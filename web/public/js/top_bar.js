// @ts-check
// Brand, sections, language, who is signed in.
import { byId, fill, h } from "./dom.js";
import { language, t } from "./i18n.js";
import { valueLabel } from "./labels.js";
import { may, me } from "./session.js";

/** @typedef {{switchLanguage: () => void, signOut: () => Promise<void>}} Actions */
/** @typedef {"financings" | "timeline" | "ledger" | "facts" | "deliveries" | "approvals" | "account" | "proof-check" | "sign-in"} Section */

/** @type {{section: Section, word: import("./i18n.js").Word, signedIn: boolean | null, needs?: string}[]} */
const SECTIONS = [
    { section: "financings", word: "financings", signedIn: true },
    { section: "timeline", word: "timeline", signedIn: true },
    { section: "ledger", word: "ledger", signedIn: true },
    { section: "facts", word: "facts", signedIn: true },
    { section: "deliveries", word: "deliveries", signedIn: true, needs: "read_ledger" },
    { section: "approvals", word: "approvals", signedIn: true },
    { section: "account", word: "myAccount", signedIn: true },
    { section: "proof-check", word: "proofCheck", signedIn: null },
    { section: "sign-in", word: "signIn", signedIn: false },
];

/** @param {Actions["signOut"]} signOut */
function whoAmI(signOut) {
    const person = me();
    if (!person) return null;
    const roles = person.roles.map((role) => valueLabel(role, language())).join(language() === "zh" ? "、" : ", ");
    return h("div.who", {},
        h("div", {}, h("strong", {}, person.name), h("span", {}, `${person.organisation_name} · ${roles}`)),
        h("button.quiet", { type: "button", "data-key": "sign-out", onclick: signOut }, t("signOut")));
}

/** @param {Section} current @param {Actions} actions */
export function showTop(current, actions) {
    const links = SECTIONS.filter(({ signedIn }) => signedIn === null || signedIn === (me() !== null)).filter(
        ({ needs }) => !needs || may(needs)).map(
        ({ section, word }) =>
            h("a", { href: `#/${section}`, "data-key": section, "aria-current": section === current ? "page" : undefined }, t(word)),
    );
    byId("skip").textContent = t("skip");
    fill(byId("top"),
        h("a.brand", { href: "#/", "data-key": "brand" },
            h("img", { src: "favicon.svg", alt: "", width: 32, height: 32 }),
            h("span", {}, h("strong", {}, t("brand")), h("small", {}, t("tagline")))),
        h("nav", { "aria-label": t("sections") }, ...links),
        h("div.person", {},
            whoAmI(actions.signOut),
            h("button.quiet", { type: "button", "data-key": "language", lang: language() === "zh" ? "en" : "zh-CN",
                "aria-label": t("switchLanguage"), onclick: actions.switchLanguage }, t("otherLanguage"))));
}
