// Facts as they become durable (GET /v1/facts/stream): whatever is shown is asked anew, at most once a second and a half, and a
// connection that is lost is said so.
import { facts } from "@generated/api";
import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

export type Line = "off" | "connecting" | "live" | "lost";

export interface LiveFact {
    position: number;
    label: { zh: string; en: string };
    leaf: string;
    record: { seq: number; at: string; kind: string; by: string; data: Record<string, unknown> };
}

const QUIET_MS = 1_500;

let line: Line = "off";
const watchers = new Set<() => void>();
const hearers = new Set<(fact: LiveFact) => void>();

function setLine(now: Line): void {
    if (line === now) return;
    line = now;
    for (const tell of watchers) tell();
}

const watch = (tell: () => void): (() => void) => {
    watchers.add(tell);
    return () => void watchers.delete(tell);
};

export const useLine = (): Line => useSyncExternalStore(watch, () => line);

/** Called with each fact that arrives, for instance to sound an alarm. */
export function hear(each: (fact: LiveFact) => void): () => void {
    hearers.add(each);
    return () => void hearers.delete(each);
}

/** Begins to listen; the answer ends it. */
export function listen(client: QueryClient): () => void {
    setLine("connecting");
    const source = new EventSource("/v1/facts/stream");
    let due: number | undefined;
    let last = 0;
    const refresh = (): void => {
        due = undefined;
        last = Date.now();
        void client.invalidateQueries();
    };
    const arrived = (event: Event): void => {
        const fact = JSON.parse((event as MessageEvent<string>).data) as LiveFact;
        for (const tell of hearers) tell(fact);
        due ??= window.setTimeout(refresh, Math.max(200, QUIET_MS - (Date.now() - last)));
    };
    for (const kind of Object.keys(facts)) source.addEventListener(kind, arrived);
    source.addEventListener("open", () => {
        const again = line === "lost";
        setLine("live");
        if (again) refresh();
    });
    source.addEventListener("error", () => setLine("lost"));
    return () => {
        source.close();
        window.clearTimeout(due);
        setLine("off");
    };
}
