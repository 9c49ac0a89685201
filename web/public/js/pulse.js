// @ts-check
// The platform's status, asked every two seconds while somebody looks.
import { get, Problem } from "./api.js";

const PERIOD_MS = 2_000;

/** @typedef {{now: string, business_date: string, size: number, root: string, origin: string, log_key: string,
 *      demo_clock: boolean}} Status */
/** @typedef {{status: Status | null, stale: boolean}} Pulse */

/** @type {Pulse} */
const pulse = { status: null, stale: false };
let timer = 0;
let run = 0; // of start and stop; an answer to an earlier one is dropped
/** @type {{changed: () => void, grown: () => void, signedOut: () => void}} */
let listener = { changed() {}, grown() {}, signedOut() {} };

export const lastPulse = () => pulse;

/** @param {Status} status */
export function receive(status) {
    const grown = pulse.status !== null && pulse.status.size !== status.size;
    pulse.status = status;
    pulse.stale = false;
    listener.changed();
    if (grown) listener.grown();
}

/** @param {number} mine */
async function beat(mine) {
    if (document.hidden) return;
    try {
        const status = await get("/v1/status");
        if (run === mine) receive(status);
    } catch (problem) {
        if (run !== mine) return;
        if (problem instanceof Problem && problem.status === 401) return listener.signedOut();
        pulse.stale = true;
        listener.changed();
    }
}

/** @param {typeof listener} callbacks @returns {Promise<void>} after the first answer */
export async function startPulse(callbacks) {
    stopPulse();
    listener = callbacks;
    const mine = run;
    await beat(mine);
    const again = async () => {
        if (run !== mine) return;
        await beat(mine);
        timer = window.setTimeout(again, PERIOD_MS);
    };
    timer = window.setTimeout(again, PERIOD_MS);
}

export function stopPulse() {
    ++run;
    window.clearTimeout(timer);
    pulse.status = null;
    pulse.stale = false;
}
