// @ts-check
// Verifying SM2 signatures (GB/T 32918.2 over the curve of GB/T 32918.5), which browsers do not do. Only public things
// are computed with here, so nothing has to take the same time always.
import { concat, toHex, utf8 } from "./bytes.js";
import { sm3 } from "./sm3.js";

const P = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn;
const N = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const A = P - 3n;
const B = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n;
const GX = 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n;
const GY = 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n;
const DISTINGUISHING_ID = "1234567812345678"; // stated by both sides
const BITS = 256;

/** In Jacobian coordinates: (x / z², y / z³); z is 0 at infinity. @typedef {{x: bigint, y: bigint, z: bigint}} Point */
/** @type {Point} */
const INFINITY = { x: 1n, y: 1n, z: 0n };

/** @param {bigint} value */
const mod = (value) => ((value % P) + P) % P;

/** @param {Uint8Array} bytes */
const numberOf = (bytes) => BigInt(`0x${toHex(bytes)}`);

/** @param {bigint} number @returns {Uint8Array} 32 bytes, big end first */
const bytesOf = (number) => Uint8Array.from({ length: 32 }, (_, i) => Number((number >> BigInt(8 * (31 - i))) & 0xffn));

/** @param {Point} point @returns {Point} */
function doubled({ x, y, z }) {
    if (z === 0n || y === 0n) return INFINITY;
    const zz = mod(z * z);
    const yy = mod(y * y);
    const s = mod(4n * x * yy);
    const m = mod(3n * (x - zz) * (x + zz)); // A is -3
    const x3 = mod(m * m - 2n * s);
    return { x: x3, y: mod(m * (s - x3) - 8n * yy * yy), z: mod(2n * y * z) };
}

/** @param {Point} one @param {Point} other @returns {Point} */
function added(one, other) {
    if (one.z === 0n) return other;
    if (other.z === 0n) return one;
    const [zz1, zz2] = [mod(one.z * one.z), mod(other.z * other.z)];
    const [u1, u2] = [mod(one.x * zz2), mod(other.x * zz1)];
    const [s1, s2] = [mod(one.y * zz2 * other.z), mod(other.y * zz1 * one.z)];
    if (u1 === u2) return s1 === s2 ? doubled(one) : INFINITY;
    const h = mod(u2 - u1);
    const r = mod(s2 - s1);
    const hh = mod(h * h);
    const hhh = mod(h * hh);
    const v = mod(u1 * hh);
    const x = mod(r * r - hhh - 2n * v);
    return { x, y: mod(r * (v - x) - s1 * hhh), z: mod(h * one.z * other.z) };
}

/** [s]G + [t]Q. @param {bigint} s @param {bigint} t @param {Point} q @returns {Point} */
function combined(s, t, q) {
    const g = { x: GX, y: GY, z: 1n };
    const of = [INFINITY, g, q, added(g, q)];
    let sum = INFINITY;
    for (let bit = BigInt(BITS - 1); bit >= 0n; --bit) {
        sum = doubled(sum);
        sum = added(sum, of[Number(((s >> bit) & 1n) + 2n * ((t >> bit) & 1n))]);
    }
    return sum;
}

/** @param {bigint} value not 0 @returns {bigint} its inverse modulo P, by Fermat */
function inverse(value) {
    let result = 1n;
    for (let base = mod(value), power = P - 2n; power > 0n; power >>= 1n, base = mod(base * base))
        if (power & 1n) result = mod(result * base);
    return result;
}

/** @param {Uint8Array} key 04 ‖ x ‖ y @returns {Point | null} null when it is no point of the curve */
function pointOf(key) {
    if (key.length !== 65 || key[0] !== 4) return null;
    const [x, y] = [numberOf(key.subarray(1, 33)), numberOf(key.subarray(33))];
    if (x >= P || y >= P || mod(y * y) !== mod(x * x * x + A * x + B)) return null;
    return { x, y, z: 1n };
}

/** What is signed of a message: SM3(Z ‖ message), Z = SM3(length of id ‖ id ‖ a ‖ b ‖ G ‖ key).
 * @param {Uint8Array} key @param {Uint8Array} message */
function digestOf(key, message) {
    const id = utf8(DISTINGUISHING_ID);
    const length = Uint8Array.of((8 * id.length) >> 8, (8 * id.length) & 0xff);
    const z = sm3(concat(length, id, ...[A, B, GX, GY].map(bytesOf), key.subarray(1)));
    return numberOf(sm3(concat(z, message)));
}

/**
 * @param {Uint8Array} key 65 bytes, 04 ‖ x ‖ y
 * @param {Uint8Array} message
 * @param {Uint8Array} signature 64 bytes, r ‖ s
 */
export function verifySm2(key, message, signature) {
    const point = pointOf(key);
    if (!point || signature.length !== 64) return false;
    const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
    const t = (r + s) % N;
    if (r === 0n || r >= N || s === 0n || s >= N || t === 0n) return false;
    const { x, z } = combined(s, t, point);
    if (z === 0n) return false;
    const zInverse = inverse(z);
    return (digestOf(key, message) + mod(x * zInverse * zInverse)) % N === r;
}

/** @param {Uint8Array} key */
export const isSm2Key = (key) => pointOf(key) !== null;
