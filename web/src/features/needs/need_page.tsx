// One need with its quotes side by side, the cheapest first, as the server ranks them.
import type { NeedView, PlacementView, QuoteView } from "@generated/api";
import { Button, Empty, Tag } from "antd";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";

import { useAsk } from "@shared/api/hooks";
import { percent, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Short, State, Time } from "@shared/ui/values";
import { NeedState, PlacementState } from "./columns";

/** `over`: it might still be chosen, had it not expired. */
export function QuoteTerms({ of, over }: { of: QuoteView; over: boolean }): ReactNode {
    const { t } = useWords();
    return (
        <dl className="quote-terms">
            <dt>{t("allIn")}</dt><dd className="num quote-all-in" title={t("allInNote")}>{percent(of.all_in_ppm)}</dd>
            <dt>{t("rateYear")}</dt><dd className="num">{percent(of.rate_ppm)}</dd>
            <dt>{t("fee")}</dt><dd className="num">{yuan(of.fee_fen)} {t("yuanUnit")}</dd>
            <dt>{t("quoteAmount")}</dt><dd className="num">{yuan(of.amount_fen)} {t("yuanUnit")}</dd>
            <dt>{t("tenor")}</dt><dd className="num">{of.tenor_days}</dd>
            <dt>{t("validUntil")}</dt><dd className={over ? "num bad" : "num"}>{of.valid_until}{over && ` ${t("quoteOver")}`}</dd>
            {of.product && <><dt>{t("navProducts")}</dt><dd><Named id={of.product} /></dd></>}
            {of.conditions.length > 0 && <><dt>{t("conditionsOf")}</dt><dd>{of.conditions.join("；")}</dd></>}
        </dl>
    );
}

function Choose({ of, quote, best }: { of: PlacementView; quote: QuoteView; best: boolean }): ReactNode {
    const { t } = useWords();
    return (
        <CommandButton
            command="ChooseQuote"
            primary={best}
            fixed={{ placement: of.placement }}
            preview={() => (
                <>
                    <p><strong>{of.bank_name}</strong> {t("allIn")} {percent(quote.all_in_ppm)}</p>
                    <p>{t("chooseNote")}</p>
                </>
            )}
        />
    );
}

function Quoted({ of, quote, rank }: { of: PlacementView; quote: QuoteView; rank: number }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const chosen = of.status === "chosen";
    const apply = quote.product ? `/apply/${quote.product}` : "/products";
    return (
        <Panel className={chosen ? "quote chosen" : "quote"} title={<>{of.bank_name} <PlacementState of={of} /></>} extra={quote.live && <Tag color={rank === 1 ? "green" : "default"}>{t("quoteRank", { n: rank })}</Tag>}>
            <QuoteTerms of={quote} over={of.status === "quoted" && !quote.live} />
            <div className="page-actions">
                {of.status === "quoted" && quote.live && <Choose of={of} quote={quote} best={rank === 1} />}
                {chosen && may("application_submit") && <Link to={apply}><Button type="primary" tabIndex={-1}>{t("applyWithBank")}</Button></Link>}
            </div>
        </Panel>
    );
}

function OtherBanks({ of }: { of: PlacementView[] }): ReactNode {
    const { t } = useWords();
    return (
        <DataTable<PlacementView>
            name="others"
            plain
            of={{ data: { rows: of, cut: false }, isPending: false, error: null, refetch: () => undefined }}
            rowKey={(row) => row.placement}
            columns={[
                { key: "bank", title: t("bank"), render: (row) => row.bank_name, narrow: true },
                { key: "status", title: t("status"), render: (row) => <PlacementState of={row} />, narrow: true },
                { key: "contact", title: t("contact"), render: (row) => row.contact || "—" },
                { key: "because", title: t("declinedBecause"), render: (row) => row.declined_because || "—" },
                { key: "by", title: t("answerBy"), render: (row) => <span className={row.late ? "bad" : ""}>{row.answer_by}</span> },
                { key: "at", title: t("answeredAt"), render: (row) => <Time at={row.answered_at} /> },
            ]}
        />
    );
}

function Need({ of }: { of: NeedView }): ReactNode {
    const { t } = useWords();
    const open = !["placed", "withdrawn"].includes(of.status);
    const quotes = of.placements.flatMap((placement) => (placement.quote ? [{ placement, quote: placement.quote }] : []));
    const others = of.placements.filter((placement) => placement.quote === undefined);
    return (
        <Page
            title={`${t("need")} ${of.need}`}
            above={{ to: "/needs", text: t("navNeeds") }}
            tags={<>{of.kind && <State of="ProductKind" value={of.kind} colour="blue" />}<NeedState status={of.status} /></>}
            note={of.enterprise_name}
            actions={
                open && (
                    <>
                        {of.status === "recorded" && <CommandButton command="ConfirmNeed" primary fixed={{ need: of.need }} preview={() => t("confirmNeedNote")} />}
                        <CommandButton command="WithdrawNeed" danger fixed={{ need: of.need }} fields={[{ name: "reason", kind: "area", label: t("reason") }]} preview={() => t("withdrawNeedNote")} />
                    </>
                )
            }
        >
            <Figures>
                <Figure title={t("needAmount")}><Short fen={of.amount_fen} /></Figure>
                <Figure title={t("tenor")}>{of.tenor_days}</Figure>
                <Figure title={t("purpose")}><small>{of.purpose}</small></Figure>
                <Figure title={t("wantedBy")}><small className="num">{of.wanted_by}</small></Figure>
            </Figures>
            <Panel>
                <Details
                    items={[
                        { key: "collateral", label: t("collateralOffered"), children: of.collateral || t("noCollateral") },
                        { key: "by", label: t("recordedBy"), children: <Named id={of.recorded_by} /> },
                        of.visit !== undefined && { key: "visit", label: t("visit"), children: <ObjectLink id={of.visit} /> },
                        of.withdrawn_because !== "" && { key: "because", label: t("withdrawnBecause"), children: of.withdrawn_because },
                    ]}
                />
            </Panel>
            <h2 className="part-title">{t("quotesSide")}</h2>
            {quotes.length === 0 ? (
                <Panel><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("quotesEmpty")} /></Panel>
            ) : (
                <div className="quotes">{quotes.map(({ placement, quote }, i) => <Quoted key={placement.placement} of={placement} quote={quote} rank={i + 1} />)}</div>
            )}
            {others.length > 0 && <Panel title={t("otherBanks")}><OtherBanks of={others} /></Panel>}
            <Timeline object={of.need} />
        </Page>
    );
}

export function NeedPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetNeed", { need: id as `need-${string}` })}>{(of) => <Need key={of.need} of={of} />}</Answered>;
}
