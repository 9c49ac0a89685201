// One way to the server: cookies, the session's token, the reader's language, problems as exceptions.
import { NoAnswer, Problem, type ProblemDocument } from "./problem";

let csrfToken = "";
let language = "zh";
let onSessionEnd: () => void = () => undefined;

export const setCsrfToken = (token: string): void => void (csrfToken = token);
export const setRequestLanguage = (wanted: string): void => void (language = wanted);
export const whenSessionEnds = (act: () => void): void => void (onSessionEnd = act);

export interface Sent {
    method: "GET" | "POST" | "DELETE";
    path: string;
    json?: unknown;
    body?: BodyInit;
    headers?: Record<string, string>;
    signal?: AbortSignal | undefined;
    anonymous?: boolean; // a 401 is an answer then, not the end of a session
}

async function problemOf(response: Response): Promise<Problem> {
    let document: ProblemDocument = {};
    try {
        document = (await response.json()) as ProblemDocument;
    } catch {
        // a proxy's page: the status says enough
    }
    const wait = response.headers.get("Retry-After");
    return new Problem(response.status, document, wait === null ? null : Number(wait));
}

export async function send({ method, path, json, body, headers = {}, signal, anonymous = false }: Sent): Promise<Response> {
    const sent: Record<string, string> = { "Accept-Language": language, ...headers };
    if (method !== "GET" && csrfToken !== "") sent["X-CSRF-Token"] = csrfToken;
    if (json !== undefined) sent["Content-Type"] = "application/json";
    let response: Response;
    try {
        const payload = json === undefined ? body : JSON.stringify(json);
        response = await fetch(path, { method, headers: sent, credentials: "same-origin", ...(payload === undefined ? {} : { body: payload }), ...(signal ? { signal } : {}) });
    } catch (failure) {
        if (signal?.aborted) throw failure;
        throw new NoAnswer(String(failure));
    }
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (problem.status === 401 && !anonymous) onSessionEnd();
    throw problem;
}

export async function sendForJson<T>(sent: Sent): Promise<T> {
    const response = await send(sent);
    return (response.status === 204 ? undefined : await response.json()) as T;
}
