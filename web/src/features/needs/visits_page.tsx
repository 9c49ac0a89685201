// The operator's visits to enterprises: what was found, and the need that came of it.
import type { Inputs, VisitView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Page } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { useAdmitted } from "./columns";
import { termsOf, useTermFields } from "./needs_page";

function RecordVisit(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const enterprises = useAdmitted("enterprise", may("need_publish"));
    const today = useStatus().data?.business_date;
    return (
        <CommandButton
            command="RecordVisit"
            primary
            fixed={{}}
            fields={[
                { name: "enterprise", kind: "choice", label: t("enterprise"), options: enterprises },
                { name: "visited_on", kind: "date", label: t("visitedOn"), initial: today },
                { name: "visitors", kind: "text", label: t("visitors") },
                { name: "champion", kind: "switch", label: t("champion"), initial: false },
                { name: "findings", kind: "area", label: t("findings") },
            ]}
        />
    );
}

function NeedOf({ visit }: { visit: VisitView }): ReactNode {
    const navigate = useNavigate();
    const fixed: Partial<Inputs["RecordNeed"]> = { enterprise: visit.enterprise, visit: visit.visit };
    return (
        <CommandButton
            command="RecordNeed"
            small
            fixed={fixed}
            fields={useTermFields()}
            shape={termsOf}
            onDone={(done) => {
                const need = factIn<{ need: string }>(done, "NeedRecorded")?.need;
                if (need) void navigate(`/needs/${need}`);
            }}
        />
    );
}

export function VisitsPage(): ReactNode {
    const { t } = useWords();
    const champion = (row: VisitView): string => (row.champion ? t("champion") : "");
    return (
        <Page title={t("navVisits")} note={t("visitsNote")} actions={<RecordVisit />}>
            <DataTable<VisitView>
                name="visits"
                of={useAll("ListVisits", {})}
                rowKey={(row) => row.visit}
                empty={t("visitsEmpty")}
                columns={[
                    { key: "enterprise", title: t("enterprise"), render: (row) => row.enterprise_name, value: (row) => row.enterprise_name, narrow: true },
                    { key: "on", title: t("visitedOn"), render: (row) => row.visited_on, value: (row) => row.visited_on, narrow: true },
                    { key: "visitors", title: t("visitors"), render: (row) => row.visitors, value: (row) => row.visitors },
                    { key: "findings", title: t("findings"), render: (row) => <div className="long">{row.findings}</div>, value: (row) => row.findings },
                    { key: "champion", title: t("champion"), render: (row) => (row.champion ? <Tag color="gold">{t("champion")}</Tag> : "—"), value: champion, filter: (value) => value || "—" },
                    { key: "need", title: t("need"), render: (row) => <NeedOf visit={row} />, narrow: true },
                ]}
            />
        </Page>
    );
}
