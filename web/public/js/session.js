// @ts-check
// Who is signed in. The cookie is the server's; this module holds what the page needs to know.
import { get, post, Problem, remove, setCsrfToken } from "./api.js";
import { keep, kept } from "./store.js";

/** @typedef {{actor: string, name: string, organisation?: string, organisation_name: string, capacities: string[],
 *      roles: string[], permissions: string[]}} Me */

/** @type {Me | null} */
let current = null;

export const me = () => current;

/** @param {string} permission */
export const may = (permission) => current?.permissions.includes(permission) ?? false;

/** @param {{csrf_token: string}} session */
async function begin(session) {
    setCsrfToken(session.csrf_token);
    current = await get("/v1/me");
    keep("signed_in", "1");
}

/** @param {string} login @param {string} password */
export async function signIn(login, password) {
    await begin(await post("/v1/session", { login, password }));
}

/** After a reload: true when the session goes on. Asks only a browser that signed in before. */
export async function restore() {
    if (kept("signed_in") === "") return false;
    try {
        await begin(await get("/v1/session"));
        return true;
    } catch (problem) {
        if (!(problem instanceof Problem) || problem.status === 0 || problem.status >= 500) throw problem;
        forget();
        return false;
    }
}

export function forget() {
    current = null;
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
