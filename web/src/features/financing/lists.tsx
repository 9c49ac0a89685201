// Applications, facilities, loans: one list each, for every side; the server shows each what is theirs.
import type { ApplicationView, FacilityView, LoanView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";

import { useAll } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { sideOf, useSession } from "@shared/session/context";
import { Page } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { ObjectLink, Percent, State, Time, useLabel, Yuan } from "@shared/ui/values";
import { Clock } from "./service_clock";

/** Neither an enterprise nor a bank need be told in each row that it is its own. */
function useOthers<T>(columns: Column<T>[]): Column<T>[] {
    const own = sideOf(useSession().me);
    return columns.filter(({ key }) => key !== own);
}

export function useApplicationColumns(): Column<ApplicationView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return useOthers<ApplicationView>([
        { key: "application", title: t("application"), render: (row) => <ObjectLink id={row.application} />, value: (row) => row.application, narrow: true },
        { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
        { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name },
        { key: "amount", title: t("amount"), render: (row) => <Yuan fen={row.amount_fen} />, value: (row) => row.amount_fen, places: 2, narrow: true },
        { key: "purpose", title: t("purpose"), render: (row) => row.purpose, value: (row) => row.purpose },
        { key: "submitted", title: t("submittedAt"), render: (row) => <Time at={row.submitted_at} />, value: (row) => row.submitted_at },
        { key: "decide", title: t("clockDecide"), render: (row) => <Clock of={row.decide_clock} />, value: (row) => row.decide_clock?.due_on ?? "" },
        { key: "fund", title: t("clockFund"), render: (row) => <Clock of={row.fund_clock} />, value: (row) => row.fund_clock?.due_on ?? "" },
        { key: "status", title: t("status"), render: (row) => <><State of="ApplicationStatus" value={row.status} />{row.urgent && <Tag color="volcano">{t("urgent")}</Tag>}</>, value: (row) => row.status, filter: (value) => labelOf("ApplicationStatus", value), narrow: true },
    ]);
}

export function ApplicationsPage(): ReactNode {
    const { t } = useWords();
    const { me } = useSession();
    const columns = useApplicationColumns();
    const side = sideOf(me);
    return (
        <Page title={side === "bank" ? t("navQueue") : t("applications")}>
            <DataTable name="applications" of={useAll("ListApplications", {})} rowKey={(row) => row.application} columns={columns} empty={side === "bank" ? t("queueEmpty") : t("applicationsEmpty")} />
        </Page>
    );
}

export function useLoanColumns(): Column<LoanView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return useOthers<LoanView>([
        { key: "loan", title: t("loan"), render: (row) => <ObjectLink id={row.loan} />, value: (row) => row.loan, narrow: true },
        { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
        { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name },
        { key: "amount", title: t("amount"), render: (row) => <Yuan fen={row.amount_fen} />, value: (row) => row.amount_fen, places: 2 },
        { key: "outstanding", title: t("outstanding"), render: (row) => <Yuan fen={row.outstanding_fen} />, value: (row) => row.outstanding_fen, places: 2, narrow: true },
        { key: "payoff", title: t("payoff"), render: (row) => <Yuan fen={row.payoff_fen} />, value: (row) => row.payoff_fen, places: 2 },
        { key: "rate", title: t("rateYear"), render: (row) => <Percent ppm={row.rate_ppm} /> },
        { key: "opened", title: t("openedOn"), render: (row) => row.opened_on, value: (row) => row.opened_on },
        { key: "due", title: t("dueOn"), render: (row) => row.due_on, value: (row) => row.due_on },
        { key: "class", title: t("loanClass"), render: (row) => <State of="LoanClass" value={row.loan_class} />, value: (row) => row.loan_class, filter: (value) => labelOf("LoanClass", value) },
        { key: "status", title: t("status"), render: (row) => <State of="LoanStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("LoanStatus", value), narrow: true },
    ]);
}

export function LoansPage(): ReactNode {
    const { t } = useWords();
    const columns = useLoanColumns();
    return (
        <Page title={t("loans")}>
            <DataTable name="loans" of={useAll("ListLoans", {})} rowKey={(row) => row.loan} columns={columns} empty={t("loansEmpty")} />
        </Page>
    );
}

export function useFacilityColumns(): Column<FacilityView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return useOthers<FacilityView>([
        { key: "facility", title: t("facility"), render: (row) => <ObjectLink id={row.facility} />, value: (row) => row.facility, narrow: true },
        { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
        { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name },
        { key: "limit", title: t("limit"), render: (row) => <Yuan fen={row.limit_fen} />, value: (row) => row.limit_fen, places: 2 },
        { key: "drawn", title: t("drawn"), render: (row) => <Yuan fen={row.drawn_fen} />, value: (row) => row.drawn_fen, places: 2 },
        { key: "drawable", title: t("drawable"), render: (row) => <Yuan fen={row.drawable_fen} />, value: (row) => row.drawable_fen, places: 2, narrow: true },
        { key: "ltv", title: t("ltv"), render: (row) => <Percent ppm={row.ltv_ppm} /> },
        { key: "expires", title: t("expiresOn"), render: (row) => row.expires_on, value: (row) => row.expires_on },
        {
            key: "status", title: t("status"), narrow: true, value: (row) => row.status, filter: (value) => labelOf("FacilityStatus", value),
            render: (row) => <><State of="FacilityStatus" value={row.status} />{row.frozen && <State of="SideState" value="frozen" />}</>,
        },
    ]);
}

export function FacilitiesPage(): ReactNode {
    const { t } = useWords();
    const columns = useFacilityColumns();
    return (
        <Page title={t("facilities")}>
            <DataTable name="facilities" of={useAll("ListFacilities", {})} rowKey={(row) => row.facility} columns={columns} empty={t("facilitiesEmpty")} />
        </Page>
    );
}
