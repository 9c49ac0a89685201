// The government's wall screen: the figures of R1, live, with the county's warehouses on a schematic map.
import type { BankFigures, CockpitView, StageFigures } from "@generated/api";
import { FullscreenOutlined, MenuOutlined } from "@ant-design/icons";
import { Button, ConfigProvider, Spin, theme } from "antd";
import { type ReactNode, useEffect, useMemo } from "react";
import { Link } from "react-router";

import { useStatus } from "@shared/api/status";
import { percent, short, yuan } from "@shared/format/numbers";
import { localTime } from "@shared/format/time";
import { type Word, useWords } from "@shared/i18n";
import { useLine } from "@shared/live/live_facts";
import { sideOf, useSession } from "@shared/session/context";
import { useNow } from "@shared/ui/countdown";
import { ProblemNote } from "@shared/ui/problem";
import { useLabel } from "@shared/ui/values";
import { BenchmarkInput } from "./benchmark";
import { Chart } from "@shared/ui/chart";
import "./cockpit.css";
import { CountyMap } from "./county_figure";
import { rate, shareOf, useBenchmark, useCockpit } from "./figures";

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

const badIf = (bad: boolean): { tone?: "bad" } => (bad ? { tone: "bad" } : {});

function Clock({ word, of }: { word: Word; of: StageFigures }): ReactNode {
    const { t } = useWords();
    return (
        <Tile word={word} to="/service-figures" note={<>{t("ckInTime", { n: of.in_time, of: of.reached })} · {t("ckRunning", { n: of.running, over: of.breached })}</>} {...badIf(of.breached > 0)}>
            <small>{t("ckMedian")}</small> {of.p50_days ?? "—"} <small>{t("ckP90")}</small> {of.p90_days ?? "—"}
        </Tile>
    );
}

function Bank({ of }: { of: BankFigures }): ReactNode {
    const labelOf = useLabel();
    return (
        <tr>
            <td>{of.bank_name}</td>
            <td><Money fen={of.paid_out_fen} /></td>
            <td>{rate(of.share_ppm)}</td>
            <td><Money fen={of.balance_fen} /></td>
            <td>{of.enterprises}</td>
            <td>{rate(of.weighted_rate_ppm)}</td>
            <td className={of.non_performing_fen > 0 ? "bad" : ""}>{rate(of.non_performing_rate_ppm)}</td>
            <td><Money fen={of.guaranteed_fen} /> / <Money fen={of.guarantee_limit_fen} /></td>
            <td>{percent(of.compensation_rate_ppm)}</td>
            <td className={of.breaker === "open" ? "bad" : of.breaker === "warning" ? "warn" : ""}>{labelOf("Breaker", of.breaker)}</td>
            <td className={of.clock_breaches > 0 ? "bad" : ""}>{of.clock_breaches}</td>
        </tr>
    );
}

const BANK_COLUMNS: readonly Word[] = ["ckBanks", "ckPaidOut", "ckShare", "ckBalance", "ckEnterprises", "ckRate", "ckNpl", "ckGuaranteeUse", "ckCompensation", "ckBreaker", "ckBreaches"];

function Banks({ of }: { of: readonly BankFigures[] }): ReactNode {
    const { t } = useWords();
    return (
        <div className="ck-scroll">
            <table className="ck-table">
                <thead><tr>{BANK_COLUMNS.map((word) => <th key={word}>{t(word)}</th>)}</tr></thead>
                <tbody>{of.map((bank) => <Bank key={bank.bank} of={bank} />)}</tbody>
            </table>
        </div>
    );
}

const FEN_PER_TEN_THOUSAND_YUAN = 1_000_000;

function PaidOutByBank({ of }: { of: readonly BankFigures[] }): ReactNode {
    const { t } = useWords();
    const option = useMemo(
        () => ({
            animation: false,
            grid: { left: 8, right: 16, top: 8, bottom: 8, containLabel: true },
            xAxis: { type: "value", axisLabel: { color: "#9fb6d8", formatter: (wan: number) => String(wan) }, splitLine: { lineStyle: { color: "#1c3357" } } },
            yAxis: { type: "category", inverse: true, data: of.map((bank) => bank.bank_name), axisLabel: { color: "#d5e3f8" }, axisLine: { lineStyle: { color: "#2c4a78" } } },
            series: [{ type: "bar", data: of.map((bank) => Math.round(bank.paid_out_fen / FEN_PER_TEN_THOUSAND_YUAN)), itemStyle: { color: "#3f8efc" }, barMaxWidth: 22 }],
        }),
        [of],
    );
    return <Chart option={option} label={t("ckClass")} height={Math.max(120, 44 * of.length + 40)} />;
}

function Goods({ of }: { of: CockpitView }): ReactNode {
    const { t } = useWords();
    return <Tile word="ckGoods" to="/lots" note={<>{t("ckExposure")} <Money fen={of.collateral_exposure_fen} /> · {t("ckLtv")} {rate(of.collateral_ltv_ppm)}</>}><Money fen={of.collateral_value_fen} /></Tile>;
}

function Guarantee({ of }: { of: CockpitView }): ReactNode {
    const { t } = useWords();
    const use = rate(shareOf(of.guaranteed_fen, of.guarantee_limit_fen));
    return <Tile word="ckGuaranteed" to="/claims" note={<>{t("ckLimit")} <Money fen={of.guarantee_limit_fen} /> · {t("ckUse", { n: use })} · {t("ckMargin")} <Money fen={of.margin_fen} /></>}><Money fen={of.guaranteed_fen} /></Tile>;
}

function Fund({ of }: { of: CockpitView }): ReactNode {
    const { t } = useWords();
    const at = (breaker: BankFigures["breaker"]): number => of.banks.filter((bank) => bank.breaker === breaker).length;
    return <Tile word="ckFundBalance" to="/claims" note={t("ckBreakers", { stopped: at("open"), warned: at("warning") })} {...badIf(at("open") > 0)}><Money fen={of.fund_balance_fen} /></Tile>;
}

function Screen({ of, benchmark_ppm }: { of: CockpitView; benchmark_ppm: number }): ReactNode {
    const { t } = useWords();
    const saving = of.saving_fen ?? 0;
    return (
        <>
            <div className="ck-tiles">
                <Tile word="ckPaidOut" to="/loans" note={t("ckLoans", { n: of.loans, of: of.enterprises })}><Money fen={of.paid_out_fen} /></Tile>
                <Tile word="ckBalance" to="/loans"><Money fen={of.balance_fen} /></Tile>
                <Tile word="ckCoverage" to="/organisations" note={t("ckFinanced", { n: of.financed, of: of.registered })} tone="good">{rate(of.coverage_ppm)}</Tile>
                <Tile word="ckRate" to="/products">{rate(of.weighted_rate_ppm)}</Tile>
                <Tile word="ckSaving" to="/loans" note={t("ckBenchmark", { n: percent(benchmark_ppm) })} tone={saving < 0 ? "bad" : "good"}><Money fen={saving} /></Tile>
                <Tile word="ckNpl" to="/loans" note={<Money fen={of.non_performing_fen} />} {...badIf(of.non_performing_fen > 0)}>{rate(of.non_performing_rate_ppm)}</Tile>
            </div>
            <div className="ck-body">
                <section className="ck-side">
                    <Clock word="ckDecide" of={of.service.to_decide} />
                    <Clock word="ckFund" of={of.service.to_fund} />
                    <Goods of={of} />
                </section>
                <CountyMap of={of.warehouses} />
                <section className="ck-side">
                    <Tile word="ckAlerts" to="/alerts" note={t("ckCritical", { n: of.open_critical_alerts })} {...badIf(of.open_alerts > 0)}>{of.open_alerts}</Tile>
                    <Guarantee of={of} />
                    <Fund of={of} />
                </section>
            </div>
            <div className="ck-foot">
                <Banks of={of.banks} />
                <div><h2>{t("ckClass")} <small>{t("tenThousand")}</small></h2><PaidOutByBank of={of.banks} /></div>
            </div>
        </>
    );
}

export function CockpitPage(): ReactNode {
    const { t } = useWords();
    const { me, leave } = useSession();
    const benchmark = useBenchmark();
    const cockpit = useCockpit(benchmark.ppm);
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
                    <div className="ck-left">
                        <nav><Link to="/loans" aria-label={t("menu")}><Button type="text" icon={<MenuOutlined />} tabIndex={-1}>{t("menu")}</Button></Link></nav>
                        <BenchmarkInput of={benchmark} />
                    </div>
                    <h1>{t("cockpitTitle", { county: t("ckCounty") })}</h1>
                    <div className="ck-status">
                        <span className={`ck-line ${line}`}>{line === "lost" ? t("stale") : line === "live" ? t("live") : t("connecting")}</span>
                        <span className="num">{status ? localTime(new Date(now).toISOString()) : ""}</span>
                        <Button type="text" icon={<FullscreenOutlined />} aria-label={t("ckFull")} onClick={() => void document.documentElement.requestFullscreen?.()} />
                        {sideOf(me) === "government" && <Button type="text" onClick={() => void leave()}>{t("signOut")}</Button>}
                    </div>
                </header>
                {cockpit.data ? (
                    <Screen of={cockpit.data} benchmark_ppm={benchmark.ppm} />
                ) : cockpit.error ? (
                    <ProblemNote problem={cockpit.error} again={() => void cockpit.refetch()} />
                ) : (
                    <Spin size="large" className="ck-none" />
                )}
            </main>
        </ConfigProvider>
    );
}
