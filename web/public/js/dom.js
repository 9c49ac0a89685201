// @ts-check
// Elements from code; text is always text, never markup.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @param {string} tag `name` or `name.class.class`
 * @param {Record<string, unknown>} attributes functions are listeners (`onclick`), false and undefined are left out
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes = {}, ...children) {
    const [name, ...classes] = tag.split(".");
    const element = document.createElement(name);
    if (classes.length > 0) element.className = classes.join(" ");
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
        else if (value === true) element.setAttribute(key, "");
        else if (value !== false && value !== undefined) element.setAttribute(key, String(value));
    }
    append(element, children);
    return element;
}

/** @param {Element} element @param {Child[]} children */
function append(element, children) {
    for (const child of children) if (child !== null && child !== undefined && child !== false) element.append(child);
}

/**
 * Replaces the content. Focus, and what was being typed there, stays with the element of the same `data-key`.
 * @param {Element} element @param {...Child} children
 */
export function fill(element, ...children) {
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const key = active && element.contains(active) ? active.dataset.key : undefined;
    const typed = active instanceof HTMLInputElement ? active.value : undefined;
    element.replaceChildren();
    append(element, children);
    if (key === undefined) return;
    const again = /** @type {HTMLElement | null} */ (element.querySelector(`[data-key="${CSS.escape(key)}"]`));
    if (again instanceof HTMLInputElement && typed !== undefined) again.value = typed;
    again?.focus({ preventScroll: true });
}

/** @param {string} id @returns {HTMLElement} */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** A button that waits for its work; it keeps the focus meanwhile, which `disabled` would take from it.
 * @param {string} text @param {Record<string, unknown>} attributes @param {() => Promise<void>} work */
export function button(text, attributes, work) {
    const press = async () => {
        if (element.ariaBusy === "true") return;
        element.ariaBusy = "true";
        await work().finally(() => (element.ariaBusy = "false"));
    };
    const element = h("button", { type: "button", "data-key": text, ...attributes, onclick: press }, text);
    return element;
}
