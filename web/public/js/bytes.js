// @ts-check
// Bytes and their text forms. Readers return null for anything but the one canonical spelling.

const encoder = new TextEncoder();

/** @param {string} text UTF-8 of well-formed text. */
export const utf8 = (text) => encoder.encode(text);

/** @param {Uint8Array} bytes @returns {string | null} */
export function textOfUtf8(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return null;
    }
}

/** @param {...Uint8Array} parts */
export function concat(...parts) {
    const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

/** @param {Uint8Array} a @param {Uint8Array} b */
export const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

/** @param {Uint8Array} bytes lower case */
export const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** @param {string} text lower-case digits of exactly `size` bytes @param {number} size @returns {Uint8Array | null} */
export function fromHex(text, size) {
    if (text.length !== 2 * size || !/^[0-9a-f]*$/.test(text)) return null;
    return Uint8Array.from({ length: size }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

/** @param {Uint8Array} bytes */
export const toBase64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @param {string} text padded, no unused bits @returns {Uint8Array | null} */
export function fromBase64(text) {
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
    let binary;
    try {
        binary = atob(text);
    } catch {
        return null;
    }
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return toBase64(bytes) === text ? bytes : null;
}

/** @param {string} text @returns {Uint8Array | null} */
export function hashFromBase64(text) {
    const bytes = fromBase64(text);
    return bytes?.length === 32 ? bytes : null;
}

/** @param {string} text decimal of 64 bits without leading zeros @returns {bigint | null} */
export function parseDecimal(text) {
    if (!/^(0|[1-9][0-9]{0,19})$/.test(text)) return null;
    const number = BigInt(text);
    return number < 1n << 64n ? number : null;
}

/** @param {Uint8Array} bytes */
export async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", /** @type {BufferSource} */ (bytes)));
}
