// @ts-check
// Signing in: login and password, a code when a second factor is in use, a new password when an administrator set it.
import { isReason } from "./api.js";
import { h } from "./dom.js";
import { field, form, givenTwice, newPasswordFields } from "./form.js";
import { t } from "./i18n.js";
import { changePassword, mustChangePassword, signIn } from "./session.js";

/** @param {() => void} signedIn */
function changeView(signedIn) {
    return h("section.card.sign-in", {}, h("h1", {}, t("changePassword")), h("p.notice.warn", {}, t("mustChangePassword")),
        form(t("changePassword"), [
            field(t("currentPassword"), { name: "password", type: "password", autocomplete: "current-password", "data-key": "password" }),
            ...newPasswordFields(),
        ], async (given) => {
            const wanted = givenTwice(given);
            if (wanted === null) return h("p.notice.bad", { role: "alert" }, t("passwordsDiffer"));
            await changePassword(String(given.get("password")), wanted);
            signedIn();
            return null;
        }));
}

/** @param {{ended: boolean, signedIn: () => void, refresh: () => Promise<void>}} context ended: an earlier session is over */
export function signInView({ ended, signedIn, refresh }) {
    if (mustChangePassword()) return h("div.narrow", {}, changeView(signedIn));
    const code = /** @type {HTMLInputElement} */ (h("input", { name: "code", autocomplete: "one-time-code", inputmode: "text", "data-key": "code" }));
    const codeField = h("label", { hidden: true }, h("span", {}, t("secondFactorCode")), code);
    const send = async (/** @type {FormData} */ given) => {
        try {
            await signIn(String(given.get("login")), String(given.get("password")), codeField.hidden ? "" : code.value.trim());
        } catch (problem) {
            if (!codeField.hidden || !isReason(problem, "second_factor_required")) throw problem;
            codeField.hidden = false;
            code.focus();
            return h("p.notice", { role: "status" }, t("secondFactorAsked"));
        }
        if (mustChangePassword()) await refresh();
        else signedIn();
        return null;
    };
    return h("div.narrow", {},
        h("section.card.sign-in", {},
            h("h1", {}, t("signIn")),
            h("p.muted", {}, t("signInHelp")),
            ended && h("p.notice.warn", { role: "alert" }, t("sessionEnded")),
            form(t("signIn"), [
                field(t("login"), { name: "login", autocomplete: "username", "data-key": "login", autocapitalize: "none", spellcheck: "false" }),
                field(t("password"), { name: "password", type: "password", autocomplete: "current-password", "data-key": "password" }),
                codeField,
            ], send)),
        h("p.aside", {}, t("publicCheck"), " ", h("a", { href: "verify.html" }, t("publicCheckLink"))));
}
