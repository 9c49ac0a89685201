// The county's warehouses on its schematic map: what is in stock, what of it is pledged, where alerts are open.
import type { WarehouseFigures } from "@generated/api";
import type { ReactNode } from "react";
import { Link } from "react-router";

import { useAll } from "@shared/api/hooks";
import { integer, tonnes } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { OFF_THE_MAP, OUTLINE, PLACES, RIVER } from "./county_map";

const KG_PER_TONNE = 1_000;
const [SMALLEST, GROWTH] = [1.3, 4.2]; // of a circle, in units of the map

function Site({ of, place, most }: { of: WarehouseFigures; place: readonly [number, number]; most: number }): ReactNode {
    const { t } = useWords();
    const radius = SMALLEST + GROWTH * Math.sqrt(of.weight_kg / most);
    const whole = (kg: number): string => integer(Math.round(kg / KG_PER_TONNE));
    const said = `${of.name} ${tonnes(of.weight_kg)} ${t("tonneUnit")} · ${t("pledged")} ${tonnes(of.pledged_kg)} ${t("tonneUnit")} · ${t("ckAlerts")} ${of.open_alerts}`;
    return (
        <Link to={`/warehouses/${of.warehouse}`}>
            <g className={of.open_alerts > 0 ? "ck-site alarmed" : "ck-site"} transform={`translate(${place[0]} ${place[1]})`}>
                <title>{said}</title>
                <circle r={radius} />
                {of.pledged_kg > 0 && <circle className="ck-pledged" r={SMALLEST + GROWTH * Math.sqrt(of.pledged_kg / most)} />}
                <text y={-radius - 1.1}>
                    {of.name}
                    {of.open_alerts > 0 && <tspan className="ck-count"> ⚠ {of.open_alerts}</tspan>}
                </text>
                {of.weight_kg > 0 && <text className="ck-weight" y={radius + 3.2}>{whole(of.weight_kg)} {t("tonneUnit")}</text>}
                {of.pledged_kg > 0 && <text className="ck-weight" y={radius + 6}>{t("pledged")} {whole(of.pledged_kg)} {t("tonneUnit")}</text>}
            </g>
        </Link>
    );
}

export function CountyMap({ of }: { of: readonly WarehouseFigures[] }): ReactNode {
    const { t } = useWords();
    const codes = useAll("ListWarehouses", {}).data?.rows;
    const most = Math.max(1, ...of.map((each) => each.weight_kg));
    const codeOf = (warehouse: string): string => codes?.find((known) => known.warehouse === warehouse)?.code ?? "";
    return (
        <figure className="ck-map">
            <svg viewBox="-4 -2 108 100" aria-labelledby="ck-map-title">
                <title id="ck-map-title">{t("ckMap")}</title>
                <path d={OUTLINE} className="ck-land" />
                <path d={RIVER} className="ck-river" />
                {of.map((each) => <Site key={each.warehouse} of={each} place={PLACES[codeOf(each.warehouse)] ?? OFF_THE_MAP} most={most} />)}
            </svg>
            <figcaption>{t("ckMapNote")}</figcaption>
        </figure>
    );
}
