// Goods as they stand behind a financing: lots, and what shows that they are under control.
import type { ControlView, LotView } from "@generated/api";
import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";

import { useAll } from "../api/hooks";
import { useWords } from "../i18n";
import { type Column, DataTable } from "./table";
import { Named, ObjectLink, State, Time, Tonnes, useLabel, Yuan } from "./values";

export function useLotColumns(): Column<LotView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "lot", title: t("bundle"), render: (row) => <ObjectLink id={row.lot} text={row.bundle} />, value: (row) => row.bundle, narrow: true },
        { key: "grade", title: t("grade"), render: (row) => row.grade, value: (row) => row.grade, filter: (value) => value },
        { key: "specification", title: t("specification"), render: (row) => row.specification, value: (row) => row.specification },
        { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3, narrow: true },
        { key: "cost", title: t("costPerTonne"), render: (row) => <Yuan fen={row.cost_fen_per_tonne} />, value: (row) => row.cost_fen_per_tonne, places: 2 },
        { key: "owner", title: t("owner"), render: (row) => row.owner_name, value: (row) => row.owner_name },
        { key: "place", title: t("place"), render: (row) => <><Named id={row.warehouse} /> {row.zone}</>, value: (row) => `${row.warehouse} ${row.zone ?? ""}` },
        {
            key: "status", title: t("status"), narrow: true, value: (row) => row.status, filter: (value) => labelOf("LotStatus", value),
            render: (row) => <><State of="LotStatus" value={row.status} />{row.side_states.map((state) => <State key={state} of="SideState" value={state} />)}</>,
        },
    ];
}

export function LotsOf({ lots, name }: { lots: readonly string[]; name: string }): ReactNode {
    const columns = useLotColumns();
    const all = useAll("ListLots", {});
    return <DataTable name={name} plain pageSize={10} of={{ ...all, data: all.data && { rows: all.data.rows.filter((lot) => lots.includes(lot.lot)), cut: false } }} rowKey={(row) => row.lot} columns={columns} />;
}

export function ControlPanel({ of }: { of: ControlView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <>
            <p>
                <Tag color={of.holds ? "green" : "red"}>{of.holds ? t("controlHolds") : t("controlBroken")}</Tag>
                {t("controlSince")} <Time at={of.control_start} />
            </p>
            <table className="checks">
                <tbody>
                    {of.checks.map((check) => (
                        <tr key={check.item}>
                            <td>{check.state === "present" ? <CheckCircleFilled className="good" /> : <CloseCircleFilled className="bad" />} {labelOf("ControlItem", check.item)}</td>
                            <td><State of="EvidenceState" value={check.state} /></td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </>
    );
}

