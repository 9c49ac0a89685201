// @ts-check
// The platform's HTTP interface: JSON both ways, problem details (RFC 9457) as exceptions.
import { language } from "./i18n.js";

const PATIENCE_MS = 10_000;

/** The server's refusal, or status 0 when no answer came. */
export class Problem extends Error {
    /** @param {number} status @param {{type?: string, title?: string, detail?: string, details?: Record<string, string>,
     *      fields?: {pointer: string, reason: string}[]}} body */
    constructor(status, body) {
        super(body.title ?? "");
        this.status = status;
        this.type = body.type ?? "";
        const named = Object.entries(body.details ?? {}).map(([name, value]) => `${name}: ${value}`);
        const fields = (body.fields ?? []).map((field) => `${field.pointer}: ${field.reason}`);
        this.details = [...(body.detail ? [body.detail] : []), ...named, ...fields];
    }
}

/** @param {unknown} problem @param {string} reason its permanent name */
export const isReason = (problem, reason) => problem instanceof Problem && problem.type.endsWith(`:${reason}`);

let csrfToken = "";
/** @param {string} token of the session; empty: none */
export const setCsrfToken = (token) => (csrfToken = token);

/** @param {string} method @param {string} path @param {unknown} body @param {Record<string, string>} more headers
 * @returns {Promise<Response>} */
async function send(method, path, body, more = {}) {
    /** @type {Record<string, string>} */
    const headers = { "Accept-Language": language(), ...more };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (method !== "GET" && csrfToken !== "") headers["X-CSRF-Token"] = csrfToken;
    let answer;
    try {
        answer = await fetch(path, {
            method,
            headers,
            body: body === undefined ? undefined : JSON.stringify(body),
            signal: AbortSignal.timeout(PATIENCE_MS),
        });
    } catch {
        throw new Problem(0, {});
    }
    if (!answer.ok) throw new Problem(answer.status, await answer.json().catch(() => ({})));
    return answer;
}

/** @param {Response} answer @returns {Promise<any>} */
const jsonOf = (answer) => answer.json().catch(() => Promise.reject(new Problem(answer.status, {})));

/** @param {string} path @returns {Promise<any>} */
export const get = async (path) => jsonOf(await send("GET", path, undefined));

/** @param {string} path @param {unknown} body @returns {Promise<any>} */
export const post = async (path, body) => jsonOf(await send("POST", path, body));

/** Of which nothing comes back. @param {string} path @param {unknown} body */
export const act = (path, body) => send("POST", path, body);

/** A command of the catalogue, once. @param {string} path @param {unknown} body @returns {Promise<any>} */
export const command = async (path, body) => jsonOf(await send("POST", path, body, { "Idempotency-Key": crypto.randomUUID() }));

/** @param {string} path */
export const remove = (path) => send("DELETE", path, undefined);

/** @param {string} path @returns {Promise<Uint8Array>} */
export async function getBytes(path) {
    const answer = await send("GET", path, undefined);
    try {
        return new Uint8Array(await answer.arrayBuffer());
    } catch {
        throw new Problem(0, {});
    }
}

/**
 * A list page by page; `cut` says that there are more rows than the limit.
 * @param {string} path @param {number} limit
 */
export async function getAll(path, limit = 1000) {
    /** @type {any[]} */
    const items = [];
    /** @type {any} */
    let page;
    do {
        const token = page ? `&page_token=${encodeURIComponent(page.next_page_token)}` : "";
        page = await get(`${path}?page_size=200${token}`);
        items.push(...page.items);
    } while (page.next_page_token && items.length < limit);
    return { items, last: page, cut: Boolean(page.next_page_token) };
}
