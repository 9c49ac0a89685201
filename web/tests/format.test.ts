import { describe, expect, it } from "vitest";

import { filled } from "../src/shared/api/catalog";
import { integer, percent, scaled, short, tonnes, unscaled, yuan } from "../src/shared/format/numbers";
import { clock, daysBetween, localTime, plusDays } from "../src/shared/format/time";
import { interestFen } from "../src/features/financing/interest";
import { sentValues } from "../src/shared/ui/form_fields";

describe("numbers", () => {
    it("are written in groups, to the fen and the kilogram", () => {
        expect([yuan(0), yuan(5), yuan(123_456_789), yuan(-100)]).toEqual(["0.00", "0.05", "1,234,567.89", "−1.00"]);
        expect([tonnes(260_000), tonnes(1), integer(1_234_567)]).toEqual(["260.000", "0.001", "1,234,567"]);
        expect([percent(32_000), percent(337_382), percent(1_000_000), percent(0)]).toEqual(["3.2 %", "33.74 %", "100.0 %", "0.0 %"]);
        expect([short(62_000_000_000), short(60_000_000), short(99_999)]).toEqual([{ value: "6.20", unit: "hundredMillion" }, { value: "60.00", unit: "tenThousand" }, { value: "999.99", unit: "yuan" }]);
    });
    it("are read as they are typed, exactly or not at all", () => {
        expect([scaled("1,234.5", 2), scaled("0.29", 2), scaled("−3", 0), scaled("3.2", 4)]).toEqual([123_450, 29, -3, 32_000]);
        expect([scaled("1.234", 2), scaled("1e3", 2), scaled("", 2), scaled("99999999999999999", 2)]).toEqual([null, null, null, null]);
        expect(unscaled(123_450, 2)).toBe("1234.50");
    });
});

describe("times", () => {
    it("are shown in the reader's zone, dates as they are", () => {
        const at = new Date("2026-03-01T01:02:03.000Z");
        expect(localTime("2026-03-01T01:02:03.000Z", true)).toContain(`${String(at.getHours()).padStart(2, "0")}:02:03`);
        expect([daysBetween("2026-02-28", "2026-03-01"), plusDays("2026-12-31", 1)]).toEqual([1, "2027-01-01"]);
        expect([clock(150_000), clock(3_750_000), clock(-1_000)]).toEqual(["02:30", "1:02:30", "−00:01"]);
    });
});

describe("requests", () => {
    it("put what the path names into the path", () => {
        expect(filled("POST /v1/loans/{loan}:repay", { loan: "loan-000001", amount_fen: 5 })).toEqual({ method: "POST", path: "/v1/loans/loan-000001:repay", rest: { amount_fen: 5 } });
    });
    it("send integers for what was typed and leave empty fields out", () => {
        const fields = [{ name: "amount_fen", kind: "money" }, { name: "rate_ppm", kind: "percent" }, { name: "note", kind: "text" }, { name: "due_on", kind: "date" }] as const;
        expect(sentValues(fields, { amount_fen: "600,000", rate_ppm: "3.2", note: " a ", due_on: "" })).toEqual({ amount_fen: 60_000_000, rate_ppm: 32_000, note: "a" });
    });
});

it("interest is that of the formula, half up: six million at 3.2 % for thirty days is 16 000.00", () => {
    expect([interestFen(600_000_000, 32_000, 30, 360), interestFen(1, 500_000, 360, 360), interestFen(100_000_000, 32_000, 30, 360)]).toEqual([1_600_000, 1, 266_667]);
});
