// @ts-check
// Who is signed in. The cookie is the server's; this module holds what the page needs to know.
import { act, get, post, Problem, remove, setCsrfToken } from "./api.js";
import { keep, kept } from "./store.js";

/** @typedef {{actor: string, name: string, organisation?: string, organisation_name: string, capacities: string[],
 *      roles: string[], permissions: string[]}} Me */

/** @typedef {{csrf_token: string, password_change_required: boolean}} Session */

/** @type {Me | null} */
let current = null;
let mustChange = false;

/** Signed in, but nothing may be done before the password that an administrator set is changed. */
export const mustChangePassword = () => mustChange;

export const me = () => current;

/** @param {string} permission */
export const may = (permission) => current?.permissions.includes(permission) ?? false;

/** @param {Session} session */
async function begin(session) {
    setCsrfToken(session.csrf_token);
    mustChange = session.password_change_required;
    if (mustChange) return;
    current = await get("/v1/me");
    keep("signed_in", "1");
}

/** @param {string} login @param {string} password @param {string} code of the second factor; empty: none */
export async function signIn(login, password, code) {
    await begin(await post("/v1/session", { login, password, ...(code === "" ? {} : { code }) }));
}

/** Ends the person's other sessions. @param {string} password that is in force @param {string} wanted */
export async function changePassword(password, wanted) {
    await act("/v1/password:change", { current: password, password: wanted });
    if (mustChange) await begin(await get("/v1/session"));
}

/** After a reload: true when the session goes on. Asks only a browser that signed in before. */
export async function restore() {
    if (kept("signed_in") === "") return false;
    try {
        await begin(await get("/v1/session"));
        return !mustChange;
    } catch (problem) {
        if (!(problem instanceof Problem) || problem.status === 0 || problem.status >= 500) throw problem;
        forget();
        return false;
    }
}

export function forget() {
    current = null;
    mustChange = false;
    setCsrfToken("");
    keep("signed_in", "");
}

export async function signOut() {
    try {
        await remove("/v1/session");
    } catch (problem) {
        if (!(problem instanceof Problem) || problem.status !== 401) throw problem;
    }
    forget();
}
