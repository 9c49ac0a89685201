// What was shown to this bank, and its answers: claim, quote, decline.
import type { Inputs, PlacementView } from "@generated/api";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { unscaled } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { lines } from "@shared/ui/form_fields";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { ObjectLink, Short, State, Time } from "@shared/ui/values";
import { PlacementState, usePlacementColumns } from "./columns";
import { QuoteTerms } from "./need_page";

export function PlacementsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navPlacements")} note={t("placementsNote")}>
            <DataTable name="placements" of={useAll("ListPlacements", {})} rowKey={(row) => row.placement} columns={usePlacementColumns()} empty={t("placementsEmpty")} />
        </Page>
    );
}

function Quote({ of }: { of: PlacementView }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const products = useAll("ListProducts", may("need_answer") ? {} : null).data?.rows ?? [];
    return (
        <CommandButton
            command="QuoteNeed"
            primary
            fixed={{ placement: of.placement }}
            fields={[
                { name: "amount_fen", kind: "money", label: t("quoteAmount"), initial: unscaled(of.quote?.amount_fen ?? of.amount_fen, 2) },
                { name: "rate_ppm", kind: "percent", label: t("rateYear") },
                { name: "fee_fen", kind: "money", label: t("fee"), help: t("feeHelp"), initial: "0", mayBeZero: true },
                { name: "tenor_days", kind: "count", label: t("tenor"), initial: String(of.quote?.tenor_days ?? of.tenor_days) },
                { name: "valid_until", kind: "date", label: t("validUntil") },
                { name: "product", kind: "choice", label: t("navProducts"), optional: true, options: products.filter((each) => each.bank === of.bank).map((each) => ({ value: each.product, label: each.name })) },
                { name: "bank_reference", kind: "text", label: t("bankReference") },
                { name: "conditions", kind: "area", label: t("conditionsOf"), help: t("onePerLine"), optional: true },
            ]}
            shape={({ conditions, ...sent }) => ({ ...(sent as Partial<Inputs["QuoteNeed"]>), conditions: lines(conditions) })}
            preview={() => t("quoteNote")}
        />
    );
}

function Placement({ of }: { of: PlacementView }): ReactNode {
    const { t } = useWords();
    const open = ["placed", "claimed", "quoted", "declined"].includes(of.status);
    const reference = { name: "bank_reference", kind: "text" as const, label: t("bankReference") };
    return (
        <Page
            title={of.enterprise_name}
            above={{ to: "/placements", text: t("navPlacements") }}
            tags={<>{of.kind && <State of="ProductKind" value={of.kind} colour="blue" />}<PlacementState of={of} /></>}
            note={<>{of.placement} · {of.bank_name} · {of.list ? <ObjectLink id={of.list} text={of.list_number} /> : of.list_number}</>}
            actions={
                open && (
                    <>
                        {of.status === "placed" && <CommandButton command="ClaimNeed" fixed={{ placement: of.placement }} fields={[{ name: "contact", kind: "text", label: t("contact"), help: t("contactHelp") }, reference]} />}
                        <Quote of={of} />
                        {of.status !== "declined" && <CommandButton command="DeclineNeed" danger fixed={{ placement: of.placement }} fields={[{ name: "reason", kind: "area", label: t("declinedBecause") }, reference]} />}
                    </>
                )
            }
        >
            <Figures>
                <Figure title={t("needAmount")}><Short fen={of.amount_fen} /></Figure>
                <Figure title={t("tenor")}>{of.tenor_days}</Figure>
                <Figure title={t("wantedBy")}><small className="num">{of.wanted_by}</small></Figure>
                <Figure title={t("answerBy")} {...(of.late ? { tone: "bad" as const } : {})}><small className="num">{of.answer_by}</small></Figure>
            </Figures>
            <div className="columns">
                <Panel title={t("need")}>
                    <Details
                        narrow={of.quote !== undefined}
                        items={[
                            { key: "purpose", label: t("purpose"), children: of.purpose },
                            { key: "collateral", label: t("collateralOffered"), children: of.collateral || t("noCollateral") },
                            { key: "code", label: t("unifiedCode"), children: of.enterprise_code },
                            of.contact !== "" && { key: "contact", label: t("contact"), children: of.contact },
                            of.answered_at !== undefined && { key: "at", label: t("answeredAt"), children: <Time at={of.answered_at} /> },
                            of.declined_because !== "" && { key: "because", label: t("declinedBecause"), children: of.declined_because },
                        ]}
                    />
                </Panel>
                {of.quote && <Panel title={t("quote")}><QuoteTerms of={of.quote} over={of.status === "quoted" && !of.quote.live} /></Panel>}
            </div>
            <Timeline object={of.placement} />
        </Page>
    );
}

export function PlacementPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetPlacement", { placement: id as `placement-${string}` })}>{(of) => <Placement key={of.placement} of={of} />}</Answered>;
}
