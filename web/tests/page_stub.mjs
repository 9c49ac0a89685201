// As much of a document as the public page draws on, so that a test can act on it and read it.
class Element {
    constructor(tag) {
        Object.assign(this, { tag, children: [], attributes: {}, listeners: {}, value: "", classList: { add() {}, remove() {} } });
    }
    setAttribute(name, value) {
        this.attributes[name] = value;
    }
    addEventListener(kind, listener) {
        this.listeners[kind] = listener;
    }
    append(...children) {
        this.children.push(...children);
    }
    replaceChildren(...children) {
        this.children = children;
    }
    contains() {
        return false;
    }
    getBoundingClientRect() {
        return { top: 0 };
    }
    set textContent(text) {
        this.children = [text];
    }
    text() {
        return this.children.map((child) => (typeof child === "string" ? child : child.text())).join(" ");
    }
    find(is) {
        if (is(this)) return this;
        return this.children.filter((child) => child instanceof Element).reduce((found, child) => found ?? child.find(is), undefined);
    }
    keyed(key) {
        return this.find((element) => element.attributes["data-key"] === key);
    }
}

/** @returns what stands in for the document: its parts by id, and what the browser keeps */
export function installPage() {
    const parts = { top: new Element("header"), main: new Element("main"), skip: new Element("a") };
    const store = new Map();
    globalThis.HTMLInputElement = class {};
    globalThis.window = { innerHeight: 768 };
    globalThis.localStorage = {
        getItem: (name) => store.get(name) ?? null,
        setItem: (name, value) => store.set(name, value),
        removeItem: (name) => store.delete(name),
    };
    globalThis.document = {
        createElement: (tag) => new Element(tag),
        getElementById: (id) => parts[id],
        addEventListener() {},
        documentElement: {},
        activeElement: null,
    };
    return { ...parts, store };
}
