// Orders whose supplier is paid before the goods are there: margin, payment, goods on their way, pledge on arrival, and the
// notices that let them go.
import type { FacilityView, PrepaymentView } from "@generated/api";
import { Progress, Steps } from "antd";
import type { ReactNode } from "react";
import { useNavigate, useParams } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { unscaled, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { LotsOf } from "@shared/ui/goods";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Percent, Short, State, useLabel, Yuan } from "@shared/ui/values";

const AT: Record<PrepaymentView["stage"], number> = { awaiting_margin: 0, ready: 1, paying: 1, in_transit: 2, partly_delivered: 2, delivered: 3, refund_due: 2, settled: 4, cancelled: 0 };

export function usePrepaymentColumns(): Column<PrepaymentView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "order", title: t("prepayment"), render: (row) => <ObjectLink id={row.prepayment} />, value: (row) => row.prepayment, narrow: true },
        { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name },
        { key: "supplier", title: t("supplier"), render: (row) => row.supplier_name, value: (row) => row.supplier_name },
        { key: "face", title: t("face"), render: (row) => <Yuan fen={row.face_fen} />, value: (row) => row.face_fen, places: 2 },
        { key: "paid", title: t("marginPaid"), render: (row) => <Yuan fen={row.paid_fen} />, value: (row) => row.paid_fen, places: 2 },
        { key: "noticed", title: t("noticed"), render: (row) => <Yuan fen={row.noticed_fen} />, value: (row) => row.noticed_fen, places: 2 },
        { key: "by", title: t("deliveryBy"), render: (row) => <span className={row.overdue ? "bad" : "num"}>{row.delivery_by}</span>, value: (row) => row.delivery_by },
        { key: "stage", title: t("status"), render: (row) => <State of="Stage" value={row.stage} />, value: (row) => row.stage, filter: (value) => labelOf("Stage", value), narrow: true },
    ];
}

export function PrepaymentsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navPrepayments")} note={t("prepaymentsNote")}>
            <DataTable name="prepayments" of={useAll("ListPrepayments", {})} rowKey={(row) => row.prepayment} columns={usePrepaymentColumns()} empty={t("prepaymentsEmpty")} />
        </Page>
    );
}

/** On the facility that pays it. */
export function OpenPrepayment({ of }: { of: FacilityView }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    const warehouses = useAll("ListWarehouses", {}).data?.rows ?? [];
    return (
        <CommandButton
            command="OpenPrepayment"
            primary
            fixed={{ facility: of.facility }}
            fields={[
                { name: "face_fen", kind: "money", label: t("face") },
                { name: "delivery_by", kind: "date", label: t("deliveryBy") },
                { name: "warehouse", kind: "choice", label: t("warehouse"), options: warehouses.map((each) => ({ value: each.warehouse, label: each.name })) },
            ]}
            onDone={(done) => {
                const order = factIn<{ prepayment: string }>(done, "PrepaymentOpened")?.prepayment;
                if (order) void navigate(`/prepayments/${order}`);
            }}
        />
    );
}

function Actions({ of }: { of: PrepaymentView }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const today = useStatus().data?.business_date;
    const lots = useAll("ListLots", { warehouse: of.warehouse }).data?.rows ?? [];
    const controls = useAll("ListControls", may("control_record") ? {} : null).data?.rows ?? [];
    const fixed = { prepayment: of.prepayment };
    const sent = new Set(of.dispatches.flatMap((each) => each.lots));
    const choices = (some: typeof lots): { value: string; label: string }[] => some.map((lot) => ({ value: lot.lot, label: `${lot.bundle} · ${unscaled(lot.weight_kg, 3)} t` }));
    const onTheWay = lots.filter((lot) => lot.owner === of.enterprise && !sent.has(lot.lot) && ["announced", "arrived"].includes(lot.status));
    const pledged = lots.filter((lot) => of.arrived.includes(lot.lot) && lot.status === "pledged");
    const asked = pledged.filter((lot) => of.notice_requested.includes(lot.lot));
    const arrived = controls.filter((each) => each.holds && each.pledged_to.length === 0 && each.lots.some((lot) => sent.has(lot)));
    const left = of.face_fen - of.paid_fen;
    return (
        <>
            {of.status === "open" && left > 0 && <CommandButton command="RequestPrepaymentMargin" primary={of.stage === "awaiting_margin"} fixed={fixed} fields={[{ name: "amount_fen", kind: "money", label: t("margin"), initial: unscaled(Math.max(0, of.margin_required_fen - of.paid_fen) || left, 2), help: t("marginLeft", { n: yuan(left) }) }]} />}
            {of.stage === "ready" && <CommandButton command="PaySupplier" primary fixed={fixed} preview={() => t("paySupplierNote", { who: of.supplier_name, n: yuan(of.face_fen) })} />}
            {["in_transit", "partly_delivered"].includes(of.stage) && <CommandButton command="RecordDispatch" primary fixed={fixed} disabled={onTheWay.length === 0} fields={[{ name: "lots", kind: "choices", label: t("lots"), options: choices(onTheWay) }, { name: "waybill", kind: "text", label: t("waybill") }, { name: "dispatched_on", kind: "date", label: t("dispatchedOn"), initial: today }]} />}
            {arrived.length > 0 && <CommandButton command="PledgeArrival" primary fixed={fixed} fields={[{ name: "control", kind: "choice", label: t("control"), options: arrived.map((each) => ({ value: each.control, label: each.registration_number || each.control })) }]} />}
            {pledged.length > asked.length && <CommandButton command="RequestReleaseNotice" primary fixed={fixed} fields={[{ name: "lots", kind: "choices", label: t("lots"), options: choices(pledged) }]} preview={() => t("releasableNow", { n: yuan(of.releasable_fen) })} />}
            {asked.length > 0 && <CommandButton command="IssueReleaseNotice" primary fixed={fixed} fields={[{ name: "lots", kind: "choices", label: t("lots"), options: choices(asked), initial: asked.map((lot) => lot.lot) }, { name: "reference", kind: "text", label: t("bankReference") }]} preview={() => t("releasableNow", { n: yuan(of.releasable_fen) })} />}
            {of.loan && of.held_fen > 0 && <CommandButton command="RequestMarginUse" fixed={{ loan: of.loan }} fields={[{ name: "amount_fen", kind: "money", label: t("margin"), initial: unscaled(of.held_fen, 2) }]} />}
            {of.stage === "refund_due" && <CommandButton command="ConfirmSupplierRefund" primary fixed={fixed} fields={[{ name: "amount_fen", kind: "money", initial: unscaled(of.refund_due_fen, 2) }, { name: "reference", kind: "text", label: t("bankReference") }, { name: "value_date", kind: "date", label: t("valueDate"), initial: today }]} />}
            {["awaiting_margin", "ready"].includes(of.stage) && <CommandButton command="CancelPrepayment" danger fixed={fixed} />}
            {["cancelled", "settled"].includes(of.stage) && of.held_fen > 0 && <CommandButton command="RequestPrepaymentMarginReturn" fixed={fixed} fields={[{ name: "amount_fen", kind: "money", initial: unscaled(of.held_fen, 2) }]} />}
        </>
    );
}

function Prepayment({ of }: { of: PrepaymentView }): ReactNode {
    const { t } = useWords();
    const lots = [...new Set([...of.dispatches.flatMap((each) => each.lots), ...of.arrived])];
    return (
        <Page
            title={`${t("prepayment")} ${of.prepayment}`}
            above={{ to: "/prepayments", text: t("navPrepayments") }}
            tags={<State of="Stage" value={of.stage} />}
            note={<>{of.enterprise_name} → {of.supplier_name} · {of.bank_name} · <ObjectLink id={of.facility} /> · <ObjectLink id={of.contract} text={of.contract_number} /></>}
            actions={<Actions of={of} />}
        >
            <Figures>
                <Figure title={t("face")}><Short fen={of.face_fen} /></Figure>
                <Figure title={t("marginPaid")} tone={of.paid_fen >= of.margin_required_fen ? "good" : "warn"}><Short fen={of.paid_fen} /></Figure>
                <Figure title={t("delivered")}><Short fen={of.delivered_fen} /></Figure>
                <Figure title={t("noticed")}><Short fen={of.noticed_fen} /></Figure>
                <Figure title={t("releasable")} tone={of.releasable_fen > 0 ? "good" : "warn"}><Short fen={of.releasable_fen} /></Figure>
                {of.refund_due_fen > 0 && <Figure title={t("refundDue")} tone="bad"><Short fen={of.refund_due_fen} /></Figure>}
            </Figures>
            <Panel>
                <Steps size="small" current={of.stage === "delivered" && of.noticed_fen >= of.face_fen ? 5 : AT[of.stage]} {...(of.stage === "cancelled" || of.overdue ? { status: "error" as const } : {})} items={[t("stepMargin"), t("stepPaid"), t("stepTransit"), t("stepPledged"), t("stepReleased")].map((title) => ({ title }))} />
                <Progress percent={of.face_fen > 0 ? Math.floor((of.noticed_fen * 100) / of.face_fen) : 0} aria-label={t("noticed")} />
            </Panel>
            <Panel>
                <Details
                    items={[
                        { key: "required", label: t("marginRequired"), children: <><Yuan fen={of.margin_required_fen} /> (<Percent ppm={of.margin_ppm} />)</> },
                        { key: "held", label: t("marginHeld"), children: <Yuan fen={of.held_fen} /> },
                        { key: "by", label: t("deliveryBy"), children: <span className={of.overdue ? "bad" : "num"}>{of.delivery_by}</span> },
                        { key: "warehouse", label: t("warehouse"), children: <Named id={of.warehouse} /> },
                        of.loan !== undefined && { key: "loan", label: t("loan"), children: <ObjectLink id={of.loan} /> },
                        { key: "sent", label: t("waybill"), children: of.dispatches.map((each) => `${each.waybill} · ${each.dispatched_on} · ${each.lots.length}`).join("；") || "—" },
                    ]}
                />
            </Panel>
            {lots.length > 0 && <Panel title={t("lots")}><LotsOf lots={lots} name="ordered" /></Panel>}
            <Timeline object={of.prepayment} />
        </Page>
    );
}

export function PrepaymentPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetPrepayment", { prepayment: id as `prepayment-${string}` })}>{(of) => <Prepayment key={of.prepayment} of={of} />}</Answered>;
}
