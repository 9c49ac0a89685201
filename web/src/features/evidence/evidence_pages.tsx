// Books and evidence: reports, ledger, the log itself, deliveries, rules of law; and any object by its identifier.
import type { AccountView, RuleView } from "@generated/api";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Tag } from "antd";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";

import { ask } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { send, sendForJson } from "@shared/api/http";
import { useStatus } from "@shared/api/status";
import { inWords, useWords } from "@shared/i18n";
import { objectLabel } from "@shared/i18n/labels";
import type { LiveFact } from "@shared/live/live_facts";
import { kindOf } from "@shared/objects/paths";
import { useSession } from "@shared/session/context";
import { valueText } from "@shared/ui/fields";
import { Answered, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { problemText } from "@shared/ui/problem";
import { ReportLine } from "@shared/ui/reports";
import { DataTable } from "@shared/ui/table";
import { FactLine, Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, State, useLabel, Yuan } from "@shared/ui/values";

export function ReportsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navReports")} note={t("reportsNote")} actions={<Button href="/verify.html" target="_blank">{t("publicPage")}</Button>}>
            <Panel>
                <Answered of={useAll("ListReports", {})}>{({ rows }) => (rows.length === 0 ? t("noReports") : rows.toReversed().map((report) => <ReportLine key={report.report} of={report} />))}</Answered>
            </Panel>
        </Page>
    );
}

export function LedgerPage(): ReactNode {
    const { t, language } = useWords();
    const labelOf = useLabel();
    const accounts = useAll("ListOrganisations", {}); // names of the accounts' owners
    const ledger = useQuery({
        queryKey: ["ledger"],
        queryFn: async ({ signal }) => {
            const first = await ask("GetLedger", { page_size: 200 }, signal);
            const rows: AccountView[] = [...first.items];
            for (let token = first.next_page_token; token !== undefined; ) {
                // oxlint-disable-next-line no-await-in-loop -- a page names the next one
                const next = await ask("GetLedger", { page_size: 200, page_token: token }, signal);
                rows.push(...next.items);
                token = next.next_page_token;
            }
            return { rows, journals: first.journals, balanced: first.balanced };
        },
    });
    const owner = (account: string): ReactNode => {
        const id = account.split("/").at(-1) ?? "";
        return accounts.data?.rows.some((each) => each.organisation === id) ? <Named id={id} /> : <span>{id}</span>;
    };
    return (
        <Page title={t("navLedger")} tags={ledger.data && <Tag color={ledger.data.balanced ? "green" : "red"}>{ledger.data.balanced ? t("balanced") : t("unbalanced")}</Tag>}>
            <Figures>
                {(ledger.data?.journals ?? []).map((journal) => (
                    <Figure key={journal.journal} title={`${labelOf("Journal", journal.journal)} · ${t("debits")} = ${t("credits")}`} tone={journal.debits_fen === journal.credits_fen ? "good" : "bad"}>
                        <Yuan fen={journal.debits_fen} />
                    </Figure>
                ))}
            </Figures>
            <DataTable<AccountView>
                name="ledger"
                of={{ ...ledger, data: ledger.data && { rows: ledger.data.rows, cut: false } }}
                rowKey={(row) => row.account}
                columns={[
                    { key: "account", title: t("account"), render: (row) => row[language], value: (row) => row[language], filter: (value) => value, narrow: true },
                    { key: "of", title: t("accountOf"), render: (row) => owner(row.account), value: (row) => row.account },
                    { key: "journal", title: t("journal"), render: (row) => labelOf("Journal", row.journal), value: (row) => row.journal, filter: (value) => labelOf("Journal", value) },
                    { key: "debits", title: t("debits"), render: (row) => <Yuan fen={row.debits_fen} />, value: (row) => row.debits_fen, places: 2 },
                    { key: "credits", title: t("credits"), render: (row) => <Yuan fen={row.credits_fen} />, value: (row) => row.credits_fen, places: 2 },
                    { key: "balance", title: t("balance"), render: (row) => <Yuan fen={row.balance_fen} />, value: (row) => row.balance_fen, places: 2, narrow: true },
                ]}
            />
        </Page>
    );
}

const FACTS_A_PAGE = 100;

/** The newest first, a page of the log at a time. */
export function FactsPage(): ReactNode {
    const { t } = useWords();
    const status = useStatus().data;
    const [newest] = useState(() => status?.size);
    const size = newest ?? status?.size;
    const facts = useInfiniteQuery({
        queryKey: ["facts", size],
        enabled: size !== undefined,
        initialPageParam: size ?? 0,
        queryFn: async ({ pageParam, signal }) => {
            const from = Math.max(0, pageParam - FACTS_A_PAGE);
            const page = await sendForJson<{ items: LiveFact[] }>({ method: "GET", path: `/v1/facts?from=${from}&page_size=${FACTS_A_PAGE}`, signal });
            return { from, items: page.items.filter((fact) => fact.position < pageParam).toReversed() };
        },
        getNextPageParam: ({ from }) => (from > 0 ? from : undefined),
    });
    return (
        <Page title={t("navFacts")} note={status && <span className="num text">{t("logState", { n: status.size })} <code>{status.root}</code></span>}>
            <Panel className="timeline">
                <Answered of={facts}>{({ pages }) => pages.flatMap((page) => page.items).map((fact) => <FactLine key={fact.position} fact={fact} />)}</Answered>
                {facts.hasNextPage && <Button block loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>{t("more")}</Button>}
            </Panel>
        </Page>
    );
}

interface Delivery {
    delivery: number;
    organisation: string;
    path: string;
    subject: string;
    state: string;
    attempts: number;
    last_error?: string;
    position: number;
}

/** One that was given up is sent again. */
function SendAgain({ delivery }: { delivery: number }): ReactNode {
    const { t } = useWords();
    const client = useQueryClient();
    const { message } = App.useApp();
    const [busy, setBusy] = useState(false);
    const again = async (): Promise<void> => {
        setBusy(true);
        try {
            await send({ method: "POST", path: `/v1/deliveries/${delivery}:replay`, json: {} });
            await client.invalidateQueries({ queryKey: ["deliveries"] });
        } catch (problem) {
            void message.error(problemText(problem, t));
        } finally {
            setBusy(false);
        }
    };
    return <Button size="small" loading={busy} onClick={() => void again()}>{t("sendAgain")}</Button>;
}

export function DeliveriesPage(): ReactNode {
    const { t } = useWords();
    const mayReplay = useSession().me.capacities.includes("information_service");
    const list = useQuery({
        queryKey: ["deliveries"],
        queryFn: async ({ signal }) => ({ rows: (await sendForJson<{ items: Delivery[] }>({ method: "GET", path: "/v1/deliveries?page_size=200", signal })).items.toReversed(), cut: false }),
    });
    return (
        <Page title={t("navDeliveries")} note={t("deliveriesNote")}>
            <DataTable<Delivery>
                name="deliveries"
                of={list}
                rowKey={(row) => String(row.delivery)}
                columns={[
                    { key: "position", title: "#", render: (row) => row.position, value: (row) => row.position, places: 0 },
                    { key: "to", title: t("organisation"), render: (row) => <Named id={row.organisation} />, value: (row) => row.organisation, narrow: true },
                    { key: "path", title: t("message"), render: (row) => row.path, value: (row) => row.path, filter: (value) => value },
                    { key: "subject", title: t("objectWord"), render: (row) => <ObjectLink id={row.subject} />, value: (row) => row.subject },
                    { key: "attempts", title: t("attempts"), render: (row) => row.attempts, value: (row) => row.attempts, places: 0 },
                    { key: "state", title: t("status"), render: (row) => <State of="Delivery" value={row.state} colour={row.state === "done" ? "green" : row.state === "dead" ? "red" : "gold"} />, value: (row) => row.state, narrow: true },
                    { key: "error", title: t("failure"), render: (row) => row.last_error || "—", value: (row) => row.last_error ?? "" },
                    { key: "again", title: "", render: (row) => row.state === "dead" && mayReplay && <SendAgain delivery={row.delivery} /> },
                ]}
            />
        </Page>
    );
}

export function RulesPage(): ReactNode {
    const { t, language } = useWords();
    const labelOf = useLabel();
    const rules = useAsk("ListRules", {});
    return (
        <Page title={t("navRules")} note={t("rulesNote")}>
            <DataTable<RuleView>
                name="rules"
                of={{ ...rules, data: rules.data && { rows: [...rules.data.items], cut: false } }}
                rowKey={(row) => `${row.id} ${row.from ?? ""}`}
                columns={[
                    { key: "id", title: t("number"), render: (row) => row.id, value: (row) => row.id },
                    { key: "text", title: t("ruleText"), render: (row) => <div className="long">{inWords(row, language)}</div>, value: (row) => inWords(row, language), narrow: true },
                    { key: "source", title: t("ruleSource"), render: (row) => <div className="long">{row.source}</div>, value: (row) => row.source },
                    { key: "parameters", title: t("ruleParameters"), render: (row) => row.parameters.map((each) => <div key={each.name}>{each.name}: <span className="num">{each.unit === "ppm" || each.unit === "fen" ? valueText(`x_${each.unit}`, each.value, language) : `${each.value} ${labelOf("Unit", each.unit)}`}</span></div>) },
                    { key: "from", title: t("ruleFrom"), render: (row) => row.from ?? "—", value: (row) => row.from ?? "" },
                    { key: "status", title: t("status"), render: (row) => <State of="RuleStatus" value={row.status} />, value: (row) => row.status, narrow: true },
                ]}
            />
        </Page>
    );
}

export function ObjectPage(): ReactNode {
    const { language } = useWords();
    const { id = "" } = useParams();
    return (
        <Page title={`${objectLabel(id, language) || kindOf(id)} ${id}`}>
            <Timeline object={id} />
        </Page>
    );
}

