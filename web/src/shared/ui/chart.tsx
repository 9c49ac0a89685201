// A chart, drawn by ECharts, which is loaded when the first one is shown.
import type { EChartsCoreOption } from "echarts/core";
import { type ReactNode, useEffect, useRef } from "react";

export function Chart({ option, label, height = 220 }: { option: EChartsCoreOption; label: string; height?: number }): ReactNode {
    const element = useRef<HTMLDivElement>(null);
    useEffect(() => {
        let ended = false;
        let end = (): void => undefined;
        void import("./echarts").then(({ init }) => {
            if (ended || !element.current) return;
            const chart = init(element.current, null, { renderer: "svg" });
            chart.setOption(option);
            const resized = new ResizeObserver(() => chart.resize());
            resized.observe(element.current);
            end = () => {
                resized.disconnect();
                chart.dispose();
            };
        });
        return () => {
            ended = true;
            end();
        };
    }, [option]);
    return <div ref={element} role="img" aria-label={label} style={{ height, width: "100%" }} />;
}
