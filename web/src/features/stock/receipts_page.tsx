// Electronic warehouse receipts: one live receipt for a lot; who holds it owns the goods, and they leave when it is given back.
import type { Inputs, ReceiptView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { plusDays } from "@shared/format/time";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Percent, State, Time, Tonnes, useLabel, Yuan } from "@shared/ui/values";

const listed = <T,>(rows: readonly T[]) => ({ data: { rows: [...rows], cut: false }, isPending: false, error: null, refetch: () => undefined });

function useColumns(): Column<ReceiptView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "receipt", title: t("receipt"), render: (row) => <ObjectLink id={row.receipt} />, value: (row) => row.receipt, narrow: true },
        { key: "holder", title: t("holder"), render: (row) => row.holder_name, value: (row) => row.holder_name, narrow: true },
        { key: "warehouse", title: t("warehouse"), render: (row) => <Named id={row.warehouse} />, value: (row) => row.warehouse },
        { key: "lots", title: t("lotsCount"), render: (row) => row.goods.length, value: (row) => row.goods.length, places: 0 },
        { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3 },
        { key: "until", title: t("storedUntil"), render: (row) => row.terms.stored_until, value: (row) => row.terms.stored_until },
        { key: "status", title: t("status"), render: (row) => <><State of="ReceiptStatus" value={row.status} />{row.pledged_to && <Tag color="blue">{t("pledgedNow")}</Tag>}</>, value: (row) => row.status, filter: (value) => labelOf("ReceiptStatus", value), narrow: true },
    ];
}

function IssueReceipt(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const today = useStatus().data?.business_date;
    const lots = useAll("ListLots", may("stock_operate") ? {} : null).data?.rows ?? [];
    const free = lots.filter((lot) => lot.status === "in_stock" && lot.receipt === undefined && lot.open_order === undefined);
    return (
        <CommandButton
            command="IssueReceipt"
            primary
            disabled={free.length === 0}
            fixed={{}}
            fields={[
                { name: "lots", kind: "choices", label: t("lots"), options: free.map((lot) => ({ value: lot.lot, label: lot.bundle })) },
                { name: "quality", kind: "text", label: t("quality") },
                { name: "package", kind: "text", label: t("packaging") },
                { name: "loss_standard_ppm", kind: "percent", label: t("lossStandard"), initial: "0.3" },
                { name: "stored_from", kind: "date", label: t("storedFrom"), initial: today },
                { name: "stored_until", kind: "date", label: t("storedUntil"), initial: today && plusDays(today, 180) },
                { name: "fee_per_tonne_month_fen", kind: "money", label: t("storageFee") },
            ]}
            shape={({ lots: chosen, ...terms }) => ({ lots: chosen, terms }) as unknown as Partial<Inputs["IssueReceipt"]>}
            preview={() => t("receiptNote")}
        />
    );
}

export function ReceiptsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navReceipts")} note={t("receiptsNote")} actions={<IssueReceipt />}>
            <DataTable name="receipts" of={useAll("ListReceipts", {})} rowKey={(row) => row.receipt} columns={useColumns()} empty={t("receiptsEmpty")} />
        </Page>
    );
}

function Receipt({ of }: { of: ReceiptView }): ReactNode {
    const { t } = useWords();
    const { session } = useSession();
    const mine = session.signed.organisation === of.holder;
    const others = useAll("ListOrganisations", mine ? {} : null).data?.rows ?? [];
    const pending = of.endorsements.some((each) => each.sealed_at === undefined);
    const fixed = { receipt: of.receipt };
    return (
        <Page
            title={`${t("receipt")} ${of.receipt}`}
            above={{ to: "/receipts", text: t("navReceipts") }}
            tags={<State of="ReceiptStatus" value={of.status} />}
            note={<><Named id={of.issuer} /> · <Named id={of.warehouse} /></>}
            actions={
                of.status === "live" && (
                    <>
                        {mine && <CommandButton command="EndorseReceipt" fixed={fixed} fields={[{ name: "to", kind: "choice", label: t("endorseTo"), options: others.filter((each) => each.capacities.includes("enterprise") && each.organisation !== of.holder).map((each) => ({ value: each.organisation, label: each.name })) }]} preview={() => t("endorseNote")} />}
                        {pending && <CommandButton command="SealEndorsement" primary fixed={fixed} preview={() => t("sealNote")} />}
                        {mine && <CommandButton command="SurrenderReceipt" fixed={fixed} preview={() => t("surrenderNote")} />}
                    </>
                )
            }
        >
            <Figures>
                <Figure title={t("holder")}><small>{of.holder_name}</small></Figure>
                <Figure title={t("weight")}><Tonnes kg={of.weight_kg} /></Figure>
                <Figure title={t("issuedAt")}><small><Time at={of.issued_at} /></small></Figure>
                {of.pledged_to && <Figure title={t("pledgedNow")} to={`/facilities/${of.pledged_to}`}><small>{of.pledged_to}</small></Figure>}
            </Figures>
            <Panel title={t("statutoryItems")}>
                <Details
                    items={[
                        { key: "depositor", label: t("depositor"), children: of.depositor_name },
                        { key: "quality", label: t("quality"), children: of.terms.quality },
                        { key: "package", label: t("packaging"), children: of.terms.package },
                        { key: "loss", label: t("lossStandard"), children: <Percent ppm={of.terms.loss_standard_ppm} /> },
                        { key: "place", label: t("place"), children: <Named id={of.warehouse} /> },
                        { key: "stored", label: t("storedFrom"), children: `${of.terms.stored_from} – ${of.terms.stored_until}` },
                        { key: "fee", label: t("storageFee"), children: <Yuan fen={of.terms.fee_per_tonne_month_fen} /> },
                        of.terms.insurance !== undefined && { key: "insurance", label: t("insurance"), children: <>{of.terms.insurance.insurer} · {of.terms.insurance.policy} · <Yuan fen={of.terms.insurance.amount_fen} /> · {of.terms.insurance.until}</> },
                    ]}
                />
            </Panel>
            <Panel title={t("lots")}>
                <DataTable
                    name="receipt-goods"
                    plain
                    of={listed(of.goods)}
                    rowKey={(row) => row.lot}
                    columns={[
                        { key: "lot", title: t("bundle"), render: (row) => <ObjectLink id={row.lot} text={row.mark} />, value: (row) => row.mark },
                        { key: "kind", title: t("grade"), render: (row) => row.kind, value: (row) => row.kind },
                        { key: "specification", title: t("specification"), render: (row) => row.specification, value: (row) => row.specification },
                        { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3 },
                    ]}
                />
            </Panel>
            <Panel title={t("endorsements")}>
                <DataTable
                    name="endorsements"
                    plain
                    of={listed(of.endorsements)}
                    rowKey={(row) => row.endorsed_at}
                    empty={t("endorsementsEmpty")}
                    columns={[
                        { key: "from", title: t("endorser"), render: (row) => <Named id={row.from} />, value: (row) => row.from },
                        { key: "to", title: t("endorseTo"), render: (row) => <Named id={row.to} />, value: (row) => row.to },
                        { key: "at", title: t("endorsedAt"), render: (row) => <Time at={row.endorsed_at} />, value: (row) => row.endorsed_at },
                        { key: "seal", title: t("sealedAt"), render: (row) => (row.sealed_at ? <Time at={row.sealed_at} /> : <Tag color="gold">{t("sealPending")}</Tag>), value: (row) => row.sealed_at ?? "" },
                    ]}
                />
            </Panel>
            <Timeline object={of.receipt} />
        </Page>
    );
}

export function ReceiptPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetReceipt", { receipt: id as `receipt-${string}` })}>{(of) => <Receipt key={of.receipt} of={of} />}</Answered>;
}
