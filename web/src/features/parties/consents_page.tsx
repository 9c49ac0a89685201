// Which bank may read what of one's data, until when; and which has.
import { Tag } from "antd";
import type { ReactNode } from "react";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { ObjectLink, Time, useLabel } from "@shared/ui/values";

const SCOPES = ["trade", "stock", "tax", "social_security", "credit_record", "score"];

export function ConsentsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const may = useMay();
    const banks = useAll("ListOrganisations", may("consent_manage") ? { capacity: "bank" } : null).data?.rows ?? [];
    const reads = useAsk("ListDataReads", {});
    return (
        <Page
            title={t("consents")}
            note={t("consentsNote")}
            actions={
                <CommandButton
                    command="GrantConsent"
                    primary
                    fixed={{}}
                    fields={[
                        { name: "bank", kind: "choice", label: t("bank"), options: banks.map((each) => ({ value: each.organisation, label: each.name })), initial: banks.length === 1 ? banks[0]?.organisation : undefined },
                        { name: "scopes", kind: "choices", label: t("scopes"), options: SCOPES.map((value) => ({ value, label: labelOf("Scope", value) })), initial: ["trade", "stock"] },
                        { name: "purpose", kind: "text", label: t("purposeOf") },
                        { name: "until", kind: "date", label: t("until") },
                    ]}
                />
            }
        >
            <DataTable
                name="consents"
                of={useAll("ListConsents", {})}
                rowKey={(row) => row.consent}
                empty={t("consentsEmpty")}
                columns={[
                    { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name, narrow: true },
                    { key: "scopes", title: t("scopes"), render: (row) => row.scopes.map((scope) => <Tag key={scope}>{labelOf("Scope", scope)}</Tag>), value: (row) => row.scopes.map((scope) => labelOf("Scope", scope)).join(" ") },
                    { key: "purpose", title: t("purposeOf"), render: (row) => <ObjectLink id={row.consent} text={row.purpose} />, value: (row) => row.purpose },
                    { key: "until", title: t("until"), render: (row) => row.until, value: (row) => row.until },
                    { key: "live", title: t("status"), narrow: true, render: (row) => <Tag color={row.live ? "green" : "default"}>{row.live ? t("consentLive") : t("consentOver")}</Tag> },
                    { key: "act", title: "", render: (row) => (row.live ? <CommandButton small danger command="WithdrawConsent" fixed={{ consent: row.consent }} /> : null) },
                ]}
            />
            <Panel title={t("dataReads")}>
                <DataTable
                    name="reads"
                    plain
                    of={{ ...reads, data: reads.data && { rows: [...reads.data.items], cut: false } }}
                    rowKey={(row) => `${row.bank} ${row.scope}`}
                    empty={t("dataReadsEmpty")}
                    columns={[
                        { key: "bank", title: t("bank"), render: (row) => row.bank_name },
                        { key: "scope", title: t("scopes"), render: (row) => labelOf("Scope", row.scope) },
                        { key: "first", title: t("readFirst"), render: (row) => (row.first.includes("T") ? <Time at={row.first} /> : row.first) },
                        { key: "last", title: t("readLast"), render: (row) => (row.last.includes("T") ? <Time at={row.last} /> : row.last) },
                        { key: "days", title: t("readDays"), render: (row) => row.days, value: (row) => row.days, places: 0 },
                        { key: "by", title: t("readBy"), render: (row) => row.last_by_name || "—" },
                    ]}
                />
            </Panel>
        </Page>
    );
}
