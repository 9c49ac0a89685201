// SM3 and SM2 as the page computes them: the samples of the standards, node's own SM3, signatures that OpenSSL made.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { isSm2Key, verifySm2 } from "../public/js/sm2.js";
import { sm3 } from "../public/js/sm3.js";

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const bytes = (text) => Uint8Array.from(Buffer.from(text, "hex"));
const utf8 = (text) => new TextEncoder().encode(text);

// GB/T 32918.5, appendix A
const KEY = bytes(
    "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020" +
        "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13",
);
const SIGNATURE = bytes(
    "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3" +
        "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
);
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const halves = (r, s) => bytes([r, s].map((number) => number.toString(16).padStart(64, "0")).join(""));

test("SM3 of the standard's samples", () => {
    assert.equal(hex(sm3(utf8("abc"))), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assert.equal(hex(sm3(utf8("abcd".repeat(16)))), "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
});

test("SM3 is that of OpenSSL at every length around the blocks' edges", () => {
    for (let length = 0; length < 260; ++length) {
        const message = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 0xff);
        assert.equal(hex(sm3(message)), createHash("sm3").update(message).digest("hex"), `${length} bytes`);
    }
});

test("SM2 accepts the standard's sample and nothing beside it", () => {
    const message = utf8("message digest");
    assert.equal(verifySm2(KEY, message, SIGNATURE), true);
    assert.equal(verifySm2(KEY, utf8("message digesT"), SIGNATURE), false);
    for (let at = 0; at < 64; ++at) {
        const altered = Uint8Array.from(SIGNATURE);
        altered[at] ^= 1;
        assert.equal(verifySm2(KEY, message, altered), false, `byte ${at} of the signature`);
    }
    for (let at = 0; at < 65; ++at) {
        const altered = Uint8Array.from(KEY);
        altered[at] ^= 1;
        assert.equal(isSm2Key(altered), false, `byte ${at} of the key leaves the curve`);
        assert.equal(verifySm2(altered, message, SIGNATURE), false);
    }
});

test("numbers outside 1 to n - 1 are refused", () => {
    const message = utf8("message digest");
    const [r, s] = [BigInt(`0x${hex(SIGNATURE.subarray(0, 32))}`), BigInt(`0x${hex(SIGNATURE.subarray(32))}`)];
    for (const [one, other] of [[0n, s], [r, 0n], [ORDER, s], [r, ORDER], [r, ORDER - r], [0n, 0n]])
        assert.equal(verifySm2(KEY, message, halves(one, other)), false);
    assert.equal(verifySm2(KEY, message, SIGNATURE.subarray(0, 63)), false);
    assert.equal(verifySm2(KEY, message, Uint8Array.of(...SIGNATURE, 0)), false);
});

test("SM2 signatures that OpenSSL made", () => {
    const samples = JSON.parse(readFileSync(new URL("sm2_samples.json", import.meta.url), "utf8"));
    for (const { key, message, signature } of samples) {
        assert.equal(verifySm2(bytes(key), utf8(message), bytes(signature)), true, message);
        assert.equal(verifySm2(bytes(key), utf8(`${message} `), bytes(signature)), false, message);
    }
});
