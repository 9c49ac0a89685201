// What went wrong and what to do about it.
import { Alert, Button } from "antd";
import type { ReactNode } from "react";

import { NoAnswer, Problem } from "../api/problem";
import { type Language, type Say, useWords } from "../i18n";
import { fieldLabel } from "../i18n/labels";
import { valueText } from "./fields";

export function problemText(problem: unknown, t: Say): string {
    if (problem instanceof NoAnswer) return t("noAnswer");
    if (problem instanceof Problem) return problem.document.title ?? problem.message;
    return problem instanceof Error ? problem.message : String(problem);
}

function detailsOf(problem: unknown, language: Language): string[] {
    if (!(problem instanceof Problem)) return [];
    const details = Object.entries(problem.document.details ?? {}).map(([name, value]) => `${fieldLabel(name, language)}: ${valueText(name, /^-?\d+$/.test(value) ? Number(value) : value, language)}`);
    const fields = (problem.document.fields ?? []).map(({ pointer, reason }) => `${fieldLabel(pointer.slice(1), language)}: ${reason}`);
    return [...(problem.document.detail ? [problem.document.detail] : []), ...details, ...fields];
}

export function ProblemNote({ problem, again }: { problem: unknown; again?: () => void }): ReactNode {
    const { t, language } = useWords();
    const details = detailsOf(problem, language);
    return (
        <Alert
            type="error"
            showIcon
            role="alert"
            title={problemText(problem, t)}
            description={details.length > 0 ? details.map((line) => <div key={line}>{line}</div>) : undefined}
            action={again && <Button size="small" onClick={again}>{t("retry")}</Button>}
        />
    );
}
