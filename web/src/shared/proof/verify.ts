// A record's proof, verified on this machine by the public page's own modules, against the log key that this browser met first.
import { keep, kept } from "../../../public/js/store.js";
import { WORDS } from "../../../public/js/words.js";
import { send } from "../api/http";
import { fetchStatus } from "../api/status";
import type { Language } from "../i18n";

export interface Step {
    name: string;
    ok: boolean | null;
    detail: string;
}

export interface Verdict {
    verdict: string;
    good: boolean;
    steps: readonly Step[];
}

const PUBLIC_WORDS: Record<string, readonly [string, string] | string[]> = WORDS;
const word = (name: string, language: Language): string => PUBLIC_WORDS[name]?.[language === "zh" ? 0 : 1] ?? name;

export const stepText = (step: Step, language: Language): string => word(`step_${step.name}`, language);

export function verdictText({ verdict, good }: Verdict, kind: "record" | "report", language: Language): string {
    return good ? word(`verified_${kind}`, language) : word(`verdict_${verdict}`, language);
}

/** The first key that the platform states is kept; a later other one is not taken silently. */
async function trustedKeys(): Promise<string> {
    const known = kept("trusted_keys");
    if (known !== "") return known;
    const { log_key } = await fetchStatus();
    keep("trusted_keys", log_key);
    return log_key;
}

async function verdictOf(path: string): Promise<Verdict> {
    const [{ verifyFile }, trusted, response] = await Promise.all([import("../../../public/js/verify.js"), trustedKeys(), send({ method: "GET", path })]);
    const made = await verifyFile(new Uint8Array(await response.arrayBuffer()), trusted);
    return { verdict: made.verdict, good: made.verdict === "verified", steps: made.steps };
}

export const proofPath = (position: number): string => `/v1/proof?position=${position}&format=json`;
export const packedProofPath = (position: number): string => `/v1/proof?position=${position}&format=tlog-proof`;
export const reportPath = (report: string): string => `/v1/reports/${report}/document?format=pdf`;

export const verifyFact = (position: number): Promise<Verdict> => verdictOf(proofPath(position));
export const verifyReport = (report: string): Promise<Verdict> => verdictOf(reportPath(report));
