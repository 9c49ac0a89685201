import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import { sendForJson } from "./http";

export interface Status {
    now: string; // business time
    business_date: string;
    size: number; // facts
    root: string;
    origin: string;
    log_key: string;
    demo_clock: boolean;
}

export const fetchStatus = (signal?: AbortSignal): Promise<Status> => sendForJson({ method: "GET", path: "/v1/status", signal });

/** Also the difference between the business clock and this machine's, for count-downs. */
export function useStatus(): UseQueryResult<Status & { ahead_ms: number }> {
    return useQuery({
        queryKey: ["status"],
        queryFn: async ({ signal }) => {
            const status = await fetchStatus(signal);
            return { ...status, ahead_ms: Date.parse(status.now) - Date.now() };
        },
        refetchInterval: 15_000,
    });
}
