// The rate that the saving compares to, typed in per cent.
import { Input } from "antd";
import { type ReactNode, useState } from "react";

import { scaled, unscaled } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import type { Benchmark } from "./figures";

const PLACES = 4;

const asTyped = (ppm: number): string => unscaled(ppm, PLACES).replace(/\.?0+$/, "");

export function BenchmarkInput({ of }: { of: Benchmark }): ReactNode {
    const { t } = useWords();
    const [typed, setTyped] = useState(() => asTyped(of.ppm));
    const ppm = scaled(typed, PLACES);
    const wrong = ppm === null || ppm <= 0;
    const take = (): void => {
        if (!wrong) of.change(ppm);
    };
    return (
        <label className="ck-benchmark">
            {t("ckBenchmarkRate")}
            <Input className="num" size="small" suffix="%" inputMode="decimal" value={typed} {...(wrong ? { status: "error" as const } : {})} onChange={(event) => setTyped(event.target.value)} onBlur={take} onPressEnter={take} />
        </label>
    );
}
