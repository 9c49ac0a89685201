// Integers of the interface as people write them, and back, without floating point.

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

function decimal(value: number, places: number): string {
    const negative = value < 0;
    const digits = String(Math.abs(value)).padStart(places + 1, "0");
    const whole = grouped(digits.slice(0, digits.length - places));
    return `${negative ? "−" : ""}${whole}${places > 0 ? `.${digits.slice(-places)}` : ""}`;
}

/** 123456 fen → "1,234.56" */
export const yuan = (fen: number): string => decimal(fen, 2);
/** 260000 kg → "260.000" */
export const tonnes = (kg: number): string => decimal(kg, 3);
export const integer = (value: number): string => decimal(value, 0);

/** 32000 ppm → "3.2 %", 337382 → "33.74 %": two places at most, half up, and at least one. */
export function percent(ppm: number): string {
    const hundredths = Math.sign(ppm) * Math.floor((Math.abs(ppm) + 50) / 100);
    return `${decimal(hundredths, 2).replace(/0$/, "")} %`;
}

/** Large amounts at a glance: 62 000 000 000 fen → { value: "6.20", unit: "hundredMillion" }; rounded half up. */
export function short(fen: number): { value: string; unit: "yuan" | "tenThousand" | "hundredMillion" } {
    const size = Math.abs(fen);
    const round = (per: number): string => decimal(Math.sign(fen) * Math.floor((size + per / 2) / per), 2);
    if (size >= 10_000_000_000) return { value: round(100_000_000), unit: "hundredMillion" };
    if (size >= 1_000_000) return { value: round(10_000), unit: "tenThousand" };
    return { value: yuan(fen), unit: "yuan" };
}

/** "1,234.5" with two places → 123450; null when it is no such number. */
export function scaled(text: string, places: number): number | null {
    const clean = text.replace(/[\s,]/g, "").replace(/−/g, "-");
    const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(clean);
    if (!found) return null;
    const [, sign, whole = "0", rest = ""] = found;
    if (rest.length > places) return null;
    const value = Number(`${whole}${rest.padEnd(places, "0")}`);
    return Number.isSafeInteger(value) ? (sign === "-" && value !== 0 ? -value : value) : null;
}

/** The other way, as it is typed: 123450 with two places → "1234.50" */
export const unscaled = (value: number, places: number): string => decimal(value, places).replaceAll(",", "").replace("−", "-");
