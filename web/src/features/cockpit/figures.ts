// The county's figures (R1) as the wall screen asks for them, and to which rate the saving compares: kept in the address.
import type { CockpitView } from "@generated/api";
import type { UseQueryResult } from "@tanstack/react-query";
import { useSearchParams } from "react-router";

import { useAsk } from "@shared/api/hooks";
import { percent } from "@shared/format/numbers";

const IN_ADDRESS = "benchmark_rate_ppm";
const USUAL_BENCHMARK_PPM = 60_000; // until somebody asks for another

export interface Benchmark {
    ppm: number;
    change: (ppm: number) => void;
}

export function useBenchmark(): Benchmark {
    const [address, setAddress] = useSearchParams();
    const kept = Number(address.get(IN_ADDRESS));
    return {
        ppm: Number.isSafeInteger(kept) && kept > 0 ? kept : USUAL_BENCHMARK_PPM,
        change: (ppm) => setAddress({ [IN_ADDRESS]: String(ppm) }, { replace: true }),
    };
}

export const useCockpit = (benchmark_rate_ppm: number): UseQueryResult<CockpitView> => useAsk("GetCockpit", { benchmark_rate_ppm });

/** A share that is absent as long as there is nothing to divide by. */
export const rate = (ppm: number | undefined): string => (ppm === undefined ? "—" : percent(ppm));

/** Part of a whole in ppm, rounded; absent without a whole. */
export const shareOf = (part: number, whole: number): number | undefined => (whole > 0 ? Math.round((part / whole) * 1_000_000) : undefined);
