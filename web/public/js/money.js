// @ts-check
// Quantities as text, from integers of their smallest unit; no floating point touches them.

/** @param {bigint} whole */
function grouped(whole) {
    return whole.toString().replace(/\B(?=(\d{3})+$)/g, ",");
}

/** @param {number | bigint} units @param {number} places decimals that the units make @param {number} shown */
function decimal(units, places, shown) {
    const exact = BigInt(units);
    const scale = 10n ** BigInt(places);
    const size = exact < 0n ? -exact : exact;
    const fraction = (size % scale).toString().padStart(places, "0");
    const text = fraction.slice(0, shown) + fraction.slice(shown).replace(/0+$/, "");
    return `${exact < 0n ? "\u2212" : ""}${grouped(size / scale)}${text === "" ? "" : `.${text}`}`;
}

/** 123456 fen → "1,234.56". @param {number | bigint} fen */
export const yuan = (fen) => decimal(fen, 2, 2);

/** 12340 kg → "12.340". @param {number | bigint} kilograms */
export const tonnes = (kilograms) => decimal(kilograms, 3, 3);

/** 32000 ppm → "3.20 %"; further digits only when there are any. @param {number | bigint} ppm */
export const percent = (ppm) => `${decimal(ppm, 4, 2)} %`;

/** 1234567 → "1,234,567". @param {number | bigint} count */
export const integer = (count) => decimal(count, 0, 0);
