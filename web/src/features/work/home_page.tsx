// Where each person begins: what waits for them, and the few figures of their side.
import type { LoanView } from "@generated/api";
import { Button, Empty, Steps } from "antd";
import type { ReactNode } from "react";
import { Link, Navigate } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { sideOf, useMay, useSession } from "@shared/session/context";
import { Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { ObjectLink, Percent, Short, State, Tonnes, Yuan } from "@shared/ui/values";

interface Task {
    n: number;
    text: string;
    to: string;
}

function Tasks({ tasks }: { tasks: Task[] }): ReactNode {
    const { t } = useWords();
    const waiting = tasks.filter((task) => task.n > 0);
    return (
        <Panel title={t("todo")}>
            {waiting.length === 0 ? (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("todoEmpty")} />
            ) : (
                <div className="todo">
                    {waiting.map((task) => (
                        <div className="todo-line" key={task.text}>
                            <span><strong className="num">{task.n}</strong> {task.text}</span>
                            <Link to={task.to}><Button size="small" type="primary" ghost tabIndex={-1}>{t("go")}</Button></Link>
                        </div>
                    ))}
                </div>
            )}
        </Panel>
    );
}

function useTasks(): Task[] {
    const { t } = useWords();
    const may = useMay();
    const { session } = useSession();
    const rows = { approvals: useAll("ListApprovals", { for_me: true, status: "pending" }), applications: useAll("ListApplications", {}), orders: useAll("ListOrders", may("stock_operate") ? {} : null), alerts: useAll("ListAlerts", may("alert_handle") || may("alert_judge") ? { open: true } : null), lots: useAll("ListLots", may("stock_operate") ? {} : null), organisations: useAll("ListOrganisations", may("party_admit") ? {} : null), invoices: useAll("ListInvoices", may("trade_verify") ? {} : null), verifications: useAll("ListVerifications", may("trade_verify") ? {} : null), topUps: useAll("ListTopUps", {}), facilities: useAll("ListFacilities", {}), claims: useAll("ListClaims", {}), needs: useAll("ListNeeds", may("need_record") ? {} : null), placements: useAll("ListPlacements", may("need_answer") ? {} : null), loans: useAll("ListLoans", {}) };
    const count = <T,>(of: { data: { rows: T[] } | undefined }, is: (row: T) => boolean): number => of.data?.rows.filter(is).length ?? 0;
    const verified = new Set(rows.verifications.data?.rows.flatMap((each) => each.invoices));
    const toVerify = new Set(rows.invoices.data?.rows.filter((each) => !verified.has(each.invoice)).map((each) => each.contract));
    const status = (wanted: string) => (row: { status: string }) => row.status === wanted;
    const all: (Task | false)[] = [
        { n: count(rows.approvals, () => true), text: t("todoApprovals"), to: "/approvals" },
        may("alert_handle") || may("alert_judge") ? { n: count(rows.alerts, () => true), text: t("todoAlerts"), to: "/alerts" } : false,
        may("application_decide") ? { n: count(rows.applications, (row) => row.status === "verified" || row.status === "manual_review"), text: t("todoDecide"), to: "/applications?applications.f.status=verified,manual_review" } : false,
        may("application_verify") ? { n: count(rows.applications, status("submitted")), text: t("todoVerifyApplications"), to: "/applications?applications.f.status=submitted" } : false,
        may("trade_verify") ? { n: toVerify.size, text: t("todoVerifyTrade"), to: "/contracts" } : false,
        may("application_submit") ? { n: count(rows.applications, status("approved")), text: t("todoAccept"), to: "/applications?applications.f.status=approved" } : false,
        may("application_submit") ? { n: count(rows.applications, (row) => row.material_requested.length > 0), text: t("todoMaterial"), to: "/applications" } : false,
        may("application_submit") ? { n: count(rows.needs, status("recorded")), text: t("todoConfirmNeeds"), to: "/needs?needs.f.status=recorded" } : false,
        may("application_submit") ? { n: count(rows.needs, (row) => row.status === "published" && row.placements.some((each) => each.quote?.live)), text: t("todoChooseQuotes"), to: "/needs?needs.f.status=published" } : false,
        may("need_publish") ? { n: count(rows.needs, status("confirmed")), text: t("todoPublishNeeds"), to: "/needs?needs.f.status=confirmed" } : false,
        may("need_answer") ? { n: count(rows.placements, (row) => row.status === "placed" || row.status === "claimed"), text: t("todoAnswerNeeds"), to: "/placements?placements.f.status=placed,claimed" } : false,
        may("stock_sign") ? { n: count(rows.orders, (row) => row.status === "open" && !row.signatures.some(({ custodian }) => custodian === session.signed.user)), text: t("todoSign"), to: "/orders?orders.f.status=open" } : false,
        may("stock_operate") ? { n: count(rows.lots, status("announced")), text: t("todoArrive"), to: "/lots?lots.f.status=announced" } : false,
        may("stock_operate") ? { n: count(rows.lots, status("arrived")), text: t("todoInspect"), to: "/lots?lots.f.status=arrived" } : false,
        may("stock_operate") ? { n: count(rows.lots, (row) => row.status === "inspected" && row.open_order === undefined), text: t("todoIntake"), to: "/orders" } : false,
        may("party_admit") ? { n: count(rows.organisations, (row) => row.status === "applied" || row.status === "under_review"), text: t("todoAdmit"), to: "/organisations?organisations.f.status=applied,under_review" } : false,
        may("collateral_release") ? { n: count(rows.facilities, (row) => row.release_requested.length > 0), text: t("todoRelease"), to: "/facilities" } : false,
        { n: count(rows.topUps, () => true), text: t("todoTopUp"), to: "/top-ups" },
        may("guarantee_advance") ? { n: count(rows.claims, (row) => ["demanded", "proposed", "advanced"].includes(row.status)), text: t("todoClaims"), to: "/claims" } : false,
        may("loan_draw") || may("loan_manage") ? { n: count(rows.loans, (row) => row.status === "open" && row.days_overdue > 0), text: t("todoOverdue"), to: "/loans" } : false,
    ];
    return all.filter((task): task is Task => task !== false);
}

const total = (loans: readonly LoanView[], of: (loan: LoanView) => number): number => loans.reduce((sum, loan) => sum + of(loan), 0);

function OpenLoans({ loans }: { loans: LoanView[] }): ReactNode {
    const { t } = useWords();
    return (
        <Panel title={t("loans")} extra={<Link to="/loans">{t("all")}</Link>}>
            <DataTable
                name="open"
                plain
                pageSize={8}
                of={{ data: { rows: loans, cut: false }, isPending: false, error: null, refetch: () => undefined }}
                rowKey={(row) => row.loan}
                empty={t("loansEmpty")}
                columns={[
                    { key: "loan", title: t("loan"), render: (row) => <ObjectLink id={row.loan} /> },
                    { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name },
                    { key: "outstanding", title: t("outstanding"), render: (row) => <Yuan fen={row.outstanding_fen} />, value: (row) => row.outstanding_fen, places: 2 },
                    { key: "payoff", title: t("payoff"), render: (row) => <Yuan fen={row.payoff_fen} />, value: (row) => row.payoff_fen, places: 2 },
                    { key: "due", title: t("dueOn"), render: (row) => row.due_on },
                    { key: "class", title: t("loanClass"), render: (row) => <State of="LoanClass" value={row.loan_class} /> },
                ]}
            />
        </Panel>
    );
}

function EnterpriseFigures({ loans }: { loans: LoanView[] }): ReactNode {
    const { t } = useWords();
    const facilities = useAll("ListFacilities", { status: "open" }).data?.rows ?? [];
    const lots = useAll("ListLots", {}).data?.rows ?? [];
    const due = loans.map((loan) => loan.due_on).toSorted()[0];
    return (
        <Figures>
            <Figure title={t("myDrawable")} tone="good" to="/facilities"><Short fen={facilities.reduce((sum, each) => sum + each.drawable_fen, 0)} /></Figure>
            <Figure title={t("myDebt")} to="/loans"><Short fen={total(loans, (loan) => loan.outstanding_fen)} /></Figure>
            <Figure title={t("myPayoff")} to="/loans"><Short fen={total(loans, (loan) => loan.payoff_fen)} /></Figure>
            <Figure title={t("nextDueLoan")}><small className="num">{due ?? "—"}</small></Figure>
            <Figure title={t("myGoods")} to="/lots"><Tonnes kg={lots.filter((lot) => lot.status === "in_stock" || lot.status === "pledged").reduce((sum, lot) => sum + lot.weight_kg, 0)} /></Figure>
        </Figures>
    );
}

function FirstSteps(): ReactNode {
    const { t } = useWords();
    const consents = useAll("ListConsents", {}).data?.rows.some((each) => each.live) ?? false;
    const trade = useAll("ListVerifications", {}).data?.rows.some((each) => each.passed) ?? false;
    const goods = useAll("ListControls", {}).data?.rows.some((each) => each.holds) ?? false;
    const applied = (useAll("ListApplications", {}).data?.rows.length ?? 0) > 0;
    const done = [consents, trade, goods, applied];
    if (applied) return null;
    const steps = [["/consents", t("stepConsent")], ["/contracts", t("stepTrade")], ["/lots", t("stepGoods")], ["/products", t("stepApply")]] as const;
    return (
        <Panel title={t("firstSteps")}>
            <Steps orientation="vertical" size="small" current={done.indexOf(false)} items={steps.map(([to, text], i) => ({ title: <Link to={to}>{text}</Link>, status: done[i] ? ("finish" as const) : i === done.indexOf(false) ? ("process" as const) : ("wait" as const) }))} />
        </Panel>
    );
}

function BankFigures({ loans }: { loans: LoanView[] }): ReactNode {
    const { t } = useWords();
    const { session } = useSession();
    const facilities = useAll("ListFacilities", { status: "open" }).data?.rows ?? [];
    const guarantee = useAsk("GetGuarantee", { bank: session.signed.organisation }).data;
    const value = facilities.reduce((sum, each) => sum + (each.value_fen ?? 0), 0);
    const balance = total(loans, (loan) => loan.outstanding_fen);
    const bad = loans.filter((loan) => ["substandard", "doubtful", "loss"].includes(loan.loan_class));
    return (
        <Figures>
            <Figure title={t("balance")} to="/loans"><Short fen={balance} /></Figure>
            <Figure title={t("watchList")} to="/loans?loans.f.class=special_mention"><Short fen={total(loans.filter((loan) => loan.loan_class === "special_mention"), (loan) => loan.outstanding_fen)} /></Figure>
            <Figure title={t("nonPerforming")} {...(bad.length > 0 ? { tone: "bad" as const } : {})}><Short fen={total(bad, (loan) => loan.outstanding_fen)} /></Figure>
            <Figure title={t("portfolioLtv")}>{value > 0 ? <Percent ppm={Math.round((balance / value) * 1_000_000)} /> : "—"}</Figure>
            {guarantee && <Figure title={t("guaranteeFree")}><Short fen={guarantee.free_fen} /></Figure>}
        </Figures>
    );
}

export function HomePage(): ReactNode {
    const { t } = useWords();
    const { me } = useSession();
    const tasks = useTasks();
    const loans = useAll("ListLoans", { status: "open" }).data?.rows ?? [];
    const side = sideOf(me);
    if (side === "government") return <Navigate to="/cockpit" replace />;
    return (
        <Page title={t("hello", { name: me.name })} note={me.organisation_name}>
            {side === "enterprise" && <EnterpriseFigures loans={loans} />}
            {side === "bank" && <BankFigures loans={loans} />}
            {side === "enterprise" && <FirstSteps />}
            <Tasks tasks={tasks} />
            {side !== "supervisor" && <OpenLoans loans={loans} />}
        </Page>
    );
}
