// @ts-check
// Strict reading of a flat JSON object: members are texts and whole numbers, none twice.
import { parseDecimal } from "./bytes.js";

/** @param {string} text valid JSON @param {number} start at the opening quote; gives the index after the closing one */
function endOfString(text, start) {
    let at = start + 1;
    while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
    return at + 1;
}

/** @param {string} text valid JSON @param {number} at */
function skipSpace(text, at) {
    while (" \t\r\n".includes(text[at] ?? "x")) ++at;
    return at;
}

/**
 * @param {string} text
 * @returns {Map<string, string | bigint> | null} null when it is anything else
 */
export function parseFlatJson(text) {
    try {
        JSON.parse(text);
    } catch {
        return null;
    }
    let at = skipSpace(text, 0);
    if (text[at] !== "{") return null;
    /** @type {Map<string, string | bigint>} */
    const members = new Map();
    at = skipSpace(text, at + 1);
    while (text[at] === '"') {
        const nameEnd = endOfString(text, at);
        const name = JSON.parse(text.slice(at, nameEnd));
        at = skipSpace(text, skipSpace(text, nameEnd) + 1);
        let end = at;
        if (text[at] === '"') end = endOfString(text, at);
        else while (/[^\s,}]/.test(text[end])) ++end;
        const token = text.slice(at, end);
        const value = text[at] === '"' ? JSON.parse(token) : parseDecimal(token);
        if (value === null || members.has(name) || !isWellFormed(name) || !isWellFormed(value)) return null;
        members.set(name, value);
        at = skipSpace(text, end);
        if (text[at] === ",") at = skipSpace(text, at + 1);
    }
    return members;
}

/** No lone surrogate, which UTF-8 could not hold. @param {string | bigint} value */
function isWellFormed(value) {
    return typeof value === "bigint" || !/[\p{Surrogate}]/u.test(value);
}
