// A loan: what is owed today, repaying with the interest shown before confirming, its reports and facts.
import type { LoanView } from "@generated/api";
import type { ReactNode } from "react";
import { useNavigate, useParams } from "react-router";

import { type Done, factIn } from "@shared/api/catalog";
import { useAsk } from "@shared/api/hooks";
import { unscaled, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { CommandButton } from "@shared/ui/command";
import { Countdown } from "@shared/ui/countdown";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { ReportsOf } from "@shared/ui/reports";
import { Timeline } from "@shared/ui/timeline";
import { ObjectLink, Percent, Short, State, Time, useLabel, Yuan } from "@shared/ui/values";

interface Parts {
    principal_fen: number;
    interest_fen: number;
    penalty_fen: number;
    costs_fen: number;
    total_fen: number;
    as_of: string;
}

function Parts({ of, left }: { of: Parts; left: number }): ReactNode {
    const { t } = useWords();
    return (
        <>
            <p>{t("repayPreview")} · {t("quoteAs", { day: of.as_of })}</p>
            <dl data-quote>
                <dt>{t("principal")}</dt><dd className="num">{yuan(of.principal_fen)}</dd>
                <dt>{t("interest")}</dt><dd className="num">{yuan(of.interest_fen)}</dd>
                {of.penalty_fen > 0 && <><dt>{t("penalty")}</dt><dd className="num">{yuan(of.penalty_fen)}</dd></>}
                {of.costs_fen > 0 && <><dt>{t("costs")}</dt><dd className="num">{yuan(of.costs_fen)}</dd></>}
                <dt className="sum">{t("sum")}</dt><dd className="num sum">{yuan(of.total_fen)}</dd>
                <dt>{t("remainingAfter")}</dt><dd className="num">{yuan(left)}</dd>
            </dl>
        </>
    );
}

/** What the server says that repaying so much principal comes to today. */
function Quote({ loan, principal_fen }: { loan: LoanView; principal_fen: number }): ReactNode {
    const quote = useAsk("QuoteRepayment", { loan: loan.loan, principal_fen });
    return <Answered of={quote}>{(found) => <Parts of={found} left={loan.outstanding_fen - found.principal_fen} />}</Answered>;
}

function Repay({ of }: { of: LoanView }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    const gone = (done: Done): void => {
        const repayment = factIn<{ repayment: string }>(done, "RepaymentRequested")?.repayment;
        if (repayment) void navigate(`/repayments/${repayment}`);
    };
    const payoff = useAsk("QuotePayoff", { loan: of.loan }).data;
    const left = of.payoff_fen - of.requested_fen;
    return (
        <>
            <CommandButton
                command="RequestRepayment"
                text={t("repayPart")}
                primary
                fixed={{ loan: of.loan }}
                fields={[{ name: "amount_fen", kind: "money", label: t("repayAmount"), help: `${t("payoff")} ${yuan(left)}` }]}
                preview={({ amount_fen }) => (typeof amount_fen === "number" && amount_fen > 0 && amount_fen <= of.outstanding_fen ? <Quote loan={of} principal_fen={amount_fen} /> : null)}
                onDone={gone}
            />
            {payoff && (
                <CommandButton
                    command="RequestRepayment"
                    text={t("repayAll")}
                    fixed={{ loan: of.loan, amount_fen: left }}
                    preview={() => <Parts of={{ ...payoff, total_fen: payoff.payoff_fen, as_of: payoff.day }} left={0} />}
                    onDone={gone}
                />
            )}
        </>
    );
}

function Manage({ of }: { of: LoanView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const reference = { name: "reference", kind: "text" as const, label: t("bankReference") };
    const reason = { name: "reason", kind: "area" as const, label: t("reason") };
    return (
        <>
            <CommandButton command="DemandGuarantee" danger fixed={{ loan: of.loan }} fields={[reference]} />
            <CommandButton command="ExtendLoan" fixed={{ loan: of.loan }} fields={[{ name: "due_on", kind: "date", label: t("dueOn") }, reason, reference]} />
            <CommandButton command="ChangeRate" fixed={{ loan: of.loan }} fields={[{ name: "from", kind: "date" }, { name: "rate_ppm", kind: "percent", initial: unscaled(of.rate_ppm, 4).replace(/0+$/, "") }, reason, reference]} />
            <CommandButton command="DowngradeLoan" fixed={{ loan: of.loan }} fields={[{ name: "loan_class", kind: "choice", options: ["special_mention", "substandard", "doubtful", "loss"].map((value) => ({ value, label: labelOf("LoanClass", value) })) }, reason]} />
        </>
    );
}

function Loan({ of }: { of: LoanView }): ReactNode {
    const { t } = useWords();
    const open = of.status === "open";
    return (
        <Page
            title={`${t("loan")} ${of.loan}`}
            above={{ to: "/loans", text: t("loans") }}
            tags={<><State of="LoanStatus" value={of.status} /><State of="LoanClass" value={of.loan_class} /></>}
            note={<>{of.enterprise_name} ← {of.bank_name} · <ObjectLink id={of.facility} /> · <ObjectLink id={of.drawdown} /></>}
            actions={<>{open && <Repay of={of} />}{open && <Manage of={of} />}<CommandButton command="IssuePostLoanReport" fixed={{ loan: of.loan }} fields={[]} /></>}
        >
            <Figures>
                <Figure title={t("outstanding")}><Short fen={of.outstanding_fen} /></Figure>
                <Figure title={t("accrued")}><Yuan fen={of.accrued_fen} /></Figure>
                <Figure title={t("payoff")}><Yuan fen={of.payoff_fen} /></Figure>
                <Figure title={t("rateYear")}><Percent ppm={of.rate_ppm} /></Figure>
                <Figure title={t("dueOn")} {...(of.days_overdue > 0 ? { tone: "bad" as const } : {})}><small className="num">{of.due_on}</small></Figure>
                {of.days_overdue > 0 && <Figure title={t("daysOverdue")} tone="bad">{of.days_overdue}</Figure>}
                {of.requested_fen > 0 && <Figure title={t("requestedRepay")} tone="warn"><Yuan fen={of.requested_fen} /></Figure>}
            </Figures>
            <div className="columns">
                <Panel title={t("loan")}>
                    <Details
                        items={[
                            { key: "amount", label: t("amount"), children: <Yuan fen={of.amount_fen} /> },
                            { key: "opened", label: t("openedOn"), children: of.opened_on },
                            { key: "asof", label: t("quoteAs", { day: "" }), children: of.as_of },
                            { key: "plan", label: t("plan"), children: <State of="Plan" value={of.plan} /> },
                            { key: "next", label: t("nextDue"), children: of.next_due ?? "—" },
                            { key: "paid", label: t("repaidInterest"), children: <Yuan fen={of.interest_paid_fen} /> },
                            of.penalty_fen > 0 && { key: "penalty", label: t("penalty"), children: <Yuan fen={of.penalty_fen} /> },
                        ]}
                    />
                </Panel>
                <Panel title={t("reportsOf")}><ReportsOf loan={of.loan} /></Panel>
            </div>
            <Timeline object={of.loan} />
        </Page>
    );
}

export function LoanPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetLoan", { loan: id as `loan-${string}` })}>{(of) => <Loan key={of.loan} of={of} />}</Answered>;
}

export function DrawdownPage(): ReactNode {
    const { t } = useWords();
    const { id = "" } = useParams();
    return (
        <Answered of={useAsk("GetDrawdown", { drawdown: id as `drawdown-${string}` })}>
            {(of) => (
                <Page title={`${t("drawdown")} ${of.drawdown}`} above={{ to: `/facilities/${of.facility}`, text: of.facility }} tags={<State of="DrawdownStatus" value={of.status} />} note={of.status === "instructed" ? t("bankConfirms") : undefined}>
                    <Figures>
                        <Figure title={t("amount")}><Yuan fen={of.amount_fen} /></Figure>
                        <Figure title={t("payee")}><small>{of.payee}</small></Figure>
                        {of.status === "instructed" && <Figure title={t("deadline")}><Countdown until={Date.parse(of.deadline)} /></Figure>}
                        {of.loan && <Figure title={t("loan")} to={`/loans/${of.loan}`} tone="good"><small>{of.loan}</small></Figure>}
                    </Figures>
                    <Panel>
                        <Details
                            items={[
                                { key: "purpose", label: t("purpose"), children: of.purpose },
                                { key: "at", label: t("submittedAt"), children: <Time at={of.instructed_at} /> },
                                of.deviates && { key: "deviates", label: t("payee"), children: <span className="bad">{t("deviates")}</span> },
                                of.failure !== "" && { key: "failure", label: t("failure"), children: of.failure },
                            ]}
                        />
                    </Panel>
                    <Timeline object={of.drawdown} />
                </Page>
            )}
        </Answered>
    );
}

export function RepaymentPage(): ReactNode {
    const { t } = useWords();
    const { id = "" } = useParams();
    return (
        <Answered of={useAsk("GetRepayment", { repayment: id as `repayment-${string}` })}>
            {(of) => (
                <Page title={`${t("repayment")} ${of.repayment}`} above={{ to: `/loans/${of.loan}`, text: of.loan }} tags={<State of="RepaymentStatus" value={of.status} />} note={of.status === "requested" ? t("bankConfirms") : undefined}>
                    <Figures>
                        <Figure title={t("amount")}><Yuan fen={of.amount_fen} /></Figure>
                        <Figure title={t("principal")}><Yuan fen={of.principal_fen} /></Figure>
                        <Figure title={t("interest")}><Yuan fen={of.interest_fen} /></Figure>
                        {of.failure !== "" && <Figure title={t("failure")} tone="bad"><small>{of.failure}</small></Figure>}
                    </Figures>
                    <Timeline object={of.repayment} />
                </Page>
            )}
        </Answered>
    );
}
