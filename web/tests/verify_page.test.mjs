// The public page forbids every connection, and none of its modules asks for one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { WORDS } from "../public/js/words.js";

const read = (name) => readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8");

/** The module and all that it imports. */
function modulesFrom(name, found = new Set()) {
    if (found.has(name)) return found;
    found.add(name);
    for (const [, imported] of read(name).matchAll(/^import .* from "\.\/(.+)";$/gm)) modulesFrom(`js/${imported}`, found);
    return found;
}

test("the page's own policy stands before anything it loads and forbids connections", () => {
    const html = read("verify.html");
    const policy = html.indexOf("Content-Security-Policy");
    assert.ok(policy > 0 && policy < html.indexOf("<link") && policy < html.indexOf("<script"));
    for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
        assert.ok(html.includes(rule), rule);
    assert.doesNotMatch(html, /unsafe-|https?:/);
});

test("no module of the page speaks to a server", () => {
    const modules = modulesFrom("js/verify_page.js");
    assert.ok(modules.has("js/verify.js") && modules.has("js/note.js") && !modules.has("js/api.js"));
    for (const name of modules) assert.doesNotMatch(read(name), /fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|(await|=|return) import\(/, name);
});

test("every word of the page is there in Chinese and English", () => {
    for (const name of modulesFrom("js/verify_page.js"))
        for (const [, word] of read(name).matchAll(/\bt\("(\w+)"/g)) assert.equal(WORDS[word]?.length, 2, `${name}: ${word}`);
    for (const verdict of ["quorum_missed", "reading_mismatch", "verified", "unsupported"])
        assert.ok(WORDS[`verdict_${verdict}`].every((sentence) => sentence !== ""));
});
