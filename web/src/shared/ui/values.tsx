// Quantities, times, states and links, each shown in one way everywhere.
import { Tag, Tooltip } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { percent, short, tonnes, yuan } from "../format/numbers";
import { localTime, zoneOf } from "../format/time";
import { useWords } from "../i18n";
import { label } from "../i18n/labels";
import { useAsk } from "../api/hooks";
import { useNames } from "../objects/names";
import { pathOf } from "../objects/paths";

export const Yuan = ({ fen }: { fen: number | undefined }): ReactNode => (fen === undefined ? "—" : <span className="num">{yuan(fen)}</span>);
export const Tonnes = ({ kg }: { kg: number | undefined }): ReactNode => (kg === undefined ? "—" : <span className="num">{tonnes(kg)}</span>);
export const Percent = ({ ppm }: { ppm: number | undefined }): ReactNode => (ppm === undefined ? "—" : <span className="num">{percent(ppm)}</span>);

export function Short({ fen }: { fen: number }): ReactNode {
    const { t } = useWords();
    const { value, unit } = short(fen);
    const units = { yuan: t("yuanUnit"), tenThousand: t("tenThousand"), hundredMillion: t("hundredMillion") };
    return (
        <Tooltip title={`${yuan(fen)} ${t("yuanUnit")}`}>
            <span className="num">
                {value} <small>{units[unit]}</small>
            </span>
        </Tooltip>
    );
}

export function Time({ at, seconds = false }: { at: string | undefined; seconds?: boolean }): ReactNode {
    const { t } = useWords();
    if (at === undefined) return "—";
    return (
        <time dateTime={at} title={t("zone", { n: zoneOf(new Date(at)) })} className="num">
            {localTime(at, seconds)}
        </time>
    );
}

const COLOURS: Record<string, string> = {
    approved: "green", accepted: "green", confirmed: "green", admitted: "green", in_stock: "green", executed: "green", passed: "green", present: "green", closed: "default",
    repaid: "green", live: "green", resolved: "green", matched: "green", normal: "green", good: "green", reconciled: "green",
    pledged: "blue", open: "blue", verified: "blue", submitted: "blue", pending: "gold", instructed: "gold", requested: "gold", announced: "default", arrived: "blue", inspected: "blue",
    manual_review: "gold", under_review: "gold", applied: "gold", intervening: "gold", on_site: "gold", special_mention: "gold", warning: "gold", minor: "gold", in_processing: "gold", proposed: "gold",
    placed: "gold", claimed: "blue", quoted: "blue", chosen: "green", declined: "default", reached: "green", running: "blue",
    refused: "red", failed: "red", timed_out: "red", suspended: "red", frozen: "red", disputed: "red", missing: "red", expired: "red", broken: "red", raised: "red", demanded: "red",
    critical: "red", major: "volcano", substandard: "red", doubtful: "red", loss: "red", rejected: "red", advanced: "volcano", written_off: "red", with_breaks: "red",
};

/** A value of an enumeration. `of` names the enumeration, which decides the wording. */
export function State({ of, value, colour }: { of: string; value: string; colour?: string }): ReactNode {
    const { language } = useWords();
    return <Tag color={colour ?? COLOURS[value] ?? "default"}>{label(of, value, language)}</Tag>;
}

export function useLabel(): (of: string, value: string) => string {
    const { language } = useWords();
    return (of, value) => label(of, value, language);
}

/** A link to an object: by its name where it has one. */
export function ObjectLink({ id, text }: { id: string | undefined; text?: ReactNode }): ReactNode {
    const nameOf = useNames();
    if (id === undefined || id === "") return "—";
    return <Link to={pathOf(id)}>{text ?? nameOf(id)}</Link>;
}

/** A colleague by name, another side's person by the organisation. */
function PersonNamed({ id }: { id: `user-${string}` }): ReactNode {
    const nameOf = useNames();
    const own = nameOf(id);
    const person = useAsk("ListPeople", own === id ? { user: id } : null).data?.items[0];
    return <span title={id}>{person?.name ?? person?.organisation_name ?? own}</span>;
}

export function Named({ id }: { id: string | undefined }): ReactNode {
    const nameOf = useNames();
    if (id === undefined || id === "") return "—";
    return id.startsWith("user-") ? <PersonNamed id={id as `user-${string}`} /> : nameOf(id);
}
