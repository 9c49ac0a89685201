import assert from "node:assert/strict";
import { test } from "node:test";
import { nextDay, shanghai } from "../public/js/time.js";

test("instants are shown in the county's time", () => {
    assert.equal(shanghai("2026-03-01T01:00:00.000Z"), "2026-03-01 09:00:00");
    assert.equal(shanghai("2026-02-28T16:00:00.000Z"), "2026-03-01 00:00:00");
    assert.equal(shanghai("not a time"), "not a time");
});

test("a day later keeps the milliseconds", () => {
    assert.equal(nextDay("2026-02-28T09:30:00.125Z"), "2026-03-01T09:30:00.125Z");
});
