// Who is on duty where: a row for each warehouse, a column for each day of the week; and the hand-overs of shifts.
import type { Answers, HandoverView, WarehouseView } from "@generated/api";
import { Button, Table, Tag } from "antd";
import { type ReactNode, useState } from "react";

import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { localDate, plusDays } from "@shared/format/time";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Named, ObjectLink, Time, Tonnes } from "@shared/ui/values";

type DutyView = Answers["ListDuties"]["items"][number];

const WEEK = 7;

/** The days of a duty, which ends before its last instant. */
const covers = (duty: DutyView, day: string): boolean => localDate(new Date(duty.from)) <= day && day <= localDate(new Date(Date.parse(duty.to) - 1));

function RosterDuty({ of }: { of: WarehouseView }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const people = useAsk("ListCustodians", may("roster_manage") ? { warehouse: of.warehouse } : null).data?.items ?? [];
    return (
        <CommandButton
            command="RosterDuty"
            small
            fixed={{ warehouse: of.warehouse }}
            fields={[
                { name: "custodian", kind: "choice", label: t("custodian"), options: people.map((each) => ({ value: each.custodian, label: each.name })) },
                { name: "from", kind: "time", label: t("dutyFrom") },
                { name: "to", kind: "time", label: t("dutyTo") },
            ]}
        />
    );
}

function Week({ from }: { from: string }): ReactNode {
    const { t } = useWords();
    const days = Array.from({ length: WEEK }, (_, i) => plusDays(from, i));
    const warehouses = useAll("ListWarehouses", {}).data?.rows ?? [];
    const duties = useAll("ListDuties", { from, to: plusDays(from, WEEK - 1) });
    const on = (warehouse: string, day: string): DutyView[] => (duties.data?.rows ?? []).filter((duty) => duty.warehouse === warehouse && covers(duty, day));
    return (
        <Table<WarehouseView>
            size="small"
            pagination={false}
            loading={duties.isPending}
            rowKey="warehouse"
            dataSource={[...warehouses]}
            scroll={{ x: "max-content" }}
            columns={[
                { key: "warehouse", title: t("warehouse"), render: (_, row) => <><ObjectLink id={row.warehouse} /> <RosterDuty of={row} /></> },
                ...days.map((day) => ({
                    key: day,
                    title: <span className="num">{day.slice(5)}</span>,
                    render: (_: unknown, row: WarehouseView): ReactNode => {
                        const there = on(row.warehouse, day);
                        return <>{there.map((duty) => <Tag key={duty.duty} color={there.length >= 2 ? "green" : "red"}>{duty.custodian_name}</Tag>)}{there.length === 0 && <Tag color="red">{t("nobodyOnDuty")}</Tag>}</>;
                    },
                })),
            ]}
        />
    );
}

function HandOver(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const { session } = useSession();
    const warehouses = useAll("ListWarehouses", may("stock_sign") ? {} : null).data?.rows ?? [];
    const duties = useAll("ListDuties", may("stock_sign") ? {} : null).data?.rows ?? [];
    const mine = [...new Set(duties.filter((duty) => duty.custodian === session.signed.user).map((duty) => duty.warehouse))];
    const others = useAsk("ListCustodians", mine[0] ? { warehouse: mine[0] } : null).data?.items ?? [];
    if (mine.length === 0) return null;
    return (
        <CommandButton
            command="ProposeHandover"
            primary
            fixed={{}}
            fields={[
                { name: "warehouse", kind: "choice", label: t("warehouse"), options: warehouses.filter((each) => mine.includes(each.warehouse)).map((each) => ({ value: each.warehouse, label: each.name })), initial: mine[0] },
                { name: "incoming", kind: "choice", label: t("incoming"), options: others.filter((each) => each.custodian !== session.signed.user).map((each) => ({ value: each.custodian, label: each.name })) },
                { name: "device", kind: "text", label: t("signDevice"), initial: "pda-01" },
            ]}
            preview={() => t("handoverNote")}
        />
    );
}

function Accept({ of }: { of: HandoverView }): ReactNode {
    const { t } = useWords();
    const { session } = useSession();
    if (of.accepted || of.incoming !== session.signed.user) return of.accepted ? <Tag color="green">{t("handoverDone")}</Tag> : <Tag color="gold">{t("handoverWaits")}</Tag>;
    return <CommandButton command="AcceptHandover" small primary fixed={{ handover: of.handover }} fields={[{ name: "device", kind: "text", label: t("signDevice"), initial: "pda-02" }]} />;
}

function Handovers(): ReactNode {
    const { t } = useWords();
    return (
        <DataTable<HandoverView>
            name="handovers"
            of={useAll("ListHandovers", {})}
            rowKey={(row) => row.handover}
            empty={t("handoversEmpty")}
            columns={[
                { key: "handover", title: t("number"), render: (row) => <ObjectLink id={row.handover} />, value: (row) => row.handover },
                { key: "warehouse", title: t("warehouse"), render: (row) => <Named id={row.warehouse} />, value: (row) => row.warehouse, narrow: true },
                { key: "outgoing", title: t("outgoing"), render: (row) => <Named id={row.outgoing} />, value: (row) => row.outgoing },
                { key: "incoming", title: t("incoming"), render: (row) => <Named id={row.incoming} />, value: (row) => row.incoming },
                { key: "stock", title: t("weight"), render: (row) => <Tonnes kg={row.content.stock.reduce((sum, each) => sum + each.weight_kg, 0)} />, value: (row) => row.content.stock.reduce((sum, each) => sum + each.weight_kg, 0), places: 3 },
                { key: "at", title: t("signedBy"), render: (row) => <Time at={row.signatures[0]?.at} />, value: (row) => row.signatures[0]?.at ?? "" },
                { key: "state", title: t("status"), render: (row) => <Accept of={row} />, narrow: true },
            ]}
        />
    );
}

export function RosterPage(): ReactNode {
    const { t } = useWords();
    const today = useStatus().data?.business_date;
    const [shift, setShift] = useState(0);
    return (
        <Page title={t("navRoster")} note={t("rosterNote")} actions={<HandOver />}>
            <Panel
                title={t("dutiesOf")}
                extra={<span className="page-actions"><Button size="small" onClick={() => setShift(shift - WEEK)}>{t("weekBefore")}</Button><Button size="small" onClick={() => setShift(0)} disabled={shift === 0}>{t("weekNow")}</Button><Button size="small" onClick={() => setShift(shift + WEEK)}>{t("weekAfter")}</Button></span>}
            >
                {today && <Week from={plusDays(today, shift)} />}
            </Panel>
            <Panel title={t("handovers")}><Handovers /></Panel>
        </Page>
    );
}
