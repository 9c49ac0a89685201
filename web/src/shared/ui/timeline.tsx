// The facts that name an object, the newest first, each with its proof.
import { CheckCircleFilled, CloseCircleFilled, DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Collapse, Empty, Tooltip } from "antd";
import { type ReactNode, useState } from "react";

import { sendForJson } from "../api/http";
import { useWords } from "../i18n";
import type { LiveFact } from "../live/live_facts";
import { packedProofPath, proofPath, stepText, type Verdict, verdictText, verifyFact } from "../proof/verify";
import { Members } from "./fields";
import { Answered, Panel } from "./page";
import { ProblemNote } from "./problem";
import { Named, Time } from "./values";

export function Proved({ verdict, kind }: { verdict: Verdict; kind: "record" | "report" }): ReactNode {
    const { t, language } = useWords();
    return (
        <div className={`verdict ${verdict.good ? "good" : "bad"}`} role="status" data-verdict={verdict.verdict}>
            <strong>
                {verdict.good ? <CheckCircleFilled /> : <CloseCircleFilled />} {verdict.good ? t("verified") : t("notVerified")}
            </strong>
            <p>{verdictText(verdict, kind, language)}</p>
            <ul>
                {verdict.steps.map((step) => (
                    <li key={step.name}>
                        {step.ok === null ? "–" : step.ok ? "✓" : "✗"} {stepText(step, language)}
                    </li>
                ))}
            </ul>
        </div>
    );
}

export function useVerification(verify: () => Promise<Verdict>): { verdict: Verdict | null; problem: unknown; busy: boolean; run: () => void } {
    const [verdict, setVerdict] = useState<Verdict | null>(null);
    const [problem, setProblem] = useState<unknown>(null);
    const [busy, setBusy] = useState(false);
    const run = (): void => {
        setBusy(true);
        setProblem(null);
        verify()
            .then(setVerdict, setProblem)
            .finally(() => setBusy(false));
    };
    return { verdict, problem, busy, run };
}

function ProofOf({ position }: { position: number }): ReactNode {
    const { t } = useWords();
    const { verdict, problem, busy, run } = useVerification(() => verifyFact(position));
    return (
        <>
            <div className="proof-tools">
                <Button size="small" icon={<SafetyCertificateOutlined />} loading={busy} onClick={run}>
                    {t("verify")}
                </Button>
                <Button size="small" type="text" icon={<DownloadOutlined />} href={proofPath(position)} download>
                    {t("downloadProof")}
                </Button>
                <Button size="small" type="text" icon={<DownloadOutlined />} href={packedProofPath(position)} download>
                    .tlog-proof
                </Button>
            </div>
            {problem !== null && <ProblemNote problem={problem} />}
            {verdict && <Proved verdict={verdict} kind="record" />}
        </>
    );
}

export function FactLine({ fact }: { fact: LiveFact }): ReactNode {
    const { language } = useWords();
    return (
        <Collapse
            ghost
            size="small"
            className="fact"
            items={[
                {
                    key: "fact",
                    label: (
                        <span className="fact-head">
                            <Time at={fact.record.at} seconds />
                            <strong>{fact.label[language]}</strong>
                            <span className="fact-by"><Named id={fact.record.by} /></span>
                            <Tooltip title={fact.leaf}>
                                <code>#{fact.position}</code>
                            </Tooltip>
                        </span>
                    ),
                    children: (
                        <>
                            <Members data={fact.record.data} />
                            <ProofOf position={fact.position} />
                        </>
                    ),
                },
            ]}
        />
    );
}

export function Timeline({ object }: { object: string }): ReactNode {
    const { t } = useWords();
    const facts = useQuery({
        queryKey: ["timeline", object],
        queryFn: ({ signal }) => sendForJson<{ items: LiveFact[] }>({ method: "GET", path: `/v1/timeline?object=${encodeURIComponent(object)}`, signal }),
    });
    return (
        <Panel title={t("timeline")} extra={<span className="muted">{t("timelineNote")}</span>} className="timeline">
            <Answered of={facts}>
                {({ items }) => (items.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("timelineEmpty")} /> : items.toReversed().map((fact) => <FactLine key={fact.position} fact={fact} />))}
            </Answered>
        </Panel>
    );
}
