// Instants come in UTC and are shown in the reader's own zone; civil dates are the county's and are shown as they are.

const pad = (value: number): string => String(value).padStart(2, "0");

export function localDate(at: Date): string {
    return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}

/** "2026-03-01T01:00:00.000Z" → "2026-03-01 09:00" in Guan County */
export function localTime(instant: string, withSeconds = false): string {
    const at = new Date(instant);
    const seconds = withSeconds ? `:${pad(at.getSeconds())}` : "";
    return `${localDate(at)} ${pad(at.getHours())}:${pad(at.getMinutes())}${seconds}`;
}

/** "+08:00" */
export function zoneOf(at: Date): string {
    const minutes = -at.getTimezoneOffset();
    const size = Math.abs(minutes);
    return `${minutes < 0 ? "−" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Whole days from one civil date to another. */
export function daysBetween(from: string, to: string): number {
    return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function plusDays(date: string, days: number): string {
    return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 150000 → "02:30"; from an hour on "1:02:30"; "−" when over. */
export function clock(ms: number): string {
    const size = Math.floor(Math.abs(ms) / 1000);
    const [h, m, s] = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60];
    return `${ms < 0 ? "−" : ""}${h > 0 ? `${h}:` : ""}${pad(m)}:${pad(s)}`;
}
