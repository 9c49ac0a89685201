// The lists 产业融资需求清单, one for each bank, with the day of the answer; and each as a spreadsheet.
import type { NeedListView } from "@generated/api";
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { Answered, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { ObjectLink } from "@shared/ui/values";
import { usePlacementColumns } from "./columns";

const answered = (of: NeedListView): string => `${of.placements.filter((each) => each.answered_at !== undefined).length} / ${of.placements.length}`;

function Sheet({ of, small = false }: { of: NeedListView; small?: boolean }): ReactNode {
    const { t } = useWords();
    return <Button size={small ? "small" : "middle"} icon={<DownloadOutlined />} href={`/v1/needLists/${of.list}/sheet`} download={`${of.number}.xlsx`} data-sheet={of.list}>{t("downloadSheet")}</Button>;
}

export function NeedListsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("navNeedLists")} note={t("needListsNote")}>
            <DataTable<NeedListView>
                name="need-lists"
                of={useAll("ListNeedLists", {})}
                rowKey={(row) => row.list}
                empty={t("needListsEmpty")}
                columns={[
                    { key: "number", title: t("listNumber"), render: (row) => <ObjectLink id={row.list} text={row.number} />, value: (row) => row.number, narrow: true },
                    { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name, filter: (value) => value, narrow: true },
                    { key: "published", title: t("publishedOn"), render: (row) => row.published_on, value: (row) => row.published_on },
                    { key: "answer", title: t("answerBy"), render: (row) => row.answer_by, value: (row) => row.answer_by },
                    { key: "answered", title: t("answeredCount"), render: answered, value: answered },
                    { key: "sheet", title: t("downloadSheet"), render: (row) => <Sheet of={row} small /> },
                ]}
            />
        </Page>
    );
}

function NeedList({ of }: { of: NeedListView }): ReactNode {
    const { t } = useWords();
    const columns = usePlacementColumns();
    return (
        <Page title={`${t("needList")} ${of.number}`} above={{ to: "/need-lists", text: t("navNeedLists") }} note={of.bank_name} actions={<Sheet of={of} />}>
            <Figures>
                <Figure title={t("publishedOn")}><small className="num">{of.published_on}</small></Figure>
                <Figure title={t("answerBy")}><small className="num">{of.answer_by}</small></Figure>
                <Figure title={t("answeredCount")}>{answered(of)}</Figure>
            </Figures>
            <Panel title={t("navNeeds")}>
                <DataTable name="placements" plain of={{ data: { rows: [...of.placements], cut: false }, isPending: false, error: null, refetch: () => undefined }} rowKey={(row) => row.placement} columns={columns} />
            </Panel>
            <Timeline object={of.list} />
        </Page>
    );
}

export function NeedListPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetNeedList", { list: id as `needlist-${string}` })}>{(of) => <NeedList key={of.list} of={of} />}</Answered>;
}
