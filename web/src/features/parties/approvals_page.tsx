// What waits for a second person: the exact content that was sent, and its fingerprint.
import { type ApprovalView, commands } from "@generated/api";
import { Empty } from "antd";
import type { ReactNode } from "react";

import { useAll } from "@shared/api/hooks";
import { inWords, useWords } from "@shared/i18n";
import { CommandButton } from "@shared/ui/command";
import { Members } from "@shared/ui/fields";
import { Answered, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { ObjectLink, State, Time } from "@shared/ui/values";

function useCommandName(): (name: string) => string {
    const { language } = useWords();
    return (name) => (name in commands ? inWords(commands[name as keyof typeof commands], language) : name);
}

function contentOf(text: string): Record<string, unknown> {
    try {
        return JSON.parse(text) as Record<string, unknown>;
    } catch {
        return { content: text };
    }
}

function Waiting({ of }: { of: ApprovalView }): ReactNode {
    const { t } = useWords();
    const nameOf = useCommandName();
    return (
        <Panel title={nameOf(of.command)} extra={<State of="ApprovalStatus" value={of.status} />}>
            <p className="muted">
                {t("proposedBy")} <strong>{of.proposed_by_name}</strong> · {t("proposedAt")} <Time at={of.proposed_at} /> · {t("expiresAt")} <Time at={of.expires} />
            </p>
            <div className="preview"><Members data={contentOf(of.content)} /></div>
            <p className="muted text">{t("contentHash")} <code>{of.content_hash}</code></p>
            <div className="page-actions" data-approval={of.approval}>
                {of.may_check && <CommandButton command="ApproveProposal" primary fixed={{ approval: of.approval, content_hash: of.content_hash }} preview={() => <Members data={contentOf(of.content)} />} />}
                {of.may_check && <CommandButton command="RejectProposal" danger fixed={{ approval: of.approval }} fields={[{ name: "reason", kind: "area", label: t("reason") }]} />}
                {!of.may_check && <CommandButton command="WithdrawProposal" fixed={{ approval: of.approval }} />}
            </div>
        </Panel>
    );
}

export function ApprovalsPage(): ReactNode {
    const { t } = useWords();
    const nameOf = useCommandName();
    const all = useAll("ListApprovals", {});
    const split = (pending: boolean) => all.data && { rows: all.data.rows.filter((each) => (each.status === "pending") === pending).toReversed(), cut: all.data.cut };
    return (
        <Page title={t("approvals")} note={t("approvalsNote")}>
            <Answered of={{ ...all, data: split(true) }}>
                {({ rows }) => (rows.length === 0 ? <Panel><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("approvalsEmpty")} /></Panel> : rows.map((each) => <Waiting key={each.approval} of={each} />))}
            </Answered>
            <Panel title={t("approvalsPast")}>
                <DataTable
                    name="past"
                    plain
                    pageSize={10}
                    of={{ ...all, data: split(false) }}
                    rowKey={(row) => row.approval}
                    columns={[
                        { key: "what", title: t("approvals"), render: (row) => <ObjectLink id={row.approval} text={nameOf(row.command)} /> },
                        { key: "by", title: t("proposedBy"), render: (row) => row.proposed_by_name },
                        { key: "at", title: t("proposedAt"), render: (row) => <Time at={row.proposed_at} /> },
                        { key: "status", title: t("status"), render: (row) => <State of="ApprovalStatus" value={row.status} /> },
                    ]}
                />
            </Panel>
        </Page>
    );
}
