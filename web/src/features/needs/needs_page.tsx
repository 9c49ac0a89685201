// What enterprises want to borrow: recorded by themselves or by the operator for them, and shown to banks in lists.
import type { Inputs, NeedView, ProductKind } from "@generated/api";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import type { Field } from "@shared/ui/form_fields";
import { Page } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { ObjectLink, useLabel } from "@shared/ui/values";
import { NeedState, useAdmitted, useTermColumns } from "./columns";

const KINDS: readonly ProductKind[] = ["inventory", "prepayment", "procurement", "decored", "revolving", "voucher"];

export function useTermFields(): Field[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { name: "amount_fen", kind: "money", label: t("needAmount") },
        { name: "tenor_days", kind: "count", label: t("tenor") },
        { name: "purpose", kind: "text", label: t("purpose") },
        { name: "wanted_by", kind: "date", label: t("wantedBy") },
        { name: "collateral", kind: "text", label: t("collateralOffered"), optional: true },
        { name: "kind", kind: "choice", label: t("productKind"), optional: true, options: KINDS.map((value) => ({ value, label: labelOf("ProductKind", value) })) },
    ];
}

/** From what is typed to what is sent: no collateral is said, not left out. */
export const termsOf = (sent: Record<string, unknown>): Partial<Inputs["RecordNeed"]> => ({ collateral: "", ...sent });

function RecordNeed(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const navigate = useNavigate();
    const { session } = useSession();
    const forOthers = may("need_publish");
    const enterprises = useAdmitted("enterprise", forOthers);
    const own: Partial<Inputs["RecordNeed"]> = forOthers ? {} : { enterprise: session.signed.organisation };
    const whose: Field[] = forOthers ? [{ name: "enterprise", kind: "choice", label: t("enterprise"), options: enterprises }] : [];
    return (
        <CommandButton
            command="RecordNeed"
            primary
            fixed={own}
            fields={[...whose, ...useTermFields()]}
            shape={termsOf}
            onDone={(done) => {
                const need = factIn<{ need: string }>(done, "NeedRecorded")?.need;
                if (need) void navigate(`/needs/${need}`);
            }}
        />
    );
}

function PublishNeeds({ needs }: { needs: NeedView[] }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const navigate = useNavigate();
    const banks = useAdmitted("bank", may("need_publish"));
    const open = needs.filter((each) => each.status === "confirmed" || each.status === "published");
    return (
        <CommandButton
            command="PublishNeeds"
            disabled={open.length === 0}
            fixed={{}}
            fields={[
                { name: "needs", kind: "choices", label: t("needsChoice"), options: open.map((each) => ({ value: each.need, label: `${each.enterprise_name} · ${each.purpose} · ${each.need}` })), initial: open.filter((each) => each.status === "confirmed").map((each) => each.need) },
                { name: "banks", kind: "choices", label: t("banksChoice"), options: banks },
                { name: "answer_by", kind: "date", label: t("answerBy"), help: t("answerByHelp") },
            ]}
            preview={() => t("publishNote")}
            onDone={() => void navigate("/need-lists")}
        />
    );
}

export function NeedsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const may = useMay();
    const needs = useAll("ListNeeds", {});
    const terms = useTermColumns<NeedView>();
    const own = !may("need_publish");
    const quotes = (row: NeedView): number => row.placements.filter((each) => each.quote !== undefined).length;
    return (
        <Page title={t("navNeeds")} note={t("needsNote")} actions={<><PublishNeeds needs={needs.data?.rows ?? []} /><RecordNeed /></>}>
            <DataTable<NeedView>
                name="needs"
                of={needs}
                rowKey={(row) => row.need}
                empty={t("needsEmpty")}
                columns={[
                    { key: "need", title: t("need"), render: (row) => <ObjectLink id={row.need} />, value: (row) => row.need, narrow: true },
                    ...(own ? [] : [{ key: "enterprise", title: t("enterprise"), render: (row: NeedView) => row.enterprise_name, value: (row: NeedView) => row.enterprise_name, narrow: true }]),
                    ...terms,
                    { key: "quotes", title: t("quotesCount"), render: (row) => `${quotes(row)} / ${row.placements.length}`, value: quotes, places: 0 },
                    { key: "status", title: t("status"), render: (row) => <NeedState status={row.status} />, value: (row) => row.status, filter: (value) => labelOf("NeedStatus", value), narrow: true },
                ]}
            />
        </Page>
    );
}
