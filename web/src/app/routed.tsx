// Which page stands at which address; each side's pages are loaded when they are first needed.
import { Empty, Skeleton } from "antd";
import { Component, lazy, type ReactNode, Suspense } from "react";
import { Link, Route, Routes } from "react-router";

import { HomePage } from "@features/work/home_page";
import { useWords } from "@shared/i18n";
import { ProblemNote } from "@shared/ui/problem";
import { Shell } from "./shell";

const from = <M extends Record<string, unknown>>(load: () => Promise<M>, name: keyof M & string) => lazy(async () => ({ default: (await load())[name] as () => ReactNode }));

const financing = () => import("@features/financing/lists");
const products = () => import("@features/financing/products_page");
const loans = () => import("@features/financing/loan_page");
const needs = () => import("@features/needs/needs_page");
const needLists = () => import("@features/needs/need_lists_page");
const placements = () => import("@features/needs/placements_page");
const trade = () => import("@features/trade/contracts_page");
const parties = () => import("@features/parties/organisations_page");
const evidence = () => import("@features/evidence/evidence_pages");
const risk = () => import("@features/risk/risk_pages");
const lots = () => import("@features/stock/lots_page");
const orders = () => import("@features/stock/orders_page");
const warehouses = () => import("@features/stock/warehouses_page");
const controls = () => import("@features/stock/controls_page");
const prepayments = () => import("@features/ahead/prepayments_page");
const procurements = () => import("@features/ahead/procurements_page");
const receipts = () => import("@features/stock/receipts_page");
const alerts = () => import("@features/alerts/alerts_page");

const PAGES: Record<string, ReturnType<typeof from>> = {
    account: lazy(() => import("@features/account/account_page")),
    products: from(products, "ProductsPage"),
    "products/:id": from(products, "ApplyPage"),
    "apply/:id": from(products, "ApplyPage"),
    applications: from(financing, "ApplicationsPage"),
    "applications/:id": from(() => import("@features/financing/application_page"), "ApplicationPage"),
    facilities: from(financing, "FacilitiesPage"),
    "facilities/:id": from(() => import("@features/financing/facility_page"), "FacilityPage"),
    loans: from(financing, "LoansPage"),
    "loans/:id": from(loans, "LoanPage"),
    "drawdowns/:id": from(loans, "DrawdownPage"),
    "repayments/:id": from(loans, "RepaymentPage"),
    prepayments: from(prepayments, "PrepaymentsPage"),
    "prepayments/:id": from(prepayments, "PrepaymentPage"),
    procurements: from(procurements, "ProcurementsPage"),
    "procurements/:id": from(procurements, "ProcurementPage"),
    roster: from(() => import("@features/stock/roster_page"), "RosterPage"),
    receipts: from(receipts, "ReceiptsPage"),
    "receipts/:id": from(receipts, "ReceiptPage"),
    "service-figures": from(() => import("@features/financing/service_figures_page"), "ServiceFiguresPage"),
    needs: from(needs, "NeedsPage"),
    "needs/:id": from(() => import("@features/needs/need_page"), "NeedPage"),
    visits: from(() => import("@features/needs/visits_page"), "VisitsPage"),
    "need-lists": from(needLists, "NeedListsPage"),
    "need-lists/:id": from(needLists, "NeedListPage"),
    placements: from(placements, "PlacementsPage"),
    "placements/:id": from(placements, "PlacementPage"),
    contracts: from(trade, "ContractsPage"),
    "contracts/:id": from(trade, "ContractPage"),
    verifications: from(trade, "VerificationsPage"),
    "verifications/:id": from(trade, "VerificationPage"),
    lots: from(lots, "LotsPage"),
    "lots/:id": from(lots, "LotPage"),
    orders: from(orders, "OrdersPage"),
    "orders/:id": from(orders, "OrderPage"),
    warehouses: from(warehouses, "WarehousesPage"),
    "warehouses/:id": from(warehouses, "WarehousePage"),
    controls: from(controls, "ControlsPage"),
    "controls/:id": from(controls, "ControlPage"),
    alerts: from(alerts, "AlertsPage"),
    "alerts/:id": from(alerts, "AlertPage"),
    organisations: from(parties, "OrganisationsPage"),
    "organisations/:id": from(parties, "OrganisationPage"),
    "organisations/:id/credit": from(() => import("@features/credit/credit_page"), "CreditPage"),
    users: from(parties, "UsersPage"),
    approvals: from(() => import("@features/parties/approvals_page"), "ApprovalsPage"),
    consents: from(() => import("@features/parties/consents_page"), "ConsentsPage"),
    "top-ups": from(risk, "TopUpsPage"),
    claims: from(risk, "ClaimsPage"),
    "claims/:id": from(risk, "ClaimPage"),
    reconciliation: from(risk, "ReconciliationPage"),
    reports: from(evidence, "ReportsPage"),
    ledger: from(evidence, "LedgerPage"),
    facts: from(evidence, "FactsPage"),
    deliveries: from(evidence, "DeliveriesPage"),
    rules: from(evidence, "RulesPage"),
    "objects/:id": from(evidence, "ObjectPage"),
};
const Cockpit = from(() => import("@features/cockpit/cockpit_page"), "CockpitPage");

function Missing(): ReactNode {
    const { t } = useWords();
    return <div className="page"><Empty description={t("lostPage")}><Link to="/">{t("home")}</Link></Empty></div>;
}

/** A page that fails does not take the menu with it. */
class Held extends Component<{ children: ReactNode }, { problem: unknown }> {
    override state = { problem: null as unknown };
    static getDerivedStateFromError(problem: unknown): { problem: unknown } {
        return { problem };
    }
    override render(): ReactNode {
        return this.state.problem === null ? this.props.children : <div className="page"><ProblemNote problem={this.state.problem} again={() => this.setState({ problem: null })} /></div>;
    }
}

const waiting = <div className="page"><Skeleton active paragraph={{ rows: 8 }} /></div>;

export function Routed(): ReactNode {
    return (
        <Routes>
            <Route path="cockpit" element={<Held><Suspense fallback={waiting}><Cockpit /></Suspense></Held>} />
            <Route element={<Shell />}>
                <Route index element={<HomePage />} />
                {Object.entries(PAGES).map(([path, Page]) => (
                    <Route key={path} path={path} element={<Held key={path}><Suspense fallback={waiting}><Page /></Suspense></Held>} />
                ))}
                <Route path="*" element={<Missing />} />
            </Route>
        </Routes>
    );
}
