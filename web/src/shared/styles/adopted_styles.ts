// What @rc-component/util/Dom/dynamicCSS and @ant-design/icons/cssUtils do with <style> elements, with adopted style sheets: a sheet that a script makes
// is no inline style, so the server's policy can be style-src 'self' (ADR 0042). Same order: those that go first by rising
// priority, then the others; all of them in a layer, so that the console's own style sheet wins.

interface Option {
    attachTo?: Element;
    csp?: { nonce?: string };
    mark?: string;
    prepend?: boolean | "queue";
    priority?: number;
}

interface Adopted {
    sheet: CSSStyleSheet;
    element: HTMLStyleElement; // never in the document; the library hangs its notes on it
    text: string;
    rank: number;
}

const adopted = new Map<string, Adopted>();
let unnamed = 0;

const APPENDED = 1_000_000;
const rankOf = ({ prepend, priority = 0 }: Option): number => (prepend ? priority : APPENDED);

const layered = (text: string): string => `@layer components {\n${text}\n}`;

function insert(each: Adopted): void {
    const sheets = document.adoptedStyleSheets;
    const ranks = new Map([...adopted.values()].map(({ sheet, rank }) => [sheet, rank]));
    const behind = sheets.findIndex((sheet) => (ranks.get(sheet) ?? APPENDED) > each.rank);
    if (behind < 0) sheets.push(each.sheet);
    else sheets.splice(behind, 0, each.sheet);
}

export function updateCSS(text: string, key: string, option: Option = {}): HTMLStyleElement {
    const known = adopted.get(key);
    if (known) {
        if (known.text !== text) known.sheet.replaceSync(layered(text));
        known.text = text;
        return known.element;
    }
    const made = { sheet: new CSSStyleSheet(), element: document.createElement("style"), text, rank: rankOf(option) };
    made.sheet.replaceSync(layered(text));
    adopted.set(key, made);
    insert(made);
    return made.element;
}

export function injectCSS(text: string, option: Option = {}): HTMLStyleElement {
    return updateCSS(text, `unnamed-${++unnamed}`, option);
}

export function removeCSS(key: string): void {
    const known = adopted.get(key);
    if (!known) return;
    adopted.delete(key);
    const at = document.adoptedStyleSheets.indexOf(known.sheet);
    if (at >= 0) document.adoptedStyleSheets.splice(at, 1);
}

export function clearContainerCache(): void {
    for (const key of [...adopted.keys()]) removeCSS(key);
}

/** The icons ask for it; no part of the console lives in a shadow tree. */
export const getShadowRoot = (): null => null;

export function warningOnce(holds: boolean, message: string): void {
    if (!holds) throw new Error(message);
}
