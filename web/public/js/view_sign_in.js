// @ts-check
// Signing in.
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { problemBox } from "./problem_box.js";
import { signIn } from "./session.js";

/** @param {string} label @param {Record<string, unknown>} attributes */
const field = (label, attributes) => h("label", {}, h("span", {}, label), h("input", { required: true, ...attributes }));

/** @param {{ended: boolean, signedIn: () => void}} context ended: an earlier session is over */
export function signInView({ ended, signedIn }) {
    const answer = h("div", {}, ended && h("p.notice.warn", { role: "alert" }, t("sessionEnded")));
    const submit = h("button.primary", { type: "submit" }, t("signIn"));
    const form = h("form.card.sign-in", {
        onsubmit: async (/** @type {SubmitEvent} */ event) => {
            event.preventDefault();
            const given = new FormData(/** @type {HTMLFormElement} */ (event.target));
            submit.setAttribute("disabled", "");
            try {
                await signIn(String(given.get("login")), String(given.get("password")));
                signedIn();
            } catch (problem) {
                answer.replaceChildren(problemBox(problem));
            }
            submit.removeAttribute("disabled");
        },
    },
        h("h1", {}, t("signIn")),
        h("p.muted", {}, t("signInHelp")),
        answer,
        field(t("login"), { name: "login", autocomplete: "username", "data-key": "login", autocapitalize: "none", spellcheck: "false" }),
        field(t("password"), { name: "password", type: "password", autocomplete: "current-password", "data-key": "password" }),
        submit);
    return h("div.narrow", {}, form,
        h("p.aside", {}, t("publicCheck"), " ", h("a", { href: "verify.html" }, t("publicCheckLink"))));
}
