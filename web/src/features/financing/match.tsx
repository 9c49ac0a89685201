// What this enterprise can borrow: every product with what a year of it costs, and all that speaks against it.
import type { Inputs, ProductMatch } from "@generated/api";
import { Button, InputNumber, Tag, Tooltip } from "antd";
import type { ReactNode } from "react";
import { useNavigate, useSearchParams } from "react-router";

import { useAsk } from "@shared/api/hooks";
import { percent, tonnes, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { fieldLabel } from "@shared/i18n/labels";
import { Answered, Panel } from "@shared/ui/page";
import { type Column, DataTable } from "@shared/ui/table";
import { State } from "@shared/ui/values";

/** A detail's value in the unit that people read. */
function plain(name: string, value: string): string {
    if (name.endsWith("_fen")) return `${yuan(Number(value))} ¥`;
    if (name.endsWith("_kg")) return `${tonnes(Number(value))} t`;
    return name.endsWith("_ppm") ? percent(Number(value)) : value;
}

type Obstacle = ProductMatch["obstacles"][number];

function Against({ obstacle }: { obstacle: Obstacle }): ReactNode {
    const { language } = useWords();
    const details = obstacle.details.map(({ name, value }) => `${fieldLabel(name, language)} ${plain(name, value)}`).join(language === "zh" ? "，" : ", ");
    return (
        <li>
            <Tag color={obstacle.advisory ? "gold" : "red"}>{language === "zh" ? obstacle.zh : obstacle.en}</Tag>
            {details && <span className="muted">{details}</span>}
        </li>
    );
}

function Cost({ of }: { of: ProductMatch }): ReactNode {
    const { t } = useWords();
    const parts = [["costInterest", of.cost.interest_ppm], ["costGuarantee", of.cost.guarantee_ppm], ["costHandling", of.cost.handling_ppm], ["costRegistration", of.cost.registration_ppm]] as const;
    return (
        <Tooltip title={parts.map(([word, ppm]) => <div key={word}>{t(word)} {percent(ppm)}</div>)}>
            <strong className="num">{percent(of.all_in_ppm)}</strong>
        </Tooltip>
    );
}

function useColumns(): Column<ProductMatch>[] {
    const { t } = useWords();
    const navigate = useNavigate();
    return [
        { key: "product", title: t("product"), render: (row) => <>{row.name} <State of="ProductKind" value={row.kind} colour="blue" /></>, value: (row) => row.name, narrow: true },
        { key: "bank", title: t("bank"), render: (row) => row.bank_name, value: (row) => row.bank_name, filter: (value) => value },
        { key: "all_in", title: t("allIn"), render: (row) => <Cost of={row} />, value: (row) => row.all_in_ppm / 10_000, places: 2, narrow: true },
        { key: "to_fund", title: t("timeToFund"), render: (row) => (row.to_fund === undefined ? t("promisedOnly", { n: row.promised_to_fund }) : t("usuallyFunded", { n: row.to_fund, of: row.promised_to_fund })), value: (row) => row.to_fund ?? row.promised_to_fund },
        {
            key: "fits", title: t("fits"), narrow: true, value: (row) => (row.fits ? t("fitsYes") : t("fitsNo")), filter: (value) => value,
            render: (row) => (
                <>
                    {row.fits && <Tag color="green">{t("fitsYes")}</Tag>}
                    <ul className="plain-list">{row.obstacles.map((obstacle) => <Against key={obstacle.reason} obstacle={obstacle} />)}</ul>
                </>
            ),
        },
        { key: "apply", title: "", render: (row) => <Button size="small" type={row.fits ? "primary" : "default"} onClick={() => void navigate(`/apply/${row.product}`)}>{t("applyNow")}</Button>, narrow: true },
    ];
}

export function MatchPanel(): ReactNode {
    const { t } = useWords();
    const columns = useColumns();
    const [place, setPlace] = useSearchParams();
    const number = (name: string): number | null => (place.get(name) ? Number(place.get(name)) : null);
    const keep = (name: string) => (value: number | null): void =>
        setPlace((before) => {
            if (value) before.set(name, String(value));
            else before.delete(name);
            return before;
        }, { replace: true });
    const [amount, days] = [number("amount"), number("days")];
    const input: Inputs["MatchProducts"] = { ...(amount ? { amount_fen: Math.round(amount * 100) } : {}), ...(days ? { tenor_days: days } : {}) };
    const matches = useAsk("MatchProducts", input);
    return (
        <Panel
            title={t("matchTitle")}
            extra={
                <span className="page-actions">
                    <label>{t("wantedAmount")} <InputNumber<number> aria-label={t("wantedAmount")} value={amount} min={1} precision={2} style={{ width: 170 }} addonAfter={t("yuanUnit")} onChange={keep("amount")} /></label>
                    <label>{t("wantedDays")} <InputNumber<number> aria-label={t("wantedDays")} value={days} min={1} precision={0} style={{ width: 120 }} addonAfter={t("daysUnit")} onChange={keep("days")} /></label>
                </span>
            }
        >
            <Answered of={matches}>
                {({ items }) => <DataTable<ProductMatch> name="matches" of={{ data: { rows: [...items], cut: false }, isPending: false, error: null, refetch: () => undefined }} rowKey={(row) => row.product} columns={columns} empty={t("noProducts")} />}
            </Answered>
            <p className="muted">{t("matchNote")}</p>
        </Panel>
    );
}
