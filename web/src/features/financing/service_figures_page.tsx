// How fast each bank is, and how often too slow (F5); a bank sees itself, the operator and the government see all.
import type { BankService, StageFigures } from "@generated/api";
import type { ReactNode } from "react";

import { useAsk } from "@shared/api/hooks";
import { type Word, useWords } from "@shared/i18n";
import { Page } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";

interface Row extends StageFigures {
    bank: string;
    bank_name: string;
    word: Word;
}

const rowsOf = ({ bank, bank_name, to_decide, to_fund }: BankService): Row[] => [
    { bank, bank_name, word: "clockDecide", ...to_decide },
    { bank, bank_name, word: "clockFund", ...to_fund },
];

export function ServiceFiguresPage(): ReactNode {
    const { t } = useWords();
    const asked = useAsk("GetServiceFigures", {});
    const count = (key: "reached" | "in_time" | "running", title: Word) => ({ key, title: t(title), render: (row: Row) => row[key], value: (row: Row) => row[key], places: 0 as const });
    return (
        <Page title={t("navServiceFigures")} note={t("serviceNote")}>
            <DataTable<Row>
                name="service"
                of={{ ...asked, data: asked.data && { rows: asked.data.banks.flatMap(rowsOf), cut: false } }}
                rowKey={(row) => `${row.bank}.${row.word}`}
                empty={t("serviceEmpty")}
                columns={[
                    { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name, narrow: true },
                    { key: "stage", title: t("serviceStage"), render: (row) => t(row.word), value: (row) => t(row.word), filter: (value) => value, narrow: true },
                    count("running", "serviceRunning"),
                    count("reached", "serviceReached"),
                    count("in_time", "serviceInTime"),
                    { key: "p50", title: t("serviceMedian"), render: (row) => row.p50_days ?? "—", value: (row) => row.p50_days ?? "", places: 0, narrow: true },
                    { key: "p90", title: t("serviceP90"), render: (row) => row.p90_days ?? "—", value: (row) => row.p90_days ?? "", places: 0 },
                    { key: "breached", title: t("serviceBreached"), render: (row) => <span className={row.breached > 0 ? "bad" : ""}>{row.breached}</span>, value: (row) => row.breached, places: 0, narrow: true },
                ]}
            />
        </Page>
    );
}
