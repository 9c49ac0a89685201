// @ts-check
// The log key that this reader trusts. The first one that the platform states is kept; a later other one is not taken
// silently.
import { keep, kept } from "./store.js";

/** @returns {string} verifier keys, one per line */
export const trustedKeys = () => kept("trusted_keys");

/** @param {string} text */
export const setTrustedKeys = (text) => keep("trusted_keys", text.trim());

/** @param {string} logKey as the platform states it */
export function meetLogKey(logKey) {
    if (trustedKeys() === "") setTrustedKeys(logKey);
}

/** @param {string} logKey */
export const trusts = (logKey) => trustedKeys().split(/\s+/).includes(logKey);
