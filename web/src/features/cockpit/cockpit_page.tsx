// The government's wall screen: the figures of R1, live, with the county's warehouses on a schematic map.
import { FullscreenOutlined, MenuOutlined } from "@ant-design/icons";
import { Button, ConfigProvider, Empty, Spin, theme } from "antd";
import { type ReactNode, useEffect, useMemo } from "react";
import { Link } from "react-router";

import { useAll } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { integer, percent, short, tonnes, yuan } from "@shared/format/numbers";
import { localTime } from "@shared/format/time";
import { type Word, useWords } from "@shared/i18n";
import { useLine } from "@shared/live/live_facts";
import { sideOf, useSession } from "@shared/session/context";
import { useNow } from "@shared/ui/countdown";
import { ProblemNote } from "@shared/ui/problem";
import { Chart } from "./chart";
import "./cockpit.css";
import { OUTLINE, PLACES, RIVER } from "./county_map";
import { type Cockpit, type Service, useCockpit } from "./figures";

function Money({ fen }: { fen: number }): ReactNode {
    const { t } = useWords();
    const { value, unit } = short(fen);
    return (
        <span title={yuan(fen)}>
            {value}
            <small>{t(unit === "yuan" ? "yuanUnit" : unit)}</small>
        </span>
    );
}

function Tile({ word, children, note, tone, to }: { word: Word; children: ReactNode; note?: ReactNode; tone?: "good" | "bad"; to: string }): ReactNode {
    const { t } = useWords();
    return (
        <Link className={`ck-tile ${tone ?? ""}`} to={to}>
            <span>{t(word)}</span>
            <strong>{children}</strong>
            {note && <em>{note}</em>}
        </Link>
    );
}

function Clock({ word, of }: { word: Word; of: Service }): ReactNode {
    const { t } = useWords();
    return (
        <Tile word={word} to="/applications" note={t("ckRunning", { n: of.running, over: of.breached })} {...(of.breached > 0 ? { tone: "bad" as const } : {})}>
            <small>{t("ckMedian")}</small> {of.p50_days ?? "—"} <small>{t("ckP90")}</small> {of.p90_days ?? "—"}
        </Tile>
    );
}

function CountyMap({ of }: { of: Cockpit["warehouses"] }): ReactNode {
    const { t } = useWords();
    const codes = useAll("ListWarehouses", {}).data?.rows;
    const most = Math.max(1, ...of.map((each) => each.weight_kg));
    return (
        <figure className="ck-map">
            <svg viewBox="-4 -2 108 100" aria-labelledby="ck-map-title">
                <title id="ck-map-title">{t("ckMap")}</title>
                <path d={OUTLINE} className="ck-land" />
                <path d={RIVER} className="ck-river" />
                {of.map((each) => {
                    const code = codes?.find((known) => known.warehouse === each.warehouse)?.code ?? "";
                    const [x, y] = PLACES[code] ?? [50, 97];
                    return (
                        <Link key={each.warehouse} to={`/warehouses/${each.warehouse}`} aria-label={`${each.name} ${tonnes(each.weight_kg)} ${t("tonneUnit")}`}>
                            <g className={each.open_alerts > 0 ? "ck-site alarmed" : "ck-site"} transform={`translate(${x} ${y})`}>
                                <circle r={1.3 + 4.2 * Math.sqrt(each.weight_kg / most)} />
                                <text y={-2.4 - 4.2 * Math.sqrt(each.weight_kg / most)}>{each.name}</text>
                                {each.weight_kg > 0 && <text className="ck-weight" y={4.8 + 4.2 * Math.sqrt(each.weight_kg / most)}>{integer(Math.round(each.weight_kg / 1_000))} {t("tonneUnit")}</text>}
                            </g>
                        </Link>
                    );
                })}
            </svg>
            <figcaption>{t("ckMapNote")}</figcaption>
        </figure>
    );
}

function Banks({ of }: { of: Cockpit }): ReactNode {
    const { t } = useWords();
    return (
        <table className="ck-table">
            <thead>
                <tr><th>{t("ckBanks")}</th><th>{t("ckPaidOut")}</th><th>{t("ckShare")}</th><th>{t("ckBalance")}</th><th>{t("ckEnterprises")}</th><th>{t("ckRate")}</th><th>{t("ckBreaches")}</th></tr>
            </thead>
            <tbody>
                {of.banks.map((bank) => (
                    <tr key={bank.bank}>
                        <td>{bank.name}</td><td><Money fen={bank.paid_out_fen} /></td><td>{percent(bank.share_ppm)}</td><td><Money fen={bank.balance_fen} /></td><td>{bank.enterprises}</td><td>{percent(bank.weighted_rate_ppm)}</td><td className={bank.clock_breaches > 0 ? "bad" : ""}>{bank.clock_breaches}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function PaidOutByBank({ of }: { of: Cockpit["banks"] }): ReactNode {
    const { t } = useWords();
    const option = useMemo(
        () => ({
            animation: false,
            grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
            xAxis: { type: "value", axisLabel: { color: "#9fb6d8", formatter: (wan: number) => String(wan) }, splitLine: { lineStyle: { color: "#1c3357" } } },
            yAxis: { type: "category", inverse: true, data: of.map((bank) => bank.name), axisLabel: { color: "#d5e3f8" }, axisLine: { lineStyle: { color: "#2c4a78" } } },
            series: [{ type: "bar", data: of.map((bank) => Math.round(bank.paid_out_fen / 1_000_000)), itemStyle: { color: "#3f8efc" }, barMaxWidth: 22 }],
        }),
        [of],
    );
    return <Chart option={option} label={t("ckClass")} height={Math.max(120, 44 * of.length + 40)} />;
}

function Screen({ of }: { of: Cockpit }): ReactNode {
    const { t } = useWords();
    return (
        <>
            <div className="ck-tiles">
                <Tile word="ckPaidOut" to="/loans"><Money fen={of.paid_out_fen} /></Tile>
                <Tile word="ckBalance" to="/loans"><Money fen={of.balance_fen} /></Tile>
                <Tile word="ckCoverage" to="/organisations" note={t("ckFinanced", { n: of.financed, of: of.registered })} tone="good">{percent(of.coverage_ppm)}</Tile>
                <Tile word="ckRate" to="/products" note={t("ckBenchmark", { n: percent(of.benchmark_rate_ppm) })}>{percent(of.weighted_rate_ppm)}</Tile>
                <Tile word="ckSaving" to="/loans" tone="good"><Money fen={of.saving_fen} /></Tile>
                <Tile word="ckNpl" to="/loans" {...(of.non_performing_fen > 0 ? { tone: "bad" as const } : {})} note={<Money fen={of.non_performing_fen} />}>{percent(of.non_performing_ppm)}</Tile>
            </div>
            <div className="ck-body">
                <section className="ck-side">
                    <Clock word="ckDecide" of={of.to_decide} />
                    <Clock word="ckFund" of={of.to_fund} />
                    <Tile word="ckGoods" to="/lots" note={`${t("ckLtv")} ${percent(of.ltv_ppm)}`}><Money fen={of.collateral_value_fen} /></Tile>
                </section>
                <CountyMap of={of.warehouses} />
                <section className="ck-side">
                    <Tile word="ckAlerts" to="/alerts" note={t("ckMajor", { n: of.alerts.major })} {...(of.alerts.open > 0 ? { tone: "bad" as const } : {})}>{of.alerts.open}</Tile>
                    <Tile word="ckGuarantee" to="/claims" note={<>{t("ckMargin")} <Money fen={of.guarantee.margin_fen} /> · {t("ckReserved")} <Money fen={of.guarantee.reserved_fen} /></>}><Money fen={of.guarantee.capacity_fen} /></Tile>
                    <Tile word="ckFundBalance" to="/claims" note={of.funds.map((fund) => `${percent(fund.rate_ppm)} ${t(fund.state)}`).join(" · ")}><Money fen={of.fund_balance_fen} /></Tile>
                </section>
            </div>
            <div className="ck-foot">
                <Banks of={of} />
                <div><h2>{t("ckClass")} <small>{t("tenThousand")}</small></h2><PaidOutByBank of={of.banks} /></div>
            </div>
        </>
    );
}

export function CockpitPage(): ReactNode {
    const { t } = useWords();
    const { me, leave } = useSession();
    const cockpit = useCockpit();
    const line = useLine();
    const status = useStatus().data;
    const now = useNow(30_000);
    useEffect(() => {
        document.title = `${t("cockpit")} – ${t("brand")}`;
    }, [t]);
    return (
        <ConfigProvider theme={{ algorithm: theme.darkAlgorithm, cssVar: { key: "gzl-dark" } }}>
            <main className="ck">
                <header>
                    <nav><Link to="/loans" aria-label={t("menu")}><Button type="text" icon={<MenuOutlined />} tabIndex={-1}>{t("menu")}</Button></Link></nav>
                    <h1>{t("cockpitTitle", { county: t("ckCounty") })}</h1>
                    <div className="ck-status">
                        <span className={`ck-line ${line}`}>{line === "lost" ? t("stale") : line === "live" ? t("live") : t("connecting")}</span>
                        <span className="num">{status ? localTime(new Date(now).toISOString()) : ""}</span>
                        <Button type="text" icon={<FullscreenOutlined />} aria-label={t("ckFull")} onClick={() => void document.documentElement.requestFullscreen?.()} />
                        {sideOf(me) === "government" && <Button type="text" onClick={() => void leave()}>{t("signOut")}</Button>}
                    </div>
                </header>
                {cockpit.data ? (
                    <Screen of={cockpit.data} />
                ) : cockpit.data === null ? (
                    <Empty className="ck-none" description={<><strong>{t("cockpitNone")}</strong><p>{t("cockpitNoneText")}</p><p><Link to="/loans">{t("navLoans")}</Link> · <Link to="/claims">{t("navClaims")}</Link> · <Link to="/alerts">{t("navAlertWall")}</Link></p></>} />
                ) : cockpit.error ? (
                    <ProblemNote problem={cockpit.error} again={() => void cockpit.refetch()} />
                ) : (
                    <Spin size="large" className="ck-none" />
                )}
            </main>
        </ConfigProvider>
    );
}
