// One enterprise's credit: what is known of it, from where and for which time, and what the models make of it.
import type { CreditView, Inputs } from "@generated/api";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAsk } from "@shared/api/hooks";
import { percent, tonnes, unscaled, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { CommandButton } from "@shared/ui/command";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { ScorePanel } from "@shared/ui/score";
import { DataTable } from "@shared/ui/table";

type ScoreView = CreditView["scores"][number];
type ScoreInput = ScoreView["inputs"][number];

function RecordProfile({ of }: { of: CreditView }): ReactNode {
    const { t } = useWords();
    const known = of.profile;
    return (
        <CommandButton
            command="RecordProfile"
            fixed={{ enterprise: of.enterprise }}
            fields={[
                { name: "founded_on", kind: "date", label: t("foundedOn"), initial: known?.founded_on },
                { name: "region", kind: "text", label: t("region"), initial: known?.region, help: t("regionHelp") },
                { name: "industry", kind: "text", label: t("industry"), initial: known?.industry, help: t("industryHelp") },
                { name: "annual_output_kg", kind: "tonnes", label: t("annualOutput"), initial: known && unscaled(known.annual_output_kg, 3), mayBeZero: true },
                { name: "source", kind: "text", label: t("source"), initial: known?.source },
            ]}
        />
    );
}

const SECTIONS = {
    tax: ["taxed_sales_fen", "vat_paid_fen", "filings_due", "filings_on_time"],
    social_security: ["headcount", "arrears_fen"],
    credit_record: ["overdues", "longest_overdue_days", "exposure_fen"],
} as const;
type Section = keyof typeof SECTIONS;

const FIGURES = { taxed_sales_fen: "taxedSales", vat_paid_fen: "vatPaid", filings_due: "filingsDue", filings_on_time: "filingsOnTime", headcount: "headcount", arrears_fen: "arrears", overdues: "overdues", longest_overdue_days: "longestOverdue", exposure_fen: "creditExposure" } as const;
const NAMES = { tax: "taxData", social_security: "socialSecurity", credit_record: "creditRecord" } as const;

function RecordOutside({ of, section }: { of: CreditView; section: Section }): ReactNode {
    const { t } = useWords();
    return (
        <CommandButton
            command="RecordOutsideData"
            small
            fixed={{ enterprise: of.enterprise }}
            fields={[
                { name: "source", kind: "text", label: t("source") },
                { name: "from", kind: "date", label: t("periodFrom") },
                { name: "to", kind: "date", label: t("periodTo") },
                ...SECTIONS[section].map((name) => ({ name, kind: name.endsWith("_fen") ? ("money" as const) : ("count" as const), label: t(FIGURES[name]), mayBeZero: true })),
            ]}
            shape={(typed) => ({ [section]: typed }) as Partial<Inputs["RecordOutsideData"]>}
        />
    );
}

function Outside({ of, section }: { of: CreditView; section: Section }): ReactNode {
    const { t } = useWords();
    const known = of[section];
    const figures = known as unknown as Record<string, number> | null;
    return (
        <Panel title={t(NAMES[section])} extra={<RecordOutside of={of} section={section} />}>
            {known && figures ? (
                <Details
                    narrow
                    items={[
                        { key: "source", label: t("source"), children: known.source },
                        { key: "period", label: t("period"), children: <span className="num">{known.from} – {known.to}</span> },
                        ...SECTIONS[section].map((name) => ({ key: name, label: t(FIGURES[name]), children: <span className="num">{name.endsWith("_fen") ? yuan(figures[name] ?? 0) : (figures[name] ?? 0)}</span> })),
                    ]}
                />
            ) : (
                <p className="muted">{t("outsideUnknown")}</p>
            )}
        </Panel>
    );
}

const listed = <T,>(rows: readonly T[]) => ({ data: { rows: [...rows], cut: false }, isPending: false, error: null, refetch: () => undefined });

const shown = (millionths: number): string => (millionths / 1e6).toLocaleString("en-US", { maximumFractionDigits: 4 });

function InputsOf({ score }: { score: ScoreView }): ReactNode {
    const { t } = useWords();
    return (
        <DataTable<ScoreInput>
            name="score-inputs"
            plain
            of={listed(score.inputs)}
            rowKey={(row) => row.name}
            columns={[
                { key: "name", title: t("scoreInput"), render: (row) => row.name, value: (row) => row.name },
                { key: "value", title: t("value"), render: (row) => (row.value_millionths === undefined || row.value_millionths === null ? <span className="muted">{t("missing")}</span> : shown(row.value_millionths)), value: (row) => (row.value_millionths ?? 0) / 1e6, places: 0 },
                { key: "source", title: t("source"), render: (row) => row.source, value: (row) => row.source },
                { key: "to", title: t("period"), render: (row) => (row.to ? `${row.from ?? ""} – ${row.to}` : "—"), value: (row) => row.to ?? "" },
            ]}
        />
    );
}

function Credit({ of }: { of: CreditView }): ReactNode {
    const { t } = useWords();
    const [score, before] = of.scores;
    const profile = of.profile;
    return (
        <Page title={`${of.enterprise_name} · ${t("credit")}`} above={{ to: `/organisations/${of.enterprise}`, text: of.enterprise_name }} note={t("creditNote")} actions={<RecordProfile of={of} />}>
            <Panel title={t("score")}>{score ? <ScorePanel score={score} before={before} /> : <p className="muted">{t("scoreNone")}</p>}</Panel>
            <Panel title={t("profile")}>
                {profile ? (
                    <Details
                        items={[
                            { key: "founded", label: t("foundedOn"), children: profile.founded_on },
                            { key: "region", label: t("region"), children: profile.region },
                            { key: "industry", label: t("industry"), children: profile.industry },
                            { key: "output", label: t("annualOutput"), children: `${tonnes(profile.annual_output_kg)} ${t("tonneUnit")}` },
                            { key: "source", label: t("source"), children: profile.source },
                        ]}
                    />
                ) : (
                    <p className="muted">{t("profileNone")}</p>
                )}
            </Panel>
            <div className="columns">{(Object.keys(SECTIONS) as Section[]).map((section) => <Outside key={section} of={of} section={section} />)}</div>
            {of.scores.length > 1 && (
                <Panel title={t("scoreTrend")}>
                    <DataTable<ScoreView>
                        name="scores"
                        plain
                        of={listed(of.scores)}
                        rowKey={(row) => row.score}
                        columns={[
                            { key: "as_of", title: t("asOf"), render: (row) => row.as_of, value: (row) => row.as_of },
                            { key: "points", title: t("score"), render: (row) => row.opinions[0]?.points, value: (row) => row.opinions[0]?.points ?? 0, places: 0 },
                            { key: "grade", title: t("scoreGrade"), render: (row) => row.opinions[0]?.grade, value: (row) => row.opinions[0]?.grade ?? "" },
                            { key: "pd", title: t("defaultProbability"), render: (row) => percent(row.opinions[0]?.default_probability_ppm ?? 0), value: (row) => row.opinions[0]?.default_probability_ppm ?? 0, places: 0 },
                            { key: "model", title: t("scoreModel"), render: (row) => row.opinions[0]?.model, value: (row) => row.opinions[0]?.model ?? "" },
                        ]}
                    />
                </Panel>
            )}
            {score && score.inputs.length > 0 && <Panel title={t("scoreInputs")}><InputsOf score={score} /></Panel>}
        </Page>
    );
}

export function CreditPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetCredit", { enterprise: id as `org-${string}` })}>{(of) => <Credit of={of} />}</Answered>;
}
