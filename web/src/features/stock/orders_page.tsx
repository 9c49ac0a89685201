// Warehouse orders: opened by one, executed when two custodians on duty have signed. Made for a telephone too.
import type { Inputs, OrderView } from "@generated/api";
import { CheckCircleFilled, ClockCircleOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import type { Typed } from "@shared/ui/form_fields";
import { LotsOf } from "@shared/ui/goods";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, State, Time, useLabel } from "@shared/ui/values";
import { counted } from "./counted";

const FROM: Record<string, string[]> = { inbound: ["inspected"], outbound: ["in_stock"], move: ["in_stock", "pledged"], stocktake: ["in_stock", "pledged"], adjustment: ["in_stock", "pledged"] };

function useOrderColumns(): Column<OrderView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "order", title: t("order"), render: (row) => <ObjectLink id={row.order} />, value: (row) => row.order, narrow: true },
        { key: "kind", title: t("orderKind"), render: (row) => labelOf("OrderKind", row.kind), value: (row) => row.kind, filter: (value) => labelOf("OrderKind", value), narrow: true },
        { key: "warehouse", title: t("warehouse"), render: (row) => <><Named id={row.warehouse} /> {row.zone}</>, value: (row) => row.warehouse },
        { key: "lots", title: t("lotsCount"), render: (row) => row.lots.length, value: (row) => row.lots.length, places: 0 },
        { key: "signed", title: t("signedBy"), render: (row) => t("signOne", { n: row.signatures.length }) },
        { key: "status", title: t("status"), render: (row) => <State of="OrderStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("OrderStatus", value), narrow: true },
    ];
}

/** Which kind first, then what it can be opened for. */
function OpenOrder(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const labelOf = useLabel();
    const [choosing, setChoosing] = useState(false);
    const warehouses = useAll("ListWarehouses", {}).data?.rows ?? [];
    const lots = useAll("ListLots", {}).data?.rows ?? [];
    if (!may("stock_operate")) return null;
    const kinds = Object.keys(FROM);
    return (
        <>
            <Button type="primary" onClick={() => setChoosing(true)} data-command="open-order">{t("openOrderTitle")}</Button>
            <Modal open={choosing} title={t("openOrderTitle")} footer={null} onCancel={() => setChoosing(false)}>
                <div className="page-actions">
                    {kinds.map((kind) => {
                        const fit = lots.filter((lot) => FROM[kind]?.includes(lot.status) && lot.open_order === undefined && (kind !== "adjustment" || (lot.last_count !== undefined && lot.last_count.weight_kg !== lot.weight_kg)));
                        const at = [...new Set(fit.map((lot) => lot.warehouse))];
                        const zones = [...new Set(warehouses.filter((each) => at.includes(each.warehouse)).flatMap((each) => each.zones))];
                        return (
                            <CommandButton
                                key={kind}
                                command="OpenOrder"
                                text={`${labelOf("OrderKind", kind)} (${fit.length})`}
                                disabled={fit.length === 0}
                                fixed={{ kind: kind as OrderView["kind"] }}
                                {...(kind === "stocktake" ? { shape: (typed: Record<string, unknown>) => { const { counts } = counted(typed.counts, fit); return { warehouse: typed.warehouse, zone: typed.zone, counts, lots: counts.map((each) => each.lot) } as Partial<Inputs["OpenOrder"]>; } } : {})}
                                fields={[
                                    { name: "warehouse", kind: "choice", label: t("warehouse"), options: warehouses.filter((each) => at.includes(each.warehouse)).map((each) => ({ value: each.warehouse, label: each.name })), initial: at.length === 1 ? at[0] : undefined },
                                    ...(kind === "stocktake" ? [{ name: "counts", kind: "area" as const, label: t("countedLots"), help: t("countedHelp"), check: (typed: Typed) => { const { wrong } = counted(typed, fit); return wrong.length > 0 ? t("countedWrong", { lines: wrong.join("；") }) : null; } }] : [{ name: "lots", kind: "choices" as const, label: t("lots"), options: fit.map((lot) => ({ value: lot.lot, label: lot.bundle })), initial: kind === "inbound" ? fit.map((lot) => lot.lot) : undefined }]),
                                    ...(kind === "adjustment" ? [{ name: "reason", kind: "area" as const, label: t("reason") }] : []),
                                    ...(kind === "inbound" || kind === "move" || kind === "stocktake" ? [{ name: "zone", kind: "choice" as const, label: t(kind === "stocktake" ? "zoneName" : "toZone"), options: zones.map((zone) => ({ value: zone, label: zone })) }] : []),
                                ]}
                                onDone={() => setChoosing(false)}
                            />
                        );
                    })}
                </div>
            </Modal>
        </>
    );
}

export function OrdersPage(): ReactNode {
    const { t } = useWords();
    const columns = useOrderColumns();
    return (
        <Page title={t("orders")} actions={<OpenOrder />}>
            <DataTable name="orders" of={useAll("ListOrders", {})} rowKey={(row) => row.order} columns={columns} empty={t("ordersEmpty")} />
        </Page>
    );
}

function Signatures({ of }: { of: OrderView }): ReactNode {
    const { t } = useWords();
    return (
        <div className="figures">
            {[t("firstSignature"), t("secondSignature")].map((title, i) => {
                const signature = of.signatures[i];
                return (
                    <div className="figure" key={title} data-signed={Boolean(signature)}>
                        <span className="figure-title">{signature ? <CheckCircleFilled className="good" /> : <ClockCircleOutlined />} {title}</span>
                        <span>{signature ? <><strong><Named id={signature.custodian} /></strong> · {signature.device}<br /><Time at={signature.at} seconds /></> : t("notSigned")}</span>
                    </div>
                );
            })}
        </div>
    );
}

function Order({ of }: { of: OrderView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const { session } = useSession();
    const signed = of.signatures.some(({ custodian }) => custodian === session.signed.user);
    return (
        <Page
            title={`${labelOf("OrderKind", of.kind)} ${of.order}`}
            above={{ to: "/orders", text: t("orders") }}
            tags={<State of="OrderStatus" value={of.status} />}
            actions={
                of.status === "open" && (
                    <>
                        {!signed && <CommandButton command="SignOrder" primary fixed={{ order: of.order }} fields={[{ name: "device", kind: "text", label: t("signDevice"), initial: "pda-01" }]} preview={() => t("signNote")} />}
                        <CommandButton command="CancelOrder" danger fixed={{ order: of.order }} fields={[{ name: "reason", kind: "area" }]} />
                    </>
                )
            }
        >
            <Signatures of={of} />
            <Panel>
                <Details
                    items={[
                        { key: "warehouse", label: t("warehouse"), children: <><ObjectLink id={of.warehouse} /> {of.zone}</> },
                        { key: "lots", label: t("lotsCount"), children: of.lots.length },
                        of.reason !== "" && { key: "reason", label: t("reason"), children: of.reason },
                    ]}
                />
            </Panel>
            <Panel title={t("lots")}><LotsOf lots={of.lots} name="lots" /></Panel>
            <Timeline object={of.order} />
        </Page>
    );
}

export function OrderPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetOrder", { order: id as `order-${string}` })}>{(of) => <Order key={of.order} of={of} />}</Answered>;
}
