// Control evidence: what shows that goods are held for a bank, item by item.
import type { ControlView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { ControlPanel, LotsOf } from "@shared/ui/goods";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Time } from "@shared/ui/values";

function Record(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const banks = useAll("ListOrganisations", may("control_record") ? { capacity: "bank" } : null).data?.rows ?? [];
    const orders = useAll("ListOrders", may("control_record") ? {} : null).data?.rows ?? [];
    const lots = useAll("ListLots", may("control_record") ? {} : null).data?.rows ?? [];
    const free = lots.filter((lot) => lot.status === "in_stock" && lot.control === undefined);
    const handovers = orders.filter((order) => order.kind === "inbound" && order.status === "executed");
    return (
        <CommandButton
            command="RecordControl"
            primary
            fixed={{}}
            fields={[
                { name: "bank", kind: "choice", label: t("bank"), options: banks.map((each) => ({ value: each.organisation, label: each.name })), initial: banks.length === 1 ? banks[0]?.organisation : undefined },
                { name: "handover", kind: "choice", label: t("handoverOrder"), options: handovers.map((each) => ({ value: each.order, label: `${each.order} · ${each.lots.length}` })) },
                { name: "lots", kind: "choices", label: t("lots"), options: free.map((lot) => ({ value: lot.lot, label: lot.bundle })), initial: free.map((lot) => lot.lot) },
                { name: "tripartite_agreement", kind: "text", label: t("tripartite"), optional: true },
                { name: "lien_waiver", kind: "text", label: t("lienWaiver"), optional: true },
                { name: "registration_number", kind: "text", label: t("registrationNumber"), optional: true },
                { name: "registration_expires", kind: "date", label: t("registrationExpires"), optional: true },
            ]}
        />
    );
}

export function ControlsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("controls")} actions={<Record />}>
            <DataTable
                name="controls"
                of={useAll("ListControls", {})}
                rowKey={(row) => row.control}
                empty={t("controlsEmpty")}
                columns={[
                    { key: "control", title: t("control"), render: (row) => <ObjectLink id={row.control} />, value: (row) => row.control, narrow: true },
                    { key: "enterprise", title: t("enterprise"), render: (row) => <Named id={row.enterprise} />, value: (row) => row.enterprise },
                    { key: "bank", title: t("bank"), render: (row) => <Named id={row.bank} />, value: (row) => row.bank },
                    { key: "lots", title: t("lotsCount"), render: (row) => row.lots.length, value: (row) => row.lots.length, places: 0 },
                    { key: "registration", title: t("registrationNumber"), render: (row) => row.registration_number || "—", value: (row) => row.registration_number },
                    { key: "since", title: t("controlSince"), render: (row) => <Time at={row.control_start} />, value: (row) => row.control_start },
                    { key: "holds", title: t("status"), narrow: true, render: (row) => <Tag color={row.holds ? "green" : "red"}>{row.holds ? t("controlHolds") : t("controlBroken")}</Tag>, value: (row) => String(row.holds), filter: (value) => (value === "true" ? t("controlHolds") : t("controlBroken")) },
                ]}
            />
        </Page>
    );
}

function Control({ of }: { of: ControlView }): ReactNode {
    const { t } = useWords();
    return (
        <Page
            title={`${t("control")} ${of.control}`}
            above={{ to: "/controls", text: t("controls") }}
            tags={<Tag color={of.holds ? "green" : "red"}>{of.holds ? t("controlHolds") : t("controlBroken")}</Tag>}
            actions={
                !of.holds && (
                    <CommandButton
                        command="CompleteControl"
                        fixed={{ control: of.control }}
                        fields={[
                            { name: "tripartite_agreement", kind: "text", label: t("tripartite"), optional: true, initial: of.tripartite_agreement },
                            { name: "lien_waiver", kind: "text", label: t("lienWaiver"), optional: true, initial: of.lien_waiver },
                            { name: "registration_number", kind: "text", label: t("registrationNumber"), optional: true, initial: of.registration_number },
                            { name: "registration_expires", kind: "date", label: t("registrationExpires"), optional: true },
                        ]}
                    />
                )
            }
        >
            <div className="columns">
                <Panel title={t("controls")}><ControlPanel of={of} /></Panel>
                <Panel>
                    <Details
                        items={[
                            { key: "enterprise", label: t("enterprise"), children: <ObjectLink id={of.enterprise} /> },
                            { key: "bank", label: t("bank"), children: <Named id={of.bank} /> },
                            { key: "supervisor", label: t("sideSupervisor"), children: <Named id={of.supervisor} /> },
                            { key: "handover", label: t("handoverOrder"), children: <ObjectLink id={of.handover} /> },
                            { key: "tripartite", label: t("tripartite"), children: of.tripartite_agreement || "—" },
                            { key: "waiver", label: t("lienWaiver"), children: of.lien_waiver || "—" },
                            { key: "registration", label: t("registrationNumber"), children: of.registration_number || "—" },
                            { key: "expires", label: t("registrationExpires"), children: of.registration_expires ?? "—" },
                            { key: "pledged", label: t("pledgedTo"), children: of.pledged_to.length === 0 ? "—" : of.pledged_to.map((each) => <ObjectLink key={each} id={each} />) },
                        ]}
                    />
                </Panel>
            </div>
            <Panel title={t("lots")}><LotsOf lots={of.lots} name="lots" /></Panel>
            <Timeline object={of.control} />
        </Page>
    );
}

export function ControlPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetControl", { control: id as `control-${string}` })}>{(of) => <Control key={of.control} of={of} />}</Answered>;
}
