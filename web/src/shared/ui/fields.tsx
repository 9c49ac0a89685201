// The members of a fact or a document, readable: units by the suffix of the name, identifiers as links.
import { Descriptions } from "antd";
import type { ReactNode } from "react";

import { integer, percent, tonnes, yuan } from "../format/numbers";
import { localTime } from "../format/time";
import { type Language, useWords } from "../i18n";
import { fieldLabel, label } from "../i18n/labels";
import { isObject } from "../objects/paths";
import { ObjectLink } from "./values";

const UNITS: readonly [string, (value: number) => string, readonly [string, string]][] = [
    ["_fen_per_tonne", yuan, ["元/吨", "yuan/t"]],
    ["_fen", yuan, ["元", "yuan"]],
    ["_kg", tonnes, ["吨", "t"]],
    ["_ppm", percent, ["", ""]],
];

const ENUMERATED: Record<string, string> = {
    status: "Status", kind: "Kind", capacities: "Capacity", roles: "Role", scopes: "Scope", scope: "Scope", settlement: "Settlement", mode: "WeighingMode", check: "Check",
    loan_class: "LoanClass", plan: "Plan", rule: "AlertRule", alert_class: "AlertClass", level: "DutyLevel", outcome: "AlertOutcome", method: "DisposalMethod",
    authority: "Authority", decision: "Verdict", owner: "BreakOwner", resolution: "Resolution", what: "AccessReset", stage: "ClockStage",
};
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function valueText(name: string, value: unknown, language: Language): string {
    const unit = UNITS.find(([suffix]) => name.endsWith(suffix));
    if (typeof value === "number") return unit ? `${unit[1](value)} ${unit[2][language === "zh" ? 0 : 1]}`.trim() : integer(value);
    if (typeof value === "boolean") return value ? (language === "zh" ? "是" : "Yes") : language === "zh" ? "否" : "No";
    const text = String(value);
    if (INSTANT.test(text)) return localTime(text, true);
    const enumeration = ENUMERATED[name];
    return enumeration && /^[a-z_0-9]+$/.test(text) ? label(enumeration, text, language) : text;
}

function Value({ name, value }: { name: string; value: unknown }): ReactNode {
    const { language } = useWords();
    if (Array.isArray(value)) {
        if (value.length === 0) return "—";
        return (
            <div className={typeof value[0] === "object" ? "nested" : "wrapping"}>
                {value.map((each, i) => (
                    // oxlint-disable-next-line react/no-array-index-key -- a fact's list never changes
                    <Value key={i} name={name} value={each} />
                ))}
            </div>
        );
    }
    if (value !== null && typeof value === "object") return <Members data={value as Record<string, unknown>} />;
    if (value === "" || value === undefined || value === null) return "—";
    if (typeof value === "string" && isObject(value)) return <ObjectLink id={value} />;
    return <span className={typeof value === "number" ? "num" : "text"}>{valueText(name, value, language)}</span>;
}

export function Members({ data }: { data: Record<string, unknown> }): ReactNode {
    const { language } = useWords();
    return (
        <Descriptions
            size="small"
            column={{ xs: 1, sm: 1, md: 2, lg: 2, xl: 3 }}
            items={Object.entries(data).map(([name, value]) => ({ key: name, label: fieldLabel(name, language), children: <Value name={name} value={value} /> }))}
        />
    );
}
