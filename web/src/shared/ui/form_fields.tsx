// Inputs of a command's form. Quantities are typed in yuan, tonnes and per cent, and sent as the integers of the interface.
import { DatePicker, Form, Input, Select, Switch } from "antd";
import dayjs from "dayjs";
import type { KeyboardEvent, ReactNode } from "react";

import { scaled } from "../format/numbers";
import { useWords } from "../i18n";
import { fieldLabel } from "../i18n/labels";

export interface Choice {
    value: string;
    label: ReactNode;
}

export interface Field {
    name: string;
    kind: "text" | "area" | "money" | "tonnes" | "percent" | "count" | "degrees" | "date" | "time" | "choice" | "choices" | "switch";
    label?: string;
    help?: ReactNode;
    optional?: boolean;
    options?: Choice[];
    initial?: string | string[] | boolean | undefined;
    mayBeZero?: boolean;
    /** What is wrong with what was typed, in words; null: nothing. */
    check?: (typed: Typed) => string | null;
}

export type Typed = string | string[] | boolean | undefined;
export type TypedValues = Record<string, Typed>;

const PLACES: Partial<Record<Field["kind"], number>> = { money: 2, tonnes: 3, percent: 4, count: 0, degrees: 6 };

/** What is sent for what was typed; undefined: leave the field out. */
export function sentValue(kind: Field["kind"], typed: Typed): unknown {
    if (typed === undefined || typed === "") return undefined;
    const places = PLACES[kind];
    if (places !== undefined && typeof typed === "string") return scaled(typed, places) ?? undefined;
    if (kind === "time" && typeof typed === "string") return new Date(typed).toISOString();
    return typeof typed === "string" ? typed.trim() : typed;
}

export function sentValues(fields: readonly Field[], values: TypedValues): Record<string, unknown> {
    return Object.fromEntries(fields.map((field) => [field.name, sentValue(field.kind, values[field.name])]).filter(([, value]) => value !== undefined));
}

/** What was typed one a line. */
export const lines = (typed: unknown): string[] => (typeof typed === "string" ? typed.split("\n").map((line) => line.trim()).filter((line) => line !== "") : []);

const TIME = "YYYY-MM-DDTHH:mm";

/** Enter takes the date that was typed; it does not send the form. */
const entersDate = (event: KeyboardEvent): void => {
    if (event.key === "Enter") event.preventDefault();
};

function Control({ field, id, value, onChange }: { field: Field; id?: string; value?: Typed; onChange?: (value: Typed) => void }): ReactNode {
    const { t } = useWords();
    const suffix = { money: t("yuanUnit"), tonnes: t("tonneUnit"), percent: "%", degrees: "°" }[field.kind as string];
    const text = typeof value === "string" ? value : "";
    const named = id ? { id } : {};
    switch (field.kind) {
        case "area":
            return <Input.TextArea {...named} rows={3} value={text} onChange={(event) => onChange?.(event.target.value)} />;
        case "date":
            return <DatePicker {...named} className="wide" onKeyDown={entersDate} value={text === "" ? null : dayjs(text)} onChange={(day: dayjs.Dayjs | null) => onChange?.(day ? day.format("YYYY-MM-DD") : "")} />;
        case "time":
            return <DatePicker {...named} className="wide" onKeyDown={entersDate} needConfirm={false} format="YYYY-MM-DD HH:mm" showTime={{ format: "HH:mm" }} value={text === "" ? null : dayjs(text)} onChange={(at: dayjs.Dayjs | null) => onChange?.(at ? at.format(TIME) : "")} />;
        case "choice":
            return <Select {...named} showSearch={{ optionFilterProp: "label" }} value={text === "" ? null : text} options={field.options ?? []} onChange={(chosen: string) => onChange?.(chosen)} allowClear={field.optional ?? false} />;
        case "choices":
            return <Select {...named} mode="multiple" value={Array.isArray(value) ? value : []} options={field.options ?? []} onChange={(chosen: string[]) => onChange?.(chosen)} maxTagCount={6} />;
        case "switch":
            return <Switch {...named} checked={value === true} onChange={(on) => onChange?.(on)} />;
        default:
            return <Input {...named} value={text} inputMode={field.kind === "text" ? "text" : "decimal"} className={field.kind === "text" ? "" : "num"} suffix={suffix} onChange={(event) => onChange?.(event.target.value)} autoComplete="off" />;
    }
}

export function FormField({ field }: { field: Field }): ReactNode {
    const { t, language } = useWords();
    const places = PLACES[field.kind];
    const check = (_: unknown, typed: Typed): Promise<void> => {
        const empty = typed === undefined || typed === "" || (Array.isArray(typed) && typed.length === 0);
        if (empty) return field.optional || field.kind === "switch" ? Promise.resolve() : Promise.reject(new Error(t("required")));
        const wrong = field.check?.(typed) ?? null;
        if (wrong !== null) return Promise.reject(new Error(wrong));
        if (places === undefined || typeof typed !== "string") return Promise.resolve();
        const value = scaled(typed, places);
        if (value === null) return Promise.reject(new Error(t("badNumber", { places })));
        return value > 0 || field.mayBeZero ? Promise.resolve() : Promise.reject(new Error(t("notPositive")));
    };
    return (
        <Form.Item name={field.name} label={field.label ?? fieldLabel(field.name, language)} required={!field.optional && field.kind !== "switch"} rules={[{ validator: check }]} extra={field.help}>
            <Control field={field} />
        </Form.Item>
    );
}
