// What the models say of an enterprise, with their reasons. It advises: the bank decides.
import type { CreditView } from "@generated/api";
import { Alert, Tag } from "antd";
import type { ReactNode } from "react";

import { percent, yuan } from "../format/numbers";
import { useWords } from "../i18n";
import { Details, Figure, Figures } from "./page";

type ScoreView = CreditView["scores"][number];
type Opinion = ScoreView["opinions"][number];

const GOOD = new Set(["AAA", "AA", "A", "BBB"]);
const POOR = new Set(["CC", "C", "D"]);

export const toneOf = (grade: string): "good" | "warn" | "bad" => (GOOD.has(grade) ? "good" : POOR.has(grade) ? "bad" : "warn");

export function Reasons({ of }: { of: Opinion }): ReactNode {
    const { t, language } = useWords();
    if (of.reasons.length === 0) return <span className="muted">{t("noReasons")}</span>;
    return <ol className="reasons">{of.reasons.map((reason) => <li key={reason.feature}>{language === "zh" ? reason.zh : reason.en}</li>)}</ol>;
}

export function ScorePanel({ score, before }: { score: ScoreView; before: ScoreView | undefined }): ReactNode {
    const { t } = useWords();
    const champion = score.opinions[0];
    const challenger = score.opinions[1];
    if (!champion) return null;
    const change = before?.opinions[0] ? champion.points - before.opinions[0].points : null;
    return (
        <>
            <Figures>
                <Figure title={t("score")} tone={toneOf(champion.grade)}>{champion.points} <Tag>{champion.grade}</Tag></Figure>
                <Figure title={t("defaultProbability")}>{percent(champion.default_probability_ppm)}</Figure>
                <Figure title={t("suggestedLimit")}>{yuan(score.suggested_limit_fen)}</Figure>
                {change !== null && <Figure title={t("scoreChange")} {...(change <= -20 ? { tone: "bad" as const } : {})}>{change > 0 ? `+${change}` : change}</Figure>}
            </Figures>
            <Details
                items={[
                    { key: "as_of", label: t("asOf"), children: score.as_of },
                    { key: "model", label: t("scoreModel"), children: champion.model },
                    { key: "reasons", label: t("scoreReasons"), children: <Reasons of={champion} /> },
                    challenger && { key: "challenger", label: t("challenger"), children: <>{challenger.points} <Tag>{challenger.grade}</Tag> {percent(challenger.default_probability_ppm)}<Reasons of={challenger} /></> },
                ]}
            />
            <Alert type="info" showIcon title={t("scoreAdvises")} />
        </>
    );
}
