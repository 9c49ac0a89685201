// What a device has told over the last hours, as a line with its lowest and highest values.
import type { DeviceView } from "@generated/api";
import { Button, Empty, Modal, Segmented } from "antd";
import { type ReactNode, useMemo, useState } from "react";

import { useAsk } from "@shared/api/hooks";
import { useWords } from "@shared/i18n";
import { Chart } from "@shared/ui/chart";
import { Answered } from "@shared/ui/page";

const HOURS = [1, 24, 168] as const;
const POINTS = 240;
const HOUR_MS = 3_600_000;

/** How a device's numbers are read: its unit, and what to divide by. */
function scaleOf(kind: DeviceView["kind"]): { unit: string; by: number } {
    if (kind === "floor_scale" || kind === "weighbridge") return { unit: "t", by: 1_000 };
    if (kind === "temperature") return { unit: "℃", by: 10 };
    return kind === "humidity" ? { unit: "%", by: 10 } : { unit: "", by: 1 };
}

function Curve({ of, until, hours }: { of: DeviceView; until: string; hours: number }): ReactNode {
    const { t } = useWords();
    const from = new Date(Date.parse(until) - hours * HOUR_MS).toISOString();
    const answer = useAsk("ListReadings", { device: of.device, from, to: until, step_s: Math.max(1, Math.round((hours * 3_600) / POINTS)) });
    const { unit, by } = scaleOf(of.kind);
    const steps = answer.data?.steps;
    const option = useMemo(() => {
        const line = (pick: (step: NonNullable<typeof steps>[number]) => number): [string, number][] => (steps ?? []).map((step) => [step.from, pick(step) / by]);
        return {
            grid: { left: 64, right: 16, top: 16, bottom: 28 },
            tooltip: { trigger: "axis", valueFormatter: (value: number) => `${value} ${unit}` },
            xAxis: { type: "time" },
            yAxis: { type: "value", scale: true, axisLabel: { formatter: `{value} ${unit}` } },
            series: [
                { type: "line", showSymbol: false, data: line((step) => step.mean), lineStyle: { width: 2 } },
                { type: "line", showSymbol: false, data: line((step) => step.min), lineStyle: { width: 1, type: "dashed", opacity: 0.5 } },
                { type: "line", showSymbol: false, data: line((step) => step.max), lineStyle: { width: 1, type: "dashed", opacity: 0.5 } },
            ],
        };
    }, [steps, by, unit]);
    return <Answered of={answer}>{({ steps: found }) => (found.length === 0 ? <Empty description={t("readingsNone")} /> : <Chart option={option} label={t("readingsOf", { what: of.code })} height={320} />)}</Answered>;
}

export function ReadingsButton({ of }: { of: DeviceView }): ReactNode {
    const { t } = useWords();
    const [open, setOpen] = useState(false);
    const [hours, setHours] = useState<number>(24);
    if (of.latest_at === undefined) return null;
    return (
        <>
            <Button size="small" onClick={() => setOpen(true)} data-readings={of.code}>{t("readingsShow")}</Button>
            <Modal open={open} width={860} title={t("readingsOf", { what: `${of.code} · ${of.zone}` })} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
                <Segmented<number> value={hours} onChange={setHours} options={HOURS.map((value) => ({ value, label: t("lastHours", { n: value }) }))} />
                <Curve of={of} until={of.latest_at} hours={hours} />
            </Modal>
        </>
    );
}
