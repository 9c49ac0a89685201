// What lists of needs have in common, and the identifiers of who may be chosen.
import type { NeedStatus, NeedView, PlacementView } from "@generated/api";
import type { ReactNode } from "react";

import { useAll } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import type { Choice } from "@shared/ui/form_fields";
import type { Column } from "@shared/ui/table";
import { ObjectLink, Percent, State, useLabel, Yuan } from "@shared/ui/values";

type Terms = Pick<NeedView, "amount_fen" | "tenor_days" | "purpose" | "wanted_by" | "collateral">;

export function useTermColumns<T extends Terms>(): Column<T>[] {
    const { t } = useWords();
    return [
        { key: "amount", title: t("needAmount"), render: (row) => <Yuan fen={row.amount_fen} />, value: (row) => row.amount_fen, places: 2, narrow: true },
        { key: "tenor", title: t("tenor"), render: (row) => row.tenor_days, value: (row) => row.tenor_days, places: 0 },
        { key: "purpose", title: t("purpose"), render: (row) => row.purpose, value: (row) => row.purpose },
        { key: "collateral", title: t("collateralOffered"), render: (row) => row.collateral || t("noCollateral"), value: (row) => row.collateral },
        { key: "wanted", title: t("wantedBy"), render: (row) => row.wanted_by, value: (row) => row.wanted_by },
    ];
}

const NEED_COLOURS: Record<NeedStatus, string> = { recorded: "gold", confirmed: "gold", published: "blue", placed: "green", withdrawn: "default" };

export const NeedState = ({ status }: { status: NeedStatus }): ReactNode => <State of="NeedStatus" value={status} colour={NEED_COLOURS[status]} />;

export const PlacementState = ({ of }: { of: PlacementView }): ReactNode => <State of="PlacementStatus" value={of.status} />;

export function usePlacementColumns(): Column<PlacementView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "placement", title: t("placement"), render: (row) => <ObjectLink id={row.placement} />, value: (row) => row.placement, narrow: true },
        { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name, narrow: true },
        ...useTermColumns<PlacementView>(),
        { key: "answer", title: t("answerBy"), render: (row) => <span className={row.late ? "bad" : ""}>{row.answer_by}{row.late && ` ${t("answerLate")}`}</span>, value: (row) => row.answer_by },
        { key: "quote", title: t("allIn"), render: (row) => <Percent ppm={row.quote?.all_in_ppm} /> },
        { key: "status", title: t("status"), render: (row) => <PlacementState of={row} />, value: (row) => row.status, filter: (value) => labelOf("PlacementStatus", value), narrow: true },
    ];
}

/** Organisations that may be chosen: those admitted with the capacity. */
export function useAdmitted(capacity: "enterprise" | "bank", asked: boolean): Choice[] {
    const found = useAll("ListOrganisations", asked ? { capacity, status: "admitted" } : null).data?.rows ?? [];
    return found.map((each) => ({ value: each.organisation, label: each.name }));
}
