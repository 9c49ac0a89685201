// Warehouses, live: what the books say, what the scale says, what the devices say.
import type { DeviceView, Reconciliation } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { CommandButton } from "@shared/ui/command";
import { useLotColumns } from "@shared/ui/goods";
import { Answered, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Time, Tonnes, useLabel } from "@shared/ui/values";
import { ReadingsButton } from "./readings";

export function WarehousesPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("warehouses")}>
            <DataTable
                name="warehouses"
                of={useAll("ListWarehouses", {})}
                rowKey={(row) => row.warehouse}
                columns={[
                    { key: "code", title: t("number"), render: (row) => row.code, value: (row) => row.code },
                    { key: "name", title: t("name"), render: (row) => <ObjectLink id={row.warehouse} />, value: (row) => row.name, narrow: true },
                    { key: "central", title: t("orderKind"), render: (row) => <Tag color={row.central ? "blue" : "default"}>{row.central ? t("central") : t("branch")}</Tag> },
                    { key: "zones", title: t("zoneName"), render: (row) => row.zones.join("、"), value: (row) => row.zones.join(" ") },
                    { key: "supervisor", title: t("sideSupervisor"), render: (row) => <Named id={row.supervisor} /> },
                ]}
            />
        </Page>
    );
}

function Zones({ of }: { of: Reconciliation }): ReactNode {
    const { t } = useWords();
    return (
        <DataTable
            name="zones"
            plain
            of={{ data: { rows: [...of.zones], cut: false }, isPending: false, error: null, refetch: () => undefined }}
            rowKey={(row) => row.zone}
            columns={[
                { key: "zone", title: t("zoneName"), render: (row) => row.zone },
                { key: "book", title: t("bookWeight"), render: (row) => <Tonnes kg={row.book_kg} />, value: (row) => row.book_kg, places: 3 },
                { key: "scale", title: t("scaleWeight"), render: (row) => <Tonnes kg={row.sensor_kg} />, value: (row) => row.sensor_kg ?? 0, places: 3 },
                { key: "difference", title: t("difference"), render: (row) => <Tonnes kg={row.difference_kg} />, value: (row) => row.difference_kg ?? 0, places: 3 },
                { key: "tolerance", title: t("tolerance"), render: (row) => <Tonnes kg={row.tolerance_kg} />, value: (row) => row.tolerance_kg, places: 3 },
                { key: "within", title: t("status"), render: (row) => (row.within === undefined ? <Tag>{t("noReading")}</Tag> : <Tag color={row.within ? "green" : "red"}>{row.within ? t("agrees") : t("differs")}</Tag>) },
                { key: "at", title: t("latestAt"), render: (row) => <Time at={row.sensor_at} seconds /> },
            ]}
        />
    );
}

function Devices({ warehouse }: { warehouse: `warehouse-${string}` }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const reading = ({ kind, latest }: DeviceView): ReactNode => {
        if (latest === undefined) return "—";
        if (kind === "floor_scale" || kind === "weighbridge") return <><Tonnes kg={latest} /> {t("tonneUnit")}</>;
        if (kind === "temperature") return `${(latest / 10).toFixed(1)} ℃`;
        return kind === "humidity" ? `${(latest / 10).toFixed(1)} %` : latest;
    };
    return (
        <DataTable
            name="devices"
            plain
            of={useAll("ListDevices", { warehouse })}
            rowKey={(row) => row.device}
            columns={[
                { key: "code", title: t("device"), render: (row) => row.code },
                { key: "kind", title: t("deviceKind"), render: (row) => labelOf("DeviceKind", row.kind) },
                { key: "zone", title: t("zoneName"), render: (row) => row.zone },
                { key: "latest", title: t("latest"), render: (row) => <span className="num">{reading(row)}</span>, value: (row) => row.latest ?? 0, places: 0 },
                { key: "at", title: t("latestAt"), render: (row) => <Time at={row.latest_at} seconds /> },
                { key: "chart", title: "", render: (row) => <ReadingsButton of={row} /> },
                {
                    key: "service", title: t("status"),
                    render: (row) =>
                        row.work_order ? (
                            <><Tag color="gold">{t("outOfService")}</Tag><CommandButton small command="ReturnToService" fixed={{ device: row.device }} /></>
                        ) : (
                            <CommandButton small command="TakeOutOfService" fixed={{ device: row.device }} fields={[{ name: "work_order", kind: "text" }]} />
                        ),
                },
            ]}
        />
    );
}

export function WarehousePage(): ReactNode {
    const { t } = useWords();
    const { id = "" } = useParams();
    const warehouse = id as `warehouse-${string}`;
    const reconciliation = useAsk("GetReconciliation", { warehouse });
    const found = useAll("ListWarehouses", {}).data?.rows.find((each) => each.warehouse === warehouse);
    const lots = useAll("ListLots", { warehouse });
    const columns = useLotColumns();
    return (
        <Page title={found?.name ?? id} above={{ to: "/warehouses", text: t("warehouses") }} note={found?.code}>
            <Panel title={t("reconciliation")}><Answered of={reconciliation}>{(of) => <Zones of={of} />}</Answered></Panel>
            <Panel title={t("devices")}><Devices warehouse={warehouse} /></Panel>
            <Panel title={t("lots")}><DataTable name="lots" of={lots} rowKey={(row) => row.lot} columns={columns} empty={t("lotsEmpty")} /></Panel>
            <Timeline object={warehouse} />
        </Page>
    );
}
