// What was typed and not yet sent, kept in this tab: neither a session that ends nor a reload loses it.
import type { TypedValues } from "./form_fields";

const key = (name: string): string => `gzl.draft.${name}`;

export function draftOf(name: string): TypedValues | null {
    try {
        const text = sessionStorage.getItem(key(name));
        return text === null ? null : (JSON.parse(text) as TypedValues);
    } catch {
        return null;
    }
}

export function keepDraft(name: string, values: object | null): void {
    try {
        if (values === null) sessionStorage.removeItem(key(name));
        else sessionStorage.setItem(key(name), JSON.stringify(values));
    } catch {
        // a browser that keeps nothing
    }
}

export function forgetDrafts(): void {
    try {
        for (const name of Object.keys(sessionStorage)) if (name.startsWith(key(""))) sessionStorage.removeItem(name);
    } catch {
        // nothing was kept
    }
}
