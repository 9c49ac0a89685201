// The trader buys in its own name for a customer: offer, earnest money, purchase, delivery with its title, lots taken
// against payment.
import type { FacilityView, Inputs, ProcurementView, TakeView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useNavigate, useParams } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { unscaled, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { ObjectLink, Percent, Short, State, Time, Tonnes, useLabel, Yuan } from "@shared/ui/values";

const listed = <T,>(rows: readonly T[]) => ({ data: { rows: [...rows], cut: false }, isPending: false, error: null, refetch: () => undefined });

function useColumns(): Column<ProcurementView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "order", title: t("procurement"), render: (row) => <ObjectLink id={row.procurement} />, value: (row) => row.procurement, narrow: true },
        { key: "trader", title: t("trader"), render: (row) => row.trader_name, value: (row) => row.trader_name },
        { key: "customer", title: t("customer"), render: (row) => row.customer_name, value: (row) => row.customer_name, narrow: true },
        { key: "supplier", title: t("supplier"), render: (row) => row.supplier_name, value: (row) => row.supplier_name },
        { key: "price", title: t("price"), render: (row) => <Yuan fen={row.terms.price_fen} />, value: (row) => row.terms.price_fen, places: 2 },
        { key: "taken", title: t("taken"), render: (row) => <Yuan fen={row.taken_fen} />, value: (row) => row.taken_fen, places: 2 },
        { key: "by", title: t("takeBy"), render: (row) => <span className={row.defaulted ? "bad" : "num"}>{row.terms.take_by}</span>, value: (row) => row.terms.take_by },
        { key: "status", title: t("status"), render: (row) => <State of="ProcurementStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("ProcurementStatus", value), narrow: true },
    ];
}

export function ProcurementsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navProcurements")} note={t("procurementsNote")}>
            <DataTable name="procurements" of={useAll("ListProcurements", {})} rowKey={(row) => row.procurement} columns={useColumns()} empty={t("procurementsEmpty")} />
        </Page>
    );
}

/** On the trader's facility that pays it. */
export function OfferProcurement({ of }: { of: FacilityView }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    return (
        <CommandButton
            command="OfferProcurement"
            primary
            fixed={{ facility: of.facility }}
            fields={[
                { name: "customer_code", kind: "text", label: t("customerCode") },
                { name: "price_fen", kind: "money", label: t("price") },
                { name: "weight_kg", kind: "tonnes", label: t("weight") },
                { name: "fee_ppm", kind: "percent", label: t("agencyFee") },
                { name: "earnest_fen", kind: "money", label: t("earnest"), help: t("earnestHelp") },
                { name: "delivery_by", kind: "date", label: t("deliveryBy") },
                { name: "take_by", kind: "date", label: t("takeBy") },
            ]}
            shape={({ customer_code, ...terms }) => ({ customer_code, terms }) as unknown as Partial<Inputs["OfferProcurement"]>}
            onDone={(done) => {
                const order = factIn<{ procurement: string }>(done, "ProcurementOffered")?.procurement;
                if (order) void navigate(`/procurements/${order}`);
            }}
        />
    );
}

function Actions({ of }: { of: ProcurementView }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const today = useStatus().data?.business_date;
    const controls = useAll("ListControls", may("control_record") ? {} : null).data?.rows ?? [];
    const fixed = { procurement: of.procurement };
    const delivered = new Set(of.deliveries.map((each) => each.control));
    const spare = controls.filter((each) => each.holds && each.pledged_to.length === 0 && each.enterprise === of.trader && !delivered.has(each.control));
    const untitled = of.deliveries.filter((each) => each.title === undefined);
    const lots = of.lots.map((lot) => ({ value: lot.lot, label: `${lot.bundle} · ${yuan(lot.price_fen + lot.fee_fen - lot.earnest_fen)}` }));
    const agreed = of.status === "agreed";
    const owes = of.terms.earnest_fen - of.earnest_paid_fen;
    return (
        <>
            {of.status === "offered" && <CommandButton command="AcceptProcurement" primary fixed={fixed} preview={() => t("earnestNote", { n: yuan(of.terms.earnest_fen) })} />}
            {agreed && owes > 0 && <CommandButton command="PayEarnestMoney" primary fixed={fixed} preview={() => t("earnestNote", { n: yuan(owes) })} />}
            {agreed && owes <= 0 && of.advanced_fen === 0 && <CommandButton command="PayPurchase" primary fixed={fixed} fields={[{ name: "amount_fen", kind: "money", initial: unscaled(of.terms.price_fen, 2) }]} />}
            {agreed && spare.length > 0 && <CommandButton command="DeliverPurchase" primary fixed={fixed} fields={[{ name: "control", kind: "choice", label: t("control"), options: spare.map((each) => ({ value: each.control, label: each.registration_number || each.control })) }]} />}
            {untitled.length > 0 && (
                <CommandButton
                    command="RegisterTitle"
                    primary
                    fixed={fixed}
                    fields={[
                        { name: "control", kind: "choice", label: t("control"), options: untitled.map((each) => ({ value: each.control, label: `${each.control} · ${t("registerBy")} ${each.register_by}` })) },
                        { name: "number", kind: "text", label: t("registrationNumber") },
                        { name: "registered_on", kind: "date", label: t("registeredOn"), initial: today },
                        { name: "expires", kind: "date", label: t("expiresOn") },
                    ]}
                />
            )}
            {lots.length > 0 && <CommandButton command="RequestTake" primary fixed={fixed} fields={[{ name: "lots", kind: "choices", label: t("lots"), options: lots }]} preview={() => t("takeNote")} />}
            {of.defaulted && lots.length > 0 && <CommandButton command="SellLots" danger fixed={fixed} fields={[{ name: "lots", kind: "choices", label: t("lots"), options: lots }, { name: "buyer", kind: "text", label: t("buyer") }, { name: "price_fen", kind: "money", label: t("price") }]} />}
            {of.earnest_held_fen > 0 && <CommandButton command="ReturnEarnestMoney" fixed={fixed} />}
            {of.refund_due_fen > 0 && <CommandButton command="ConfirmPurchaseRefund" fixed={fixed} fields={[{ name: "amount_fen", kind: "money", initial: unscaled(of.refund_due_fen, 2) }, { name: "reference", kind: "text", label: t("bankReference") }, { name: "value_date", kind: "date", label: t("valueDate"), initial: today }]} />}
            {of.advanced_fen === 0 && of.status !== "cancelled" && <CommandButton command="CancelProcurement" danger fixed={fixed} />}
        </>
    );
}

function Takes({ procurement }: { procurement: `procurement-${string}` }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <DataTable<TakeView>
            name="takes"
            plain
            of={useAll("ListTakes", { procurement })}
            rowKey={(row) => row.take}
            empty={t("takesEmpty")}
            columns={[
                { key: "take", title: t("take"), render: (row) => <ObjectLink id={row.take} />, value: (row) => row.take },
                { key: "kind", title: t("orderKind"), render: (row) => labelOf("TakeKind", row.kind), value: (row) => row.kind },
                { key: "lots", title: t("lotsCount"), render: (row) => row.lots.length, value: (row) => row.lots.length, places: 0 },
                { key: "due", title: t("amountDue"), render: (row) => <Yuan fen={row.due_fen} />, value: (row) => row.due_fen, places: 2 },
                { key: "at", title: t("requestedAt"), render: (row) => <Time at={row.requested_at} />, value: (row) => row.requested_at },
                { key: "status", title: t("status"), render: (row) => <State of="TakeStatus" value={row.status} />, value: (row) => row.status },
            ]}
        />
    );
}

function Procurement({ of }: { of: ProcurementView }): ReactNode {
    const { t } = useWords();
    return (
        <Page
            title={`${t("procurement")} ${of.procurement}`}
            above={{ to: "/procurements", text: t("navProcurements") }}
            tags={<><State of="ProcurementStatus" value={of.status} />{of.defaulted && <Tag color="red">{t("customerDefaulted")}</Tag>}{of.supplier_overdue && <Tag color="red">{t("supplierOverdue")}</Tag>}</>}
            note={<>{of.trader_name} → {of.customer_name} · {of.supplier_name} · {of.bank_name} · <ObjectLink id={of.facility} /> · <ObjectLink id={of.contract} /></>}
            actions={<Actions of={of} />}
        >
            <Figures>
                <Figure title={t("price")}><Short fen={of.terms.price_fen} /></Figure>
                <Figure title={t("earnest")} tone={of.earnest_paid_fen >= of.terms.earnest_fen ? "good" : "warn"}><Short fen={of.earnest_paid_fen} /></Figure>
                <Figure title={t("paidOut")}><Short fen={of.advanced_fen} /></Figure>
                <Figure title={t("taken")}><Short fen={of.taken_fen} /></Figure>
            </Figures>
            <Panel>
                <Details
                    items={[
                        { key: "weight", label: t("weight"), children: <><Tonnes kg={of.delivered_kg} /> / <Tonnes kg={of.terms.weight_kg} /></> },
                        { key: "fee", label: t("agencyFee"), children: <Percent ppm={of.terms.fee_ppm} /> },
                        { key: "delivery", label: t("deliveryBy"), children: of.terms.delivery_by },
                        { key: "take", label: t("takeBy"), children: of.terms.take_by },
                        of.loan !== undefined && { key: "loan", label: t("loan"), children: <ObjectLink id={of.loan} /> },
                    ]}
                />
            </Panel>
            <Panel title={t("deliveries")}>
                <DataTable
                    name="deliveries"
                    plain
                    of={listed(of.deliveries)}
                    rowKey={(row) => row.control}
                    empty={t("deliveriesNone")}
                    columns={[
                        { key: "control", title: t("control"), render: (row) => <ObjectLink id={row.control} />, value: (row) => row.control },
                        { key: "on", title: t("deliveredOn"), render: (row) => row.delivered_on, value: (row) => row.delivered_on },
                        { key: "lots", title: t("lotsCount"), render: (row) => row.lots.length, value: (row) => row.lots.length, places: 0 },
                        { key: "title", title: t("titleClock"), render: (row) => (row.title ? <Tag color={row.title.late ? "gold" : "green"}>{row.title.number} · {row.title.registered_on}</Tag> : <Tag color={row.missed ? "red" : "gold"}>{t("registerBy")} {row.register_by}</Tag>) },
                    ]}
                />
            </Panel>
            <Panel title={t("lotsToTake")}>
                <DataTable
                    name="to-take"
                    plain
                    of={listed(of.lots)}
                    rowKey={(row) => row.lot}
                    empty={t("lotsToTakeNone")}
                    columns={[
                        { key: "lot", title: t("bundle"), render: (row) => <ObjectLink id={row.lot} text={row.bundle} />, value: (row) => row.bundle },
                        { key: "grade", title: t("grade"), render: (row) => row.grade, value: (row) => row.grade },
                        { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3 },
                        { key: "price", title: t("price"), render: (row) => <Yuan fen={row.price_fen} />, value: (row) => row.price_fen, places: 2 },
                        { key: "fee", title: t("agencyFee"), render: (row) => <Yuan fen={row.fee_fen} />, value: (row) => row.fee_fen, places: 2 },
                        { key: "earnest", title: t("earnestUsed"), render: (row) => <Yuan fen={row.earnest_fen} />, value: (row) => row.earnest_fen, places: 2 },
                    ]}
                />
            </Panel>
            <Panel title={t("takes")}><Takes procurement={of.procurement} /></Panel>
            <Timeline object={of.procurement} />
        </Page>
    );
}

export function ProcurementPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetProcurement", { procurement: id as `procurement-${string}` })}>{(of) => <Procurement key={of.procurement} of={of} />}</Answered>;
}
