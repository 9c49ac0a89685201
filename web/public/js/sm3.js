// @ts-check
// The hash SM3 (GB/T 32905, ISO/IEC 10118-3), which browsers do not have.

const BLOCK_BYTES = 64;
const START = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];

/** @param {number} word @param {number} by 0 to 31 */
const rotated = (word, by) => (word << by) | (word >>> ((32 - by) & 31));

/** @param {number} x */
const p0 = (x) => x ^ rotated(x, 9) ^ rotated(x, 17);
/** @param {number} x */
const p1 = (x) => x ^ rotated(x, 15) ^ rotated(x, 23);

/** The message, a one bit, zeros, its length in bits. @param {Uint8Array} message */
function padded(message) {
    const blocks = Math.ceil((message.length + 9) / BLOCK_BYTES);
    const bytes = new Uint8Array(blocks * BLOCK_BYTES);
    bytes.set(message);
    bytes[message.length] = 0x80;
    new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
    return bytes;
}

/** The block's 68 words. @param {DataView} view @param {number} start */
function expanded(view, start) {
    const w = new Int32Array(68);
    for (let i = 0; i < 16; ++i) w[i] = view.getInt32(start + 4 * i);
    for (let i = 16; i < 68; ++i)
        w[i] = p1(w[i - 16] ^ w[i - 9] ^ rotated(w[i - 3], 15)) ^ rotated(w[i - 13], 7) ^ w[i - 6];
    return w;
}

/** @param {Int32Array} state @param {Int32Array} w the block's words */
function compress(state, w) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; ++i) {
        const early = i < 16;
        const sum = (rotated(a, 12) + e + rotated(early ? 0x79cc4519 : 0x7a879d8a, i % 32)) | 0;
        const ss1 = rotated(sum, 7);
        const ss2 = ss1 ^ rotated(a, 12);
        const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
        const gg = early ? e ^ f ^ g : (e & f) | (~e & g);
        const tt1 = (ff + d + ss2 + (w[i] ^ w[i + 4])) | 0;
        const tt2 = (gg + h + ss1 + w[i]) | 0;
        [a, b, c, d] = [tt1, a, rotated(b, 9), c];
        [e, f, g, h] = [p0(tt2), e, rotated(f, 19), g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] ^= word));
}

/** @param {Uint8Array} message @returns {Uint8Array} 32 bytes */
export function sm3(message) {
    const bytes = padded(message);
    const view = new DataView(bytes.buffer);
    const state = Int32Array.from(START, (word) => word | 0);
    for (let start = 0; start < bytes.length; start += BLOCK_BYTES) compress(state, expanded(view, start));
    const hash = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => hash.setInt32(4 * i, word));
    return new Uint8Array(hash.buffer);
}
