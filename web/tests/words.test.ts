// Both languages are complete: every word, every value of an enumeration, every member of a fact or a command.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { account } from "../src/shared/i18n/words/account";
import { ahead } from "../src/shared/i18n/words/ahead";
import { common } from "../src/shared/i18n/words/common";
import { credit } from "../src/shared/i18n/words/credit";
import { demand } from "../src/shared/i18n/words/demand";
import { finance } from "../src/shared/i18n/words/finance";
import { govern } from "../src/shared/i18n/words/govern";
import { navigation } from "../src/shared/i18n/words/navigation";
import { operate } from "../src/shared/i18n/words/operate";
import { stock } from "../src/shared/i18n/words/stock";
import { fieldLabel, label } from "../src/shared/i18n/labels";
import { NOT_SHOWN } from "../src/shared/i18n/values";

const MODULES = { account, ahead, common, credit, demand, finance, govern, navigation, operate, stock };
const CHINESE = /[\u4e00-\u9fff]/;
const source = join(import.meta.dirname, "../src");
const generated = readFileSync(join(source, "generated/api.ts"), "utf8");

function files(directory: string): string[] {
    return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
        const path = join(directory, entry.name);
        if (entry.isDirectory()) return entry.name === "generated" || entry.name === "words" ? [] : files(path);
        return /\.tsx?$/.test(entry.name) ? [path] : [];
    });
}

const text = files(source).map((path) => readFileSync(path, "utf8")).join("\n");
const words: Record<string, readonly [string, string]> = Object.assign({}, ...Object.values(MODULES));

describe("words", () => {
    it("stand in one module each", () => {
        const all = Object.values(MODULES).flatMap((module) => Object.keys(module));
        expect(all.filter((key, i) => all.indexOf(key) !== i)).toEqual([]);
    });
    it("are there for every key that a page asks for", () => {
        const asked = [...text.matchAll(/\bt\("(\w+)"/g)].map((found) => found[1] ?? "");
        expect(asked.length).toBeGreaterThan(300);
        expect(asked.filter((key) => !(key in words))).toEqual([]);
    });
    it("are all asked for", () => {
        expect(Object.keys(words).filter((key) => !text.includes(`"${key}"`))).toEqual([]);
    });
    it("are Chinese and English, with the same places for values", () => {
        const places = (of: string): string[] => (of.match(/\{\{\w+\}\}/g) ?? []).toSorted();
        for (const [key, [zh, en]] of Object.entries(words)) {
            if (key !== "otherLanguage") {
                expect(zh, key).toMatch(CHINESE);
                expect(en, key).not.toMatch(CHINESE);
            }
            expect(en.trim(), key).not.toBe("");
            expect(places(en), key).toEqual(places(zh));
        }
    });
});

describe("labels", () => {
    it("name every value of every enumeration that is shown", () => {
        const unnamed: string[] = [];
        for (const [, name = "", body = ""] of generated.matchAll(/export type (\w+) = ((?:\| '\w+' ?)+)/g)) {
            if (NOT_SHOWN.has(name)) continue;
            for (const [, value = ""] of body.matchAll(/'(\w+)'/g)) {
                if (!CHINESE.test(label(name, value, "zh"))) unnamed.push(`${name}.${value}`);
                expect(label(name, value, "en")).not.toMatch(CHINESE);
            }
        }
        expect(unnamed).toEqual([]);
    });
    it("name every member of every fact and command", () => {
        const types = new Map([...generated.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].map(([, name = "", body = ""]) => [name, body]));
        const part = (from: string, to: string): string => generated.slice(generated.indexOf(from), generated.indexOf(to));
        const facts = [...generated.slice(generated.indexOf("export const facts")).matchAll(/^ {2}(\w+): \{ zh/gm)].map((found) => found[1] ?? "");
        const commands = [...part("export const commands", "export const queries").matchAll(/^ {2}(\w+): \{ route/gm)].map((found) => found[1] ?? "");
        const waiting = [...facts, ...commands];
        expect(waiting.length).toBeGreaterThan(200);
        const seen = new Set<string>();
        const unnamed = new Set<string>();
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
            const body = types.get(name);
            if (body === undefined || seen.has(name)) continue;
            seen.add(name);
            for (const [, member = "", type = ""] of body.matchAll(/^ {2}(\w+)\??: (.*);$/gm)) {
                if (!CHINESE.test(fieldLabel(member, "zh"))) unnamed.add(member);
                waiting.push(...(type.match(/\b[A-Z]\w+/g) ?? []));
            }
        }
        expect([...unnamed].toSorted()).toEqual([]);
    });
});
