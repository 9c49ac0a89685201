// The public page forbids every connection, and none of its modules asks for one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { WORDS } from "../public/js/words.js";
import { installPage } from "./page_stub.mjs";
import "./webcrypto.mjs";

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
    for (const verdict of ["quorum_missed", "reading_mismatch", "no_fork", "unsupported", "nobody_trusted", "lacks_entry", "trust_given", "unknown_kind"])
        assert.ok(WORDS[`verdict_${verdict}`].every((sentence) => sentence !== ""), verdict);
    for (const kind of ["record", "reading", "entry", "checkpoint", "erasure", "fork"])
        assert.ok([`kind_${kind}`, `verified_${kind}`].every((word) => WORDS[word].every((sentence) => sentence !== "")), kind);
});

test("a reader gives a key and a file, and reads the verdict and the record in both languages", async () => {
    const { top, main, store } = installPage();
    await import("../public/js/verify_page.js");
    const until = async (text) => {
        for (let i = 0; i < 200 && !main.text().includes(text); ++i) await new Promise((done) => setTimeout(done, 5));
        assert.ok(main.text().includes(text), `${text}: ${main.text()}`);
    };
    const bytes = readFileSync(new URL("../../tests/fuzz/corpus/reading_proof/plain.json", import.meta.url));
    const { log } = JSON.parse(JSON.parse(bytes).record);
    assert.equal(main.keyed("trust").value, "");
    const input = main.keyed("any-file");
    input.files = [new File([bytes], "reading.json")];
    await input.listeners.change();
    await until(WORDS.verdict_nobody_trusted[0]);
    const give = (text) => {
        main.keyed("trust").value = text;
        main.keyed("trust").listeners.input();
    };
    give(log);
    await until(WORDS.verified_reading[0]);
    await until("scale-a1");
    await until("ReadingsCommitted");
    assert.equal(main.find((element) => element.tag === "a"), undefined, "what is shown leads nowhere");
    give(`log ${log}\nquorum none\n`);
    await until("0 / 0");
    give(`log ${log}\n`);
    await until(WORDS.unfinishedTrust[0]);
    give(log);
    top.keyed("language").listeners.click();
    await until(WORDS.verified_reading[1]);
    assert.equal(store.has("gzl.public_trust"), false, "nothing is kept unasked");
    main.keyed("keep").checked = true;
    main.keyed("keep").listeners.change();
    assert.equal(store.get("gzl.public_trust"), log);
    main.keyed("keep").checked = false;
    main.keyed("keep").listeners.change();
    assert.equal(store.has("gzl.public_trust"), false);
});
