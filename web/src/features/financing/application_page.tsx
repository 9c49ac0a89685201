// One page per application: its steps, the verified trade, the goods, the reports with their verification, the decision.
import type { ApplicationView, Inputs } from "@generated/api";
import { Steps, Tag } from "antd";
import type { ReactNode } from "react";
import { Link, useNavigate, useParams } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAsk } from "@shared/api/hooks";
import { percent, unscaled, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { DocumentsOf, MaterialsOf } from "@shared/ui/documents";
import { ControlPanel, LotsOf } from "@shared/ui/goods";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { ReportsOf } from "@shared/ui/reports";
import { ScorePanel } from "@shared/ui/score";
import { Timeline } from "@shared/ui/timeline";
import { TradePanel } from "@shared/ui/trade";
import { Named, ObjectLink, State, Time, useLabel } from "@shared/ui/values";
import { MaterialWanted, ServiceClocks } from "./service_clock";

const AT: Record<ApplicationView["status"], number> = { submitted: 1, verified: 2, manual_review: 2, approved: 3, refused: 2, accepted: 4, withdrawn: 0 };

function Decide({ of }: { of: ApplicationView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const product = useAsk("GetProduct", { product: of.product }).data;
    if (!product || !["verified", "manual_review"].includes(of.status)) return null;
    return (
        <CommandButton
            command="DecideApplication"
            primary
            fixed={{ application: of.application, automatic: false }}
            fields={[
                { name: "decision", kind: "choice", label: t("decision"), initial: "approved", options: ["approved", "manual_review", "refused"].map((value) => ({ value, label: labelOf("Verdict", value) })) },
                { name: "limit_fen", kind: "money", label: t("offerLimit"), initial: unscaled(of.amount_fen, 2), optional: true },
                { name: "rate_ppm", kind: "percent", label: t("offerRate"), initial: unscaled(product.rate_ppm, 4).replace(/0+$/, ""), optional: true, help: `≤ ${percent(product.rate_ppm)}` },
                { name: "tenor_days", kind: "count", label: `${t("offerTenor")} · ${t("daysUnit")}`, initial: String(product.tenor_days), optional: true },
                { name: "reason", kind: "area", label: t("reasons"), optional: true },
                { name: "bank_reference", kind: "text", label: t("bankReference") },
            ]}
            shape={({ decision, limit_fen, rate_ppm, tenor_days, reason, bank_reference }) => {
                const approved = decision === "approved";
                const offer = { limit_fen, rate_ppm, tenor_days, conditions: [] };
                return { decision, reasons: reason ? [reason] : [], bank_reference, ...(approved ? { offer } : {}) } as unknown as Partial<Inputs["DecideApplication"]>;
            }}
            preview={() => t("decideNote")}
        />
    );
}

function Application({ of }: { of: ApplicationView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const navigate = useNavigate();
    const control = useAsk("GetControl", of.control ? { control: of.control } : null);
    const may = useMay();
    const own = useSession().session.signed.organisation === of.enterprise;
    const mayBring = own && may("application_submit") && !["refused", "withdrawn"].includes(of.status);
    const credit = useAsk("GetCredit", { enterprise: of.enterprise }).data;
    const [score, before] = credit?.scores ?? [];
    const failed = of.status === "refused" || of.status === "withdrawn";
    return (
        <Page
            title={`${t("application")} ${of.application}`}
            above={{ to: "/applications", text: t("applications") }}
            tags={<><State of="ApplicationStatus" value={of.status} />{of.urgent && <Tag color="volcano">{t("urgent")}</Tag>}</>}
            note={<>{of.enterprise_name} → {of.bank_name} · <Named id={of.product} /></>}
            actions={
                <>
                    {of.status === "submitted" && <CommandButton command="VerifyApplication" fixed={{ application: of.application }} primary preview={() => t("stepVerified")} />}
                    <Decide of={of} />
                    <MaterialWanted of={of} />
                    {of.status === "approved" && (
                        <CommandButton
                            command="AcceptOffer"
                            fixed={{ application: of.application }}
                            primary
                            preview={() => t("acceptNote")}
                            onDone={(done) => {
                                const facility = factIn<{ facility: string }>(done, "FacilityOpened")?.facility;
                                if (facility) void navigate(`/facilities/${facility}`);
                            }}
                        />
                    )}
                    {["submitted", "verified", "manual_review", "approved"].includes(of.status) && <CommandButton command="WithdrawApplication" fixed={{ application: of.application }} danger />}
                    {of.status !== "submitted" && <CommandButton command="IssueAssetRightsReport" fixed={{ application: of.application }} />}
                </>
            }
        >
            <Figures>
                <Figure title={t("wantedAmount")}>{yuan(of.amount_fen)}</Figure>
                <Figure title={t("purpose")}><small>{of.purpose}</small></Figure>
                <Figure title={t("submittedAt")}><small><Time at={of.submitted_at} /></small></Figure>
                {of.facility && <Figure title={t("facility")} to={`/facilities/${of.facility}`}><small>{of.facility}</small></Figure>}
            </Figures>
            <Panel>
                <Steps
                    size="small"
                    current={AT[of.status]}
                    {...(failed ? { status: "error" as const } : {})}
                    items={[{ title: t("stepSubmitted") }, { title: t("stepVerified") }, { title: t("stepDecided") }, { title: t("stepAccepted") }]}
                />
            </Panel>
            <ServiceClocks of={of} />
            <MaterialsOf of={of} mayAdd={mayBring} />
            {(of.offer || of.reasons.length > 0) && (
                <Panel title={t("offer")}>
                    <Details
                        items={[
                            of.offer && { key: "limit", label: t("offerLimit"), children: <strong>{yuan(of.offer.limit_fen)} {t("yuanUnit")}</strong> },
                            of.offer && { key: "rate", label: t("offerRate"), children: <strong>{percent(of.offer.rate_ppm)}</strong> },
                            of.offer && { key: "tenor", label: t("offerTenor"), children: `${of.offer.tenor_days} ${t("daysUnit")}` },
                            of.offer && of.offer.conditions.length > 0 && { key: "conditions", label: t("conditions"), children: of.offer.conditions.join("；") },
                            of.reasons.length > 0 && { key: "reasons", label: t("reasons"), children: of.reasons.map((reason) => <Tag key={reason}>{/^[a-z_]+$/.test(reason) ? labelOf("DecisionReason", reason) : reason}</Tag>) },
                        ]}
                    />
                </Panel>
            )}
            <div className="columns">
                <Panel title={t("tradeBehind")} extra={<ObjectLink id={of.verification} />}><TradePanel verification={of.verification} /></Panel>
                <div className="stack">
                    <Panel title={t("goodsBehind")} extra={<ObjectLink id={of.control} />}>
                        {of.control ? <Answered of={control}>{(found) => <ControlPanel of={found} />}</Answered> : <p className="muted">{t("noGoodsBehind")}</p>}
                    </Panel>
                    <Panel title={t("reportsOf")}><ReportsOf application={of.application} /></Panel>
                </div>
            </div>
            <div className="columns">
                <Panel title={t("score")} extra={<Link to={`/organisations/${of.enterprise}/credit`}>{t("credit")}</Link>}>{score ? <ScorePanel score={score} before={before} /> : <p className="muted">{t("scoreNone")}</p>}</Panel>
                <DocumentsOf about={of.application} mayAdd={mayBring} />
            </div>
            {control.data && <Panel title={t("pledgedLots")}><LotsOf lots={control.data.lots} name="goods" /></Panel>}
            <Timeline object={of.application} />
        </Page>
    );
}

export function ApplicationPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetApplication", { application: id as `application-${string}` })}>{(of) => <Application key={of.application} of={of} />}</Answered>;
}

