// Anything but success (RFC 9457). `reason` is the permanent name; `title` is for people, in their language.

export interface ProblemDocument {
    type?: string;
    title?: string;
    detail?: string;
    details?: Record<string, string>;
    problems?: readonly { line?: number; field?: string; zh: string; en: string; found?: string }[]; // of an imported file, by row
    fields?: readonly { pointer: string; reason: string }[];
}

export class Problem extends Error {
    readonly reason: string;

    constructor(
        readonly status: number,
        readonly document: ProblemDocument,
        readonly retryAfter_s: number | null = null,
    ) {
        super(document.title ?? `HTTP ${status}`);
        this.name = "Problem";
        this.reason = document.type?.split(":").at(-1) ?? "";
    }
}

/** No answer came: the network, or a server that is not there. Whether a command was done is not known. */
export class NoAnswer extends Error {
    override readonly name = "NoAnswer";
}
