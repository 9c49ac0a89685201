// Commands and queries of the server's catalogue, typed by what the catalogue generates.
import { type Answers, commands, type Inputs, queries } from "@generated/api";

import { sendForJson } from "./http";

export type CommandName = keyof typeof commands;
export type QueryName = keyof Answers & keyof typeof queries & keyof Inputs;

export interface FactRecord {
    v: number;
    seq: number;
    at: string;
    kind: string;
    by: string;
    data: Record<string, unknown>;
}

export interface Done {
    first: number;
    records: readonly FactRecord[];
}

/** Puts what the path names into the path; gives the rest. */
export function filled(route: string, input: object): { method: "GET" | "POST"; path: string; rest: Record<string, unknown> } {
    const [method = "GET", pattern = ""] = route.split(" ");
    const rest: Record<string, unknown> = { ...input };
    const path = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = rest[name];
        delete rest[name];
        return encodeURIComponent(String(value));
    });
    return { method: method === "POST" ? "POST" : "GET", path, rest };
}

const given = (rest: Record<string, unknown>): [string, string][] =>
    Object.entries(rest).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]);

export function ask<K extends QueryName>(name: K, input: Inputs[K], signal?: AbortSignal): Promise<Answers[K]> {
    const { method, path, rest } = filled(queries[name].route, input);
    if (method === "POST") return sendForJson({ method, path, json: rest, signal });
    const query = new URLSearchParams(given(rest)).toString();
    return sendForJson({ method, path: query === "" ? path : `${path}?${query}`, signal });
}

/** `key` names the intention: the same key with the same input is done once, however often it is sent. */
export function command<K extends CommandName>(name: K, input: Inputs[K], key: string): Promise<Done> {
    const { path, rest } = filled(commands[name].route, input);
    return sendForJson({ method: "POST", path, json: rest, headers: { "Idempotency-Key": key } });
}

export const newKey = (): string => crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The data of the first fact of that kind. */
export function factIn<T>(done: Done, kind: string): T | undefined {
    return done.records.find((record) => record.kind === kind)?.data as T | undefined;
}

const PAGE = 200;
export const MOST_ROWS = 5_000;

type ListName = { [K in QueryName]: "next_page_token" extends keyof Answers[K] ? (Answers[K] extends { items: readonly unknown[] } ? K : never) : never }[QueryName];
type RowOf<K extends ListName> = Answers[K] extends { items: readonly (infer R)[] } ? R : never;
export type { ListName, RowOf };

/** Every row of a list, page after page; at most MOST_ROWS, and then it says so. */
export async function askAll<K extends ListName>(name: K, input: Inputs[K], signal?: AbortSignal): Promise<{ rows: RowOf<K>[]; cut: boolean }> {
    const rows: RowOf<K>[] = [];
    let page_token: string | undefined;
    do {
        const paged = { ...input, page_size: PAGE, ...(page_token ? { page_token } : {}) } as Inputs[K];
        // oxlint-disable-next-line no-await-in-loop -- a page names the next one
        const answer = (await ask(name, paged, signal)) as unknown as { items: readonly RowOf<K>[]; next_page_token?: string };
        rows.push(...answer.items);
        page_token = answer.next_page_token;
    } while (page_token !== undefined && rows.length < MOST_ROWS);
    return { rows, cut: page_token !== undefined };
}
