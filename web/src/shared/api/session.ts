// Who is signed in. The cookie is the server's; here is what the page must know.
import type { MeView } from "@generated/api";

import { ask } from "./catalog";
import { sendForJson, send, setCsrfToken } from "./http";

export interface SignedIn {
    user: `user-${string}`;
    organisation: `org-${string}`;
    csrf_token: string;
    password_change_required: boolean;
}

export interface Session {
    signed: SignedIn;
    me: MeView | null; // null: the password must be changed first, and nothing else is answered
}

const MARK = "gzl_signed_in"; // so that a first visit asks for no session and gets no 401

const remember = (signedIn: boolean): void => {
    try {
        if (signedIn) localStorage.setItem(MARK, "1");
        else localStorage.removeItem(MARK);
    } catch {
        // a browser that keeps nothing: the session is asked for at every start
    }
};

function mayBeSignedIn(): boolean {
    try {
        return localStorage.getItem(MARK) === "1";
    } catch {
        return true;
    }
}

async function opened(signed: SignedIn): Promise<Session> {
    setCsrfToken(signed.csrf_token);
    remember(true);
    return { signed, me: signed.password_change_required ? null : await ask("GetMe", {}) };
}

export async function restore(): Promise<Session | null> {
    if (!mayBeSignedIn()) return null;
    try {
        return await opened(await sendForJson<SignedIn>({ method: "GET", path: "/v1/session", anonymous: true }));
    } catch (problem) {
        if ((problem as { status?: number }).status !== 401) throw problem;
        remember(false);
        return null;
    }
}

export async function signIn(login: string, password: string, code: string): Promise<Session> {
    const json = { login, password, ...(code === "" ? {} : { code }) };
    return opened(await sendForJson<SignedIn>({ method: "POST", path: "/v1/session", json, anonymous: true }));
}

export async function signOut(): Promise<void> {
    try {
        await send({ method: "DELETE", path: "/v1/session", anonymous: true });
    } finally {
        remember(false);
        setCsrfToken("");
    }
}

export const forgetSession = (): void => remember(false);
