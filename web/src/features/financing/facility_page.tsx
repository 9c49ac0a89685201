// A facility: what can be drawn now and what that costs, its cover, its goods, its loans.
import type { CoverageView, FacilityView, ProductView } from "@generated/api";
import { Alert, Progress } from "antd";
import type { ReactNode } from "react";
import { useNavigate, useParams } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { useStatus } from "@shared/api/status";
import { percent, yuan } from "@shared/format/numbers";
import { daysBetween, plusDays } from "@shared/format/time";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { LotsOf } from "@shared/ui/goods";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, Percent, Short, State, Yuan } from "@shared/ui/values";
import { OpenPrepayment, usePrepaymentColumns } from "../ahead/prepayments_page";
import { OfferProcurement } from "../ahead/procurements_page";
import { interestFen } from "./interest";
import { useLoanColumns } from "./lists";

function Draw({ of, product }: { of: FacilityView; product: ProductView }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    const today = useStatus().data?.business_date;
    const preview = ({ amount_fen, due_on, payee }: Record<string, unknown>): ReactNode => {
        if (typeof amount_fen !== "number") return null;
        if (amount_fen > of.drawable_fen) return <span className="bad">{t("tooMuch", { n: yuan(of.drawable_fen) })}</span>;
        const due = typeof due_on === "string" ? due_on : today && plusDays(today, product.tenor_days);
        const days = today && due ? daysBetween(today, due) : 0;
        return (
            <dl>
                <dt>{t("drawPreviewBank")}</dt><dd>{typeof payee === "string" ? payee : "—"}</dd>
                <dt>{t("drawPreviewDay")}</dt><dd className="num">{yuan(interestFen(amount_fen, of.rate_ppm, 1, product.basis))}</dd>
                <dt>{t("drawPreview30")}</dt><dd className="num">{yuan(interestFen(amount_fen, of.rate_ppm, 30, product.basis))}</dd>
                {days > 0 && <><dt>{t("interestOver", { days })}</dt><dd className="num">{yuan(interestFen(amount_fen, of.rate_ppm, days, product.basis))}</dd></>}
                <dt className="sum">{t("drawPreviewLeft")}</dt><dd className="num sum">{yuan(of.drawable_fen - amount_fen)}</dd>
            </dl>
        );
    };
    return (
        <CommandButton
            command="RequestDrawdown"
            primary
            disabled={of.drawable_fen <= 0}
            fixed={{ facility: of.facility }}
            fields={[
                { name: "amount_fen", kind: "money", help: `${t("drawable")} ${yuan(of.drawable_fen)}` },
                { name: "payee", kind: "text", label: t("payee"), help: t("payeeHelp") },
                { name: "purpose", kind: "text", label: t("purpose") },
                { name: "due_on", kind: "date", label: t("dueOn"), optional: true, help: t("dueHelp") },
            ]}
            preview={preview}
            onDone={(done) => {
                const drawdown = factIn<{ drawdown: string }>(done, "DrawdownInstructed")?.drawdown;
                if (drawdown) void navigate(`/drawdowns/${drawdown}`);
            }}
        />
    );
}

function Coverage({ of }: { of: CoverageView }): ReactNode {
    const { t } = useWords();
    const ltv = of.coverage.ltv_ppm ?? 0;
    const tone = ltv >= of.close_out_ltv_ppm || ltv >= of.warning_ltv_ppm ? "exception" : "normal";
    const lines: [string, number][] = [[t("lineContract"), of.contract_ltv_ppm], [t("lineWarning"), of.warning_ltv_ppm], [t("lineCloseOut"), of.close_out_ltv_ppm]];
    return (
        <>
            <Progress percent={Math.min(100, ltv / 10_000)} status={tone} format={() => percent(ltv)} aria-label={t("ltv")} />
            <p className="muted num">{lines.map(([name, line]) => `${name} ${percent(line)}`).join(" · ")}</p>
            <Details
                items={[
                    { key: "exposure", label: t("exposure"), children: <Yuan fen={of.coverage.exposure_fen} /> },
                    { key: "value", label: t("collateralValue"), children: <Yuan fen={of.coverage.value_fen} /> },
                    { key: "margin", label: t("margin"), children: <Yuan fen={of.margin_fen} /> },
                ]}
            />
            {of.top_up && (
                <Alert
                    type="error"
                    showIcon
                    title={`${t("topUpBy")} ${of.top_up.top_up_by}`}
                    description={`${t("topUpGoods")} ${yuan(of.coverage.goods_fen)} · ${t("topUpCash")} ${yuan(of.coverage.cash_fen)} ${t("yuanUnit")}`}
                />
            )}
        </>
    );
}

function Facility({ of }: { of: FacilityView }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const product = useAsk("GetProduct", { product: of.product }).data;
    const coverage = useAsk("GetCoverage", of.lots.length > 0 ? { facility: of.facility } : null);
    const loans = useAll("ListLoans", { facility: of.facility });
    const controls = useAll("ListControls", may("loan_draw") ? {} : null).data?.rows ?? [];
    const orders = useAll("ListPrepayments", product?.kind === "prepayment" ? { facility: of.facility } : null);
    const orderColumns = usePrepaymentColumns();
    const columns = useLoanColumns().filter(({ key }) => !["enterprise", "bank", "rate"].includes(key));
    const open = of.status === "open";
    const lotChoices = of.lots.map((lot) => ({ value: lot, label: lot }));
    const spare = controls.filter((each) => each.holds && each.bank === of.bank && each.pledged_to.length === 0);
    return (
        <Page
            title={`${t("facility")} ${of.facility}`}
            above={{ to: "/facilities", text: t("facilities") }}
            tags={<><State of="FacilityStatus" value={of.status} />{of.frozen && <State of="SideState" value="frozen" />}</>}
            note={<>{of.enterprise_name} ← {of.bank_name} · <Named id={of.product} /> · <ObjectLink id={of.application} /></>}
            actions={
                open && (
                    <>
                        {product && product.kind !== "prepayment" && product.kind !== "procurement" && <Draw of={of} product={product} />}
                        {product?.kind === "prepayment" && <OpenPrepayment of={of} />}
                        {product?.kind === "procurement" && <OfferProcurement of={of} />}
                        <CommandButton command="RequestRelease" fixed={{ facility: of.facility }} fields={[{ name: "lots", kind: "choices", options: lotChoices.filter(({ value }) => !of.release_requested.includes(value)) }]} disabled={of.lots.length === 0} />
                        {spare.length > 0 && <CommandButton command="AddCollateral" fixed={{ facility: of.facility }} fields={[{ name: "control", kind: "choice", options: spare.map((each) => ({ value: each.control, label: each.registration_number || each.control })) }]} />}
                        <CommandButton command="RequestMargin" fixed={{ facility: of.facility }} fields={[{ name: "amount_fen", kind: "money" }]} />
                        {of.margin_fen > 0 && <CommandButton command="RequestMarginReturn" fixed={{ facility: of.facility }} fields={[{ name: "amount_fen", kind: "money" }]} />}
                        {of.release_requested.length > 0 && (
                            <CommandButton
                                command="ReleaseCollateral"
                                primary
                                fixed={{ facility: of.facility }}
                                fields={[{ name: "lots", kind: "choices", options: of.release_requested.map((value) => ({ value, label: value })), initial: [...of.release_requested] }, { name: "reference", kind: "text", label: t("bankReference") }]}
                            />
                        )}
                        {may("loan_draw") && of.drawn_fen === 0 && of.lots.length === 0 && <CommandButton command="CloseFacility" fixed={{ facility: of.facility }} />}
                    </>
                )
            }
        >
            {of.frozen && <Alert type="error" showIcon title={t("frozenBecause", { why: of.freeze_reason })} />}
            <Figures>
                <Figure title={t("drawable")} tone={of.drawable_fen > 0 ? "good" : "warn"}><Short fen={of.drawable_fen} /></Figure>
                <Figure title={t("limit")}><Short fen={of.limit_fen} /></Figure>
                <Figure title={t("drawn")}><Short fen={of.drawn_fen} /></Figure>
                {of.reserved_fen > 0 && <Figure title={t("reserved")} tone="warn"><Short fen={of.reserved_fen} /></Figure>}
                <Figure title={t("rateYear")}><Percent ppm={of.rate_ppm} /></Figure>
                <Figure title={t("ltv")}><Percent ppm={of.ltv_ppm} /></Figure>
                <Figure title={t("expiresOn")}><small className="num">{of.expires_on}</small></Figure>
            </Figures>
            <div className="columns">
                <Panel title={t("loansAt")}><DataTable name="loans" plain of={loans} rowKey={(row) => row.loan} columns={columns} empty={t("loansEmpty")} /></Panel>
                {of.lots.length > 0 && <Panel title={t("coverage")}><Answered of={coverage}>{(found) => <Coverage of={found} />}</Answered></Panel>}
            </div>
            {product?.kind === "prepayment" && <Panel title={t("navPrepayments")}><DataTable name="prepayments" plain of={orders} rowKey={(row) => row.prepayment} columns={orderColumns} empty={t("prepaymentsEmpty")} /></Panel>}
            {of.lots.length > 0 && <Panel title={t("pledgedLots")} extra={<ObjectLink id={of.control} />}><LotsOf lots={of.lots} name="pledged" /></Panel>}
            <Timeline object={of.facility} />
        </Page>
    );
}

export function FacilityPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetFacility", { facility: id as `facility-${string}` })}>{(of) => <Facility key={of.facility} of={of} />}</Answered>;
}
