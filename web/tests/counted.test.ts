// A stocktake is typed by hand: what cannot be read must never become "not there".
import { describe, expect, it } from "vitest";

import { counted } from "../src/features/stock/counted";

const LOTS = [{ lot: "lot-000001", bundle: "B001" }, { lot: "lot-000002", bundle: "B002" }] as const;

describe("a count", () => {
    it("takes weights in tonnes, and a dash for what is not there", () => {
        expect(counted("B001 25.130\n B002  - \n", LOTS)).toEqual({ counts: [{ lot: "lot-000001", weight_kg: 25_130 }, { lot: "lot-000002" }], wrong: [] });
    });
    it("says which lines it cannot read, and sends nothing of them", () => {
        const wrong = ["B001", "B001 abc", "B001 25.1301", "B001 25.13t", "B001 0", "B009 25.130", "B001 25 130"];
        for (const line of wrong) expect(counted(line, LOTS), line).toEqual({ counts: [], wrong: [line] });
        expect(counted("B001 25.130\nB001 25.131", LOTS).wrong).toEqual(["B001 25.131"]);
    });
});
