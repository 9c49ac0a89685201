import assert from "node:assert/strict";
import { test } from "node:test";
import { integer, percent, tonnes, yuan } from "../public/js/money.js";

test("yuan: two decimals, thousands, sign, exact up to the largest integer", () => {
    assert.equal(yuan(0), "0.00");
    assert.equal(yuan(5), "0.05");
    assert.equal(yuan(123456), "1,234.56");
    assert.equal(yuan(100000000), "1,000,000.00");
    assert.equal(yuan(-20133), "\u2212201.33");
    assert.equal(yuan(Number.MAX_SAFE_INTEGER), "90,071,992,547,409.91");
});

test("tonnes: three decimals", () => {
    assert.equal(tonnes(12340), "12.340");
    assert.equal(tonnes(7), "0.007");
    assert.equal(tonnes(1234567890), "1,234,567.890");
});

test("percent: two decimals, more only when needed", () => {
    assert.equal(percent(32000), "3.20 %");
    assert.equal(percent(34567), "3.4567 %");
    assert.equal(percent(700000), "70.00 %");
});

test("integer: thousands", () => {
    assert.equal(integer(999), "999");
    assert.equal(integer(1234567), "1,234,567");
});
