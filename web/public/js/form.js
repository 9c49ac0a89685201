// @ts-check
// Small forms: fields with labels, one button, the answer above them.
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { problemBox } from "./problem_box.js";

/** @param {string} label @param {Record<string, unknown>} attributes */
export const field = (label, attributes) => h("label", {}, h("span", {}, label), h("input", { required: true, ...attributes }));

/** Both times the same. @param {string} name */
export const newPasswordFields = (name = "wanted") => [
    field(t("newPassword"), { name, type: "password", autocomplete: "new-password", minlength: 10, "data-key": name }),
    field(t("newPasswordAgain"), { name: `${name}-again`, type: "password", autocomplete: "new-password", "data-key": `${name}-again` }),
];

/** The value that was given twice; null when the two differ. @param {FormData} given @param {string} name */
export const givenTwice = (given, name = "wanted") =>
    given.get(name) === given.get(`${name}-again`) ? String(given.get(name)) : null;

/** A form whose `send` may refuse with a problem or say something. @param {string} submit
 * @param {(Node | string | false)[]} fields @param {(given: FormData) => Promise<Node | null>} send */
export function form(submit, fields, send) {
    const answer = h("div", { "aria-live": "polite" });
    const button = h("button.primary", { type: "submit" }, submit);
    return h("form.stack", {
        onsubmit: async (/** @type {SubmitEvent} */ event) => {
            event.preventDefault();
            const target = /** @type {HTMLFormElement} */ (event.target);
            button.setAttribute("disabled", "");
            try {
                const said = await send(new FormData(target));
                answer.replaceChildren(...(said ? [said] : []));
            } catch (problem) {
                answer.replaceChildren(problemBox(problem));
            }
            button.removeAttribute("disabled");
        },
    }, answer, ...fields, button);
}
