// What may go wrong and what then: top-ups, claims on the guarantee, breaks with the bank's statements.
import type { ClaimView, Parts } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { fieldLabel } from "@shared/i18n/labels";
import { CommandButton } from "@shared/ui/command";
import { FileImport } from "@shared/ui/file_import";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Percent, Short, State, Time, useLabel, Yuan } from "@shared/ui/values";

export function TopUpsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("topUps")}>
            <DataTable
                name="topups"
                of={useAll("ListTopUps", {})}
                rowKey={(row) => row.facility}
                empty={t("topUpsEmpty")}
                columns={[
                    { key: "facility", title: t("facility"), render: (row) => <ObjectLink id={row.facility} />, value: (row) => row.facility, narrow: true },
                    { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
                    { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name },
                    { key: "ltv", title: t("ltv"), render: (row) => <Percent ppm={row.coverage.ltv_ppm} />, value: (row) => row.coverage.ltv_ppm ?? 0, places: 0 },
                    { key: "goods", title: t("topUpGoods"), render: (row) => <Yuan fen={row.coverage.goods_fen} />, value: (row) => row.coverage.goods_fen, places: 2 },
                    { key: "cash", title: t("topUpCash"), render: (row) => <Yuan fen={row.coverage.cash_fen} />, value: (row) => row.coverage.cash_fen, places: 2 },
                    { key: "by", title: t("topUpBy"), render: (row) => row.top_up?.top_up_by ?? "—", value: (row) => row.top_up?.top_up_by ?? "", narrow: true },
                    { key: "state", title: t("status"), render: (row) => (row.top_up?.close_out ? <Tag color="red">{t("lineCloseOut")}</Tag> : <Tag color="gold">{t("lineWarning")}</Tag>) },
                ]}
            />
        </Page>
    );
}

export function ClaimsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <Page title={t("claims")}>
            <DataTable
                name="claims"
                of={useAll("ListClaims", {})}
                rowKey={(row) => row.claim}
                empty={t("claimsEmpty")}
                columns={[
                    { key: "claim", title: t("claim"), render: (row) => <ObjectLink id={row.claim} />, value: (row) => row.claim, narrow: true },
                    { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
                    { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name },
                    { key: "sum", title: t("advanceSum"), render: (row) => <Yuan fen={sumOf(row)} />, value: sumOf, places: 2, narrow: true },
                    { key: "uncovered", title: t("uncovered"), render: (row) => <Yuan fen={row.uncovered_fen} />, value: (row) => row.uncovered_fen, places: 2 },
                    { key: "by", title: t("advanceBy"), render: (row) => row.advance_by, value: (row) => row.advance_by },
                    { key: "status", title: t("status"), render: (row) => <State of="ClaimStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("ClaimStatus", value), narrow: true },
                ]}
            />
        </Page>
    );
}

const sumOf = ({ advance }: ClaimView): number => advance.principal_fen + advance.interest_fen + advance.penalty_fen;

function Shares({ of }: { of: ClaimView }): ReactNode {
    const { t } = useWords();
    const rows: [string, Parts][] = [[t("borne"), of.position.borne], [t("recovered"), of.position.recovered], [t("netBorne"), of.net]];
    return (
        <DataTable
            name="shares"
            plain
            of={{ data: { rows: rows.map(([name, parts]) => ({ name, ...parts })), cut: false }, isPending: false, error: null, refetch: () => undefined }}
            rowKey={(row) => row.name}
            columns={[
                { key: "name", title: "", render: (row) => row.name },
                { key: "fund", title: t("shareFund"), render: (row) => <Yuan fen={row.fund_fen} />, value: (row) => row.fund_fen, places: 2 },
                { key: "bank", title: t("shareBank"), render: (row) => <Yuan fen={row.bank_fen} />, value: (row) => row.bank_fen, places: 2 },
                { key: "guarantor", title: t("shareGuarantor"), render: (row) => <Yuan fen={row.guarantor_fen} />, value: (row) => row.guarantor_fen, places: 2 },
            ]}
        />
    );
}

function Claim({ of }: { of: ClaimView }): ReactNode {
    const { t, language } = useWords();
    const labelOf = useLabel();
    const facility = useAsk("GetFacility", { facility: of.facility }).data;
    const lots = (facility?.lots ?? []).map((value) => ({ value, label: value }));
    const fixed = { claim: of.claim };
    const reference = { name: "reference", kind: "text" as const, label: t("bankReference") };
    const methods = ["agreement", "auction", "sale", "forfeiture"].map((value) => ({ value, label: labelOf("DisposalMethod", value) }));
    return (
        <Page
            title={`${t("claim")} ${of.claim}`}
            above={{ to: "/claims", text: t("claims") }}
            tags={<State of="ClaimStatus" value={of.status} />}
            note={<>{of.enterprise_name} · {of.bank_name} · <ObjectLink id={of.loan} /></>}
            actions={
                <>
                    {of.status === "demanded" && <CommandButton command="ProposeAdvance" primary fixed={fixed} />}
                    {of.status === "proposed" && <CommandButton command="ApproveAdvance" primary fixed={fixed} />}
                    {of.status === "demanded" && <CommandButton command="WithdrawDemand" danger fixed={fixed} fields={[{ name: "reason", kind: "area", label: t("reason") }]} />}
                    {of.status === "advanced" && (
                        <CommandButton
                            command="RecordDisposal"
                            fixed={fixed}
                            fields={[
                                { name: "method", kind: "choice", options: methods, initial: "auction" },
                                { name: "lots", kind: "choices", options: lots, initial: lots.map(({ value }) => value) },
                                { name: "buyer", kind: "text", label: t("buyer") },
                                { name: "proceeds_fen", kind: "money", label: t("proceeds") },
                                { name: "costs_fen", kind: "money", mayBeZero: true },
                                { name: "received_on", kind: "date", label: t("receivedOn") },
                                reference,
                            ]}
                        />
                    )}
                    {of.status === "advanced" && <CommandButton command="SettleLoss" fixed={fixed} fields={[{ name: "undisposed", kind: "area", label: t("reason"), optional: true }]} />}
                    {of.status === "settled" && of.true_up_from_fund_fen > 0 && <CommandButton command="ProposePayout" primary fixed={{ ...fixed, amount_fen: of.true_up_from_fund_fen }} preview={() => <Yuan fen={of.true_up_from_fund_fen} />} />}
                    {["advanced", "settled"].includes(of.status) && (
                        <CommandButton
                            command="RecordRecovery"
                            fixed={fixed}
                            fields={[{ name: "amount_fen", kind: "money" }, { name: "costs_fen", kind: "money", mayBeZero: true }, { name: "from", kind: "text", label: t("fromWhom") }, { name: "received_on", kind: "date", label: t("receivedOn") }, reference]}
                        />
                    )}
                </>
            }
        >
            <Figures>
                <Figure title={t("advanceSum")}><Short fen={sumOf(of)} /></Figure>
                <Figure title={t("uncovered")}><Short fen={of.uncovered_fen} /></Figure>
                <Figure title={t("netLoss")}><Short fen={of.position.loss_fen} /></Figure>
                <Figure title={t("advanceBy")} {...(of.late ? { tone: "bad" as const } : {})}><small>{of.advance_by}</small></Figure>
            </Figures>
            <div className="columns">
                <Panel>
                    <Details
                        items={[
                            { key: "demanded", label: t("demandedAt"), children: <Time at={of.demanded_at} /> },
                            { key: "principal", label: t("principal"), children: <Yuan fen={of.advance.principal_fen} /> },
                            { key: "interest", label: t("interest"), children: <Yuan fen={of.advance.interest_fen} /> },
                            { key: "penalty", label: t("penalty"), children: <Yuan fen={of.advance.penalty_fen} /> },
                            { key: "guarantor", label: t("sideGuarantor"), children: <Named id={of.guarantor} /> },
                            { key: "fund", label: fieldLabel("fund", language), children: <Named id={of.fund} /> },
                        ]}
                    />
                    {of.payouts.map((payout) => (
                        <div className="todo-line" key={payout.payout}>
                            <span>{t("payouts")} <Yuan fen={payout.amount_fen} /> <State of="PayoutStatus" value={payout.status} /></span>
                            {payout.status === "proposed" && <CommandButton command="ApprovePayout" primary small fixed={{ payout: payout.payout as `payout-${string}` }} />}
                        </div>
                    ))}
                </Panel>
                <Panel title={t("netLoss")}><Shares of={of} /></Panel>
            </div>
            <Timeline object={of.claim} />
        </Page>
    );
}

export function ClaimPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetClaim", { claim: id as `claim-${string}` })}>{(of) => <Claim key={of.claim} of={of} />}</Answered>;
}

export function ReconciliationPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <Page title={t("reconciliationTitle")} actions={<FileImport path="/v1/statements:import" needs="statement_import" accept=".xml,.csv" text={t("importStatement")} />}>
            <Panel title={t("breaks")}>
                <DataTable
                    name="breaks"
                    of={useAll("ListBreaks", {})}
                    rowKey={(row) => row.break_id}
                    empty={t("breaksEmpty")}
                    columns={[
                        { key: "kind", title: t("breaks"), render: (row) => labelOf("BreakKind", row.kind), value: (row) => row.kind, filter: (value) => labelOf("BreakKind", value), narrow: true },
                        { key: "date", title: t("businessDate"), render: (row) => row.date, value: (row) => row.date },
                        { key: "reference", title: t("bankReference"), render: (row) => row.reference, value: (row) => row.reference },
                        { key: "stated", title: t("stated"), render: (row) => <Yuan fen={row.stated_fen} />, value: (row) => row.stated_fen ?? 0, places: 2 },
                        { key: "confirmed", title: t("confirmed"), render: (row) => <Yuan fen={row.confirmed_fen} />, value: (row) => row.confirmed_fen ?? 0, places: 2 },
                        { key: "age", title: t("ageDays"), render: (row) => row.age_days, value: (row) => row.age_days, places: 0 },
                        { key: "owner", title: t("handledBy"), render: (row) => labelOf("BreakOwner", row.owner), value: (row) => row.owner },
                        { key: "status", title: t("status"), render: (row) => <State of="BreakStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("BreakStatus", value), narrow: true },
                        {
                            key: "act", title: "",
                            render: (row) => row.status === "open" && (
                                <CommandButton small command="ResolveBreak" fixed={{ break_id: row.break_id }} fields={[{ name: "resolution", kind: "choice", options: ["corrected_by_bank", "corrected_by_platform", "not_platform_business", "accepted"].map((value) => ({ value, label: labelOf("Resolution", value) })) }, { name: "reason", kind: "area", label: t("reason") }]} />
                            ),
                        },
                    ]}
                />
            </Panel>
            <Panel title={t("statements")}>
                <DataTable
                    name="statements"
                    of={useAll("ListStatements", {})}
                    rowKey={(row) => row.statement}
                    empty={t("statementsEmpty")}
                    columns={[
                        { key: "number", title: t("number"), render: (row) => <ObjectLink id={row.statement} text={row.number} />, value: (row) => row.number, narrow: true },
                        { key: "date", title: t("businessDate"), render: (row) => row.date, value: (row) => row.date, narrow: true },
                        { key: "account", title: t("account"), render: (row) => row.account, value: (row) => row.account },
                        { key: "opening", title: t("opening"), render: (row) => <Yuan fen={row.opening_fen} />, value: (row) => row.opening_fen, places: 2 },
                        { key: "closing", title: t("closing"), render: (row) => <Yuan fen={row.closing_fen} />, value: (row) => row.closing_fen, places: 2 },
                        { key: "lines", title: t("linesMatched"), render: (row) => `${row.matched} / ${row.lines}` },
                    ]}
                />
            </Panel>
        </Page>
    );
}
