import type { Answers, Inputs } from "@generated/api";
import { skipToken, useQuery, type UseQueryResult } from "@tanstack/react-query";

import { ask, askAll, type ListName, type QueryName, type RowOf } from "./catalog";

/** An answer that is asked anew whenever a fact arrives. `input` null: not yet known, nothing is asked. */
export function useAsk<K extends QueryName>(name: K, input: Inputs[K] | null): UseQueryResult<Answers[K]> {
    return useQuery({ queryKey: [name, input], queryFn: input === null ? skipToken : ({ signal }) => ask(name, input, signal) });
}

export interface AllRows<T> {
    rows: T[];
    cut: boolean;
}

export function useAll<K extends ListName>(name: K, input: Inputs[K] | null): UseQueryResult<AllRows<RowOf<K>>> {
    return useQuery({ queryKey: [name, "all", input], queryFn: input === null ? skipToken : ({ signal }) => askAll(name, input, signal) });
}
