// The alert wall: what is open, its two clocks, one click to act; live, with a sound.
import type { Alert as AlertView, AlertRow } from "@generated/api";
import { AimOutlined, BellOutlined } from "@ant-design/icons";
import { App, Button, Empty, Tag } from "antd";
import { type ReactNode, useEffect, useState } from "react";
import { Link, useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { integer, unscaled } from "@shared/format/numbers";
import { clock, plusDays } from "@shared/format/time";
import { useWords } from "@shared/i18n";
import { hear } from "@shared/live/live_facts";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Countdown } from "@shared/ui/countdown";
import { LotsOf } from "@shared/ui/goods";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, State, Time, Tonnes, useLabel } from "@shared/ui/values";

const INTERVENE_MS = 5 * 60_000; // S5
const ON_SITE_MS = 15 * 60_000;
const DAYS_SHOWN = 30;

/** Two tones for a new alert. */
function ring(): void {
    const audio = new AudioContext();
    for (const [at, pitch] of [[0, 880], [0.25, 660]] as const) {
        const tone = audio.createOscillator();
        const volume = audio.createGain();
        tone.frequency.value = pitch;
        volume.gain.value = 0.15;
        tone.connect(volume).connect(audio.destination);
        tone.start(audio.currentTime + at);
        tone.stop(audio.currentTime + at + 0.2);
    }
}

type Clocked = Pick<AlertView, "raised_at" | "intervened_at" | "on_site_at" | "status">;

function Clocks({ of }: { of: Clocked }): ReactNode {
    const { t } = useWords();
    const raised = Date.parse(of.raised_at);
    const over = of.status === "concluded" || of.status === "closed";
    const box = (title: string, until: number, done: string | undefined): ReactNode => (
        <div className="clock-box">
            <span>{title}</span>
            {done ? <span className="good"><Time at={done} seconds /></span> : over ? "—" : <Countdown until={until} />}
        </div>
    );
    return (
        <div className="clocks">
            {box(of.intervened_at ? t("intervenedAt") : t("toIntervene"), raised + INTERVENE_MS, of.intervened_at)}
            {box(of.on_site_at ? t("onSiteAt") : t("toBeOnSite"), raised + ON_SITE_MS, of.on_site_at)}
        </div>
    );
}

/** On site: the position of this device, or typed where it has none. */
function CheckIn({ id }: { id: `alert-${string}` }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const { message } = App.useApp();
    const [here, setHere] = useState<{ lat: string; lon: string } | null>(null);
    const locate = (): void =>
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => setHere({ lat: coords.latitude.toFixed(6), lon: coords.longitude.toFixed(6) }),
            () => void message.warning(t("notLocated")),
        );
    if (!may("alert_handle")) return null;
    return (
        <>
            {!here && <Button icon={<AimOutlined />} onClick={locate}>{t("locate")}</Button>}
            <CommandButton
                key={here ? "located" : "typed"}
                command="CheckIn"
                primary
                fixed={{ alert: id }}
                fields={[{ name: "device", kind: "text", label: t("signDevice"), initial: "pda-01" }, { name: "lat_udeg", kind: "degrees", label: t("latitude"), initial: here?.lat }, { name: "lon_udeg", kind: "degrees", label: t("longitude"), initial: here?.lon }]}
                preview={() => t("checkInHere")}
            />
        </>
    );
}

function Actions({ id, of }: { id: `alert-${string}`; of: AlertView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const cause = { name: "cause", kind: "area" as const, label: t("cause") };
    const reason = { name: "reason", kind: "area" as const, label: t("reason") };
    const acting = ["raised", "intervening", "on_site"].includes(of.status);
    const frozen = of.lots.length > 0 && of.unfrozen_at === undefined && !["minor"].includes(of.alert_class);
    return (
        <>
            {of.status === "raised" && <CommandButton command="StartIntervention" primary fixed={{ alert: id }} fields={[{ name: "action", kind: "text", label: t("whatDone") }]} />}
            {of.status === "intervening" && <CheckIn id={id} />}
            {acting && !of.escalation && <CommandButton command="EscalateAlert" danger fixed={{ alert: id }} fields={[{ name: "authority", kind: "choice", label: t("authority"), options: ["public_security", "procuratorate", "court"].map((value) => ({ value, label: labelOf("Authority", value) })) }, { name: "case_number", kind: "text", label: t("caseNumber"), optional: true }]} />}
            {of.escalation && !of.escalation.case_number && <CommandButton command="RecordCaseNumber" fixed={{ alert: id }} fields={[{ name: "case_number", kind: "text", label: t("caseNumber") }]} />}
            {of.status !== "raised" && acting && <CommandButton command="ResolveAlert" fixed={{ alert: id }} fields={[cause]} />}
            {acting && <CommandButton command="ReportFalseAlarm" fixed={{ alert: id }} fields={[cause]} />}
            {of.status === "concluded" && <CommandButton command="ConfirmAlert" primary fixed={{ alert: id }} />}
            {frozen && !of.unfreeze && ["concluded", "closed"].includes(of.status) && <CommandButton command="ProposeUnfreeze" fixed={{ alert: id }} fields={[reason]} />}
            {of.unfreeze && !of.unfrozen_at && <CommandButton command="ApproveUnfreeze" primary fixed={{ alert: id }} />}
            {acting && !of.shelving && <CommandButton command="ShelveAlert" fixed={{ alert: id }} fields={[{ name: "until", kind: "time", label: t("until") }, reason]} />}
            {of.shelving && of.shelving.approved_by === "" && <CommandButton command="ApproveShelving" fixed={{ alert: id }} />}
        </>
    );
}

function Card({ row }: { row: AlertRow }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const found = useAsk("GetAlert", { alert: row.alert }).data;
    return (
        <article className={`alert-card ${row.alert_class}`}>
            <h2>
                <Link to={`/alerts/${row.alert}`}>{labelOf("AlertRule", row.rule)}</Link>
                <span><State of="AlertClass" value={row.alert_class} /><State of="AlertStatus" value={row.status} /></span>
            </h2>
            <div><Named id={row.warehouse} /> {row.zone} · <Time at={row.raised_at} seconds /> · {t("alertLevel")} {labelOf("DutyLevel", row.level)}</div>
            <Clocks of={found ?? { raised_at: row.raised_at, status: row.status }} />
            {found && <div className="page-actions"><Actions id={row.alert} of={found} /></div>}
        </article>
    );
}

function PastFigures(): ReactNode {
    const { t } = useWords();
    const today = useStatus().data?.business_date;
    const found = useAsk("GetAlertFigures", today ? { from: plusDays(today, 1 - DAYS_SHOWN), to: today } : null).data;
    if (!found) return null;
    return (
        <Figures>
            <Figure title={t("alertFigures")}>{found.alerts}</Figure>
            <Figure title={t("within5")}>{found.within_5.part} / {found.within_5.of}</Figure>
            <Figure title={t("within15")}>{found.within_15.part} / {found.within_15.of}</Figure>
            <Figure title={t("falseAlarms")}>{found.false_alarms.part} / {found.false_alarms.of}</Figure>
            <Figure title={t("missed")} {...(found.missed_deadlines > 0 ? { tone: "bad" as const } : {})}>{found.missed_deadlines}</Figure>
        </Figures>
    );
}

export function AlertsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const [sound, setSound] = useState(true);
    const open = useAll("ListAlerts", { open: true });
    const closed = useAll("ListAlerts", { open: false });
    useEffect(() => (sound ? hear((fact) => { if (fact.record.kind === "AlertRaised") ring(); }) : undefined), [sound]);
    return (
        <Page title={t("navAlertWall")} note={t("wallNote")} actions={<Button icon={<BellOutlined />} aria-pressed={sound} onClick={() => setSound(!sound)}>{sound ? t("soundOn") : t("soundOff")}</Button>}>
            <PastFigures />
            <Answered of={open}>
                {({ rows }) => (rows.length === 0 ? <Panel><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("wallEmpty")} /></Panel> : <div className="wall">{rows.map((row) => <Card key={row.alert} row={row} />)}</div>)}
            </Answered>
            <Panel title={t("alertClosed")}>
                <DataTable
                    name="closed"
                    plain
                    pageSize={10}
                    of={{ ...closed, data: closed.data && { rows: closed.data.rows.filter((row) => row.status === "closed").toReversed(), cut: closed.data.cut } }}
                    rowKey={(row) => row.alert}
                    columns={[
                        { key: "alert", title: t("alert"), render: (row) => <ObjectLink id={row.alert} />, value: (row) => row.alert },
                        { key: "rule", title: t("alertRule"), render: (row) => labelOf("AlertRule", row.rule) },
                        { key: "class", title: t("status"), render: (row) => <State of="AlertClass" value={row.alert_class} /> },
                        { key: "warehouse", title: t("warehouse"), render: (row) => <><Named id={row.warehouse} /> {row.zone}</> },
                        { key: "at", title: t("raisedAt"), render: (row) => <Time at={row.raised_at} seconds /> },
                    ]}
                />
            </Panel>
        </Page>
    );
}

/** By rule: kilograms of goods, tenths of a degree, milliseconds of silence; else a bare number. */
function Quantity({ rule, value }: { rule: AlertView["rule"]; value: number }): ReactNode {
    const { t } = useWords();
    if (["weight_step", "below_floor", "order_mismatch"].includes(rule)) return <><Tonnes kg={value} /> {t("tonneUnit")}</>;
    if (rule === "climate") return <span className="num">{unscaled(value, 1)}</span>;
    return <span className="num">{rule === "silence" ? clock(value) : integer(value)}</span>;
}

function One({ id, of }: { id: `alert-${string}`; of: AlertView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <Page
            title={`${labelOf("AlertRule", of.rule)} ${id}`}
            above={{ to: "/alerts", text: t("navAlertWall") }}
            tags={<><State of="AlertClass" value={of.alert_class} /><State of="AlertStatus" value={of.status} /></>}
            actions={<Actions id={id} of={of} />}
        >
            <div className={`alert-card ${of.alert_class}`}><Clocks of={of} /></div>
            <Panel>
                <Details
                    items={[
                        { key: "warehouse", label: t("warehouse"), children: <><ObjectLink id={of.warehouse} /> {of.zone}</> },
                        { key: "raised", label: t("raisedAt"), children: <Time at={of.raised_at} seconds /> },
                        { key: "level", label: t("alertLevel"), children: labelOf("DutyLevel", of.level) },
                        { key: "measured", label: t("measured"), children: <Quantity rule={of.rule} value={of.measured} /> },
                        { key: "expected", label: t("expected"), children: <Quantity rule={of.rule} value={of.expected} /> },
                        { key: "originator", label: t("originator"), children: of.originator },
                        { key: "evidence", label: t("evidence"), children: <span className="text">{of.evidence}</span> },
                        of.action !== "" && { key: "action", label: t("whatDone"), children: of.action },
                        of.escalation && { key: "escalation", label: t("authority"), children: <>{labelOf("Authority", of.escalation.authority)} {of.escalation.case_number && <Tag>{of.escalation.case_number}</Tag>}</> },
                        of.conclusion && { key: "conclusion", label: t("conclusion"), children: <>{labelOf("AlertOutcome", of.conclusion.outcome)}: {of.conclusion.cause}</> },
                    ]}
                />
            </Panel>
            {of.lots.length > 0 && <Panel title={t("frozenLots")}><LotsOf lots={of.lots} name="lots" /></Panel>}
            <Timeline object={id} />
        </Page>
    );
}

export function AlertPage(): ReactNode {
    const { id = "" } = useParams();
    const alert = id as `alert-${string}`;
    return <Answered of={useAsk("GetAlert", { alert })}>{(of) => <One key={alert} id={alert} of={of} />}</Answered>;
}
