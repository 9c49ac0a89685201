// What two custodians counted, as it is typed: "B001 25.130" a line; "B002 -" was looked for and is not there.
import type { CountedLot, LotView } from "@generated/api";

import { scaled } from "@shared/format/numbers";
import { lines } from "@shared/ui/form_fields";

export const NOT_THERE = "-";

export interface Counted {
    counts: CountedLot[];
    wrong: string[]; // lines that cannot be read: nothing may be sent then
}

export function counted(typed: unknown, lots: readonly Pick<LotView, "lot" | "bundle">[]): Counted {
    const result: Counted = { counts: [], wrong: [] };
    const seen = new Set<string>();
    for (const line of lines(typed)) {
        const [bundle = "", weight = "", ...rest] = line.split(/\s+/);
        const lot = lots.find((each) => each.bundle === bundle)?.lot;
        const kg = scaled(weight, 3);
        if (!lot || seen.has(lot) || rest.length > 0 || (weight !== NOT_THERE && (kg === null || kg <= 0))) {
            result.wrong.push(line);
            continue;
        }
        seen.add(lot);
        result.counts.push({ lot, ...(weight === NOT_THERE || kg === null ? {} : { weight_kg: kg }) });
    }
    return result;
}
