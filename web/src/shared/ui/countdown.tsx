// Time that is left until a deadline, by the business clock.
import { type ReactNode, useEffect, useState } from "react";

import { useStatus } from "../api/status";
import { clock } from "../format/time";
import { useWords } from "../i18n";

export function useNow(period_ms = 1_000): number {
    const ahead = useStatus().data?.ahead_ms ?? 0;
    const [now, setNow] = useState(() => Date.now());
    useEffect(() => {
        const timer = window.setInterval(() => setNow(Date.now()), period_ms);
        return () => window.clearInterval(timer);
    }, [period_ms]);
    return now + ahead;
}

export function Countdown({ until }: { until: number }): ReactNode {
    const { t } = useWords();
    const left = until - useNow();
    const tone = left < 0 ? "bad" : left < 60_000 ? "warn" : "";
    return <span className={`countdown num ${tone}`}>{left < 0 ? t("overdueBy", { n: clock(-left) }) : clock(left)}</span>;
}
