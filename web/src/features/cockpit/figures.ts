// GET /v1/cockpit (R1), as the console reads it; a server that does not know the question answers 404.
import { useQuery, type UseQueryResult } from "@tanstack/react-query";

import { sendForJson } from "@shared/api/http";
import { Problem } from "@shared/api/problem";

export interface Service {
    count: number;
    p50_days?: number;
    p90_days?: number;
    running: number;
    breached: number;
}

export interface Cockpit {
    benchmark_rate_ppm: number;
    registered: number;
    financed: number;
    coverage_ppm: number;
    paid_out_fen: number;
    balance_fen: number;
    weighted_rate_ppm: number;
    saving_fen: number;
    non_performing_fen: number;
    non_performing_ppm: number;
    to_decide: Service;
    to_fund: Service;
    collateral_value_fen: number;
    exposure_fen: number;
    ltv_ppm: number;
    guarantee: { margin_fen: number; capacity_fen: number; reserved_fen: number };
    funds: readonly { bank: string; paid_fen: number; rate_ppm: number; state: "open" | "warned" | "stopped" }[];
    fund_balance_fen: number;
    alerts: { open: number; major: number };
    banks: readonly { bank: string; name: string; paid_out_fen: number; share_ppm: number; balance_fen: number; enterprises: number; weighted_rate_ppm: number; clock_breaches: number }[];
    warehouses: readonly { warehouse: string; name: string; weight_kg: number; lots: number; open_alerts: number }[];
}

/** null: this server gives no such figures. */
export function useCockpit(): UseQueryResult<Cockpit | null> {
    return useQuery({
        queryKey: ["cockpit"],
        queryFn: async ({ signal }) => {
            try {
                return await sendForJson<Cockpit>({ method: "GET", path: "/v1/cockpit", signal });
            } catch (problem) {
                if (problem instanceof Problem && problem.status === 404) return null;
                throw problem;
            }
        },
    });
}
