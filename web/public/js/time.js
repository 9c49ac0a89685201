// @ts-check
// Instants as the county's clock shows them, whatever the reader's own time zone.

const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
});

/** "2026-03-01T01:00:00.000Z" → "2026-03-01 09:00:00". @param {string} instant RFC 3339 */
export function shanghai(instant) {
    const time = Date.parse(instant);
    return Number.isNaN(time) ? instant : format.format(time);
}

/** @param {string} instant RFC 3339 @returns {string} a day later, with milliseconds */
export const nextDay = (instant) => new Date(Date.parse(instant) + 86_400_000).toISOString();
