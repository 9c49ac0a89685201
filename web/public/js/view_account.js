// @ts-check
// One's own account: password, second factor, where one is signed in.
import { act, get, post } from "./api.js";
import { button, h } from "./dom.js";
import { field, form, givenTwice, newPasswordFields } from "./form.js";
import { t } from "./i18n.js";
import { problemBox } from "./problem_box.js";
import { changePassword } from "./session.js";
import { table } from "./table.js";
import { shanghai } from "./time.js";

const passwordField = () =>
    field(t("currentPassword"), { name: "password", type: "password", autocomplete: "current-password", "data-key": "password" });

function passwordCard() {
    return h("section.card", {}, h("h2", {}, t("changePassword")), h("p.muted", {}, t("passwordRules")),
        form(t("changePassword"), [passwordField(), ...newPasswordFields()], async (given) => {
            const wanted = givenTwice(given);
            if (wanted === null) return h("p.notice.bad", { role: "alert" }, t("passwordsDiffer"));
            await changePassword(String(given.get("password")), wanted);
            return h("p.notice.good", { role: "status" }, t("passwordChanged"));
        }));
}

/** The app has the secret when it knows a code. @param {{secret: string, uri: string}} enrolment */
function confirmForm({ secret, uri }) {
    return h("div", {}, h("p", {}, t("secondFactorSecret"), " ", h("code", {}, secret)),
        h("p", {}, h("a", { href: uri }, t("secondFactorOpen"))),
        form(t("confirm"), [field(t("secondFactorCode"), { name: "code", inputmode: "numeric", autocomplete: "one-time-code" })],
            async (given) => {
                const { recovery_codes: codes } = await post("/v1/second-factor:confirm", { code: String(given.get("code")).trim() });
                return h("div.notice.good", { role: "status" }, h("p", {}, t("recoveryCodes")), h("pre", { tabindex: 0 }, codes.join("\n")));
            }));
}

/** @param {{enrolled: boolean, recovery_codes_left: number}} factor @param {() => Promise<void>} refresh */
function factorCard({ enrolled, recovery_codes_left: left }, refresh) {
    const title = h("h2", {}, t("secondFactor"));
    if (!enrolled) {
        const place = h("div", {}, form(t("secondFactorBegin"), [passwordField()], async (given) => {
            place.replaceChildren(confirmForm(await post("/v1/second-factor:enrol", { password: String(given.get("password")) })));
            return null;
        }));
        return h("section.card", {}, title, h("p.muted", {}, t("secondFactorHelp")), place);
    }
    return h("section.card", {}, title, h("p", {}, t("secondFactorOn", left)),
        form(t("secondFactorRemove"), [passwordField(), field(t("secondFactorCode"), { name: "code" })], async (given) => {
            await act("/v1/second-factor:remove", { password: String(given.get("password")), code: String(given.get("code")).trim() });
            await refresh();
            return null;
        }));
}

/** @typedef {{session: string, created: string, last_seen: string, current: boolean}} ListedSession */

/** @param {ListedSession[]} items @param {() => Promise<void>} refresh */
function sessionsCard(items, refresh) {
    /** @param {string} label @param {Record<string, string>} body */
    const end = (label, body) => {
        const ending = button(label, {}, async () => {
            try {
                await act("/v1/sessions:revoke", body);
                await refresh();
            } catch (problem) {
                ending.replaceWith(problemBox(problem, refresh));
            }
        });
        return ending;
    };
    return h("section.card", {}, h("h2", {}, t("sessions_own")),
        table(t("sessions_own"), [
            { title: t("sessionSince"), cell: (each) => shanghai(each.created) },
            { title: t("sessionSeen"), cell: (each) => shanghai(each.last_seen) },
            { title: "", cell: (each) => (each.current ? t("sessionThis") : end(t("sessionEnd"), { session: each.session })) },
        ], items),
        items.length > 1 && end(t("sessionEndOthers"), {}));
}

/** @param {() => Promise<void>} refresh */
export async function accountView(refresh) {
    const [factor, sessions] = await Promise.all([get("/v1/second-factor"), get("/v1/sessions")]);
    return h("div", {}, h("header.page", {}, h("h1", {}, t("myAccount"))),
        passwordCard(), factorCard(factor, refresh), sessionsCard(sessions.items, refresh));
}
