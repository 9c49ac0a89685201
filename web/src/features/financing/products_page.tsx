// What can be borrowed, at what cost, and what is still missing for it.
import type { ControlView, ProductView, VerificationView } from "@generated/api";
import { Button, Empty, Form, Steps, Tag } from "antd";
import { Fragment, type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";

import { type Done, factIn } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { percent, yuan } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { useSending } from "@shared/ui/command";
import { draftOf, keepDraft } from "@shared/ui/draft";
import { type Field, FormField, sentValues, type TypedValues } from "@shared/ui/form_fields";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { ProblemNote } from "@shared/ui/problem";
import { Named, State } from "@shared/ui/values";
import { interestFen } from "./interest";
import { MatchPanel } from "./match";
import { useWorkingDays } from "./service_clock";

const EXAMPLE_FEN = 100_000_000;
const EXAMPLE_DAYS = 30;

/** The other kinds lend before there are goods, or on trade alone. */
const needsGoods = ({ kind }: ProductView): boolean => ["inventory", "revolving", "voucher"].includes(kind);

/** What this enterprise has for a product of this bank: trade that is verified and free, goods under control. */
function useMeans(): { verifications: VerificationView[]; controlsFor: (bank: string) => ControlView[] } {
    const verifications = useAll("ListVerifications", {});
    const invoices = useAll("ListInvoices", {});
    const controls = useAll("ListControls", {});
    const { session } = useSession();
    const own = session.signed.organisation;
    const used = new Set((invoices.data?.rows ?? []).filter((each) => each.backs !== undefined).map((each) => each.invoice));
    return {
        verifications: (verifications.data?.rows ?? []).filter((each) => each.passed && each.enterprise === own && each.invoices.every((invoice) => !used.has(invoice))),
        controlsFor: (bank) => (controls.data?.rows ?? []).filter((each) => each.holds && each.bank === bank && each.enterprise === own && each.pledged_to.length === 0),
    };
}

function Offer({ product, means }: { product: ProductView; means: ReturnType<typeof useMeans> }): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const navigate = useNavigate();
    const inDays = useWorkingDays();
    const missing = [means.verifications.length === 0 && t("needsTrade"), needsGoods(product) && means.controlsFor(product.bank).length === 0 && t("needsControl")].filter(Boolean);
    return (
        <Panel title={<>{product.name} <State of="ProductKind" value={product.kind} colour="blue" /></>} extra={<Named id={product.bank} />}>
            <Details
                narrow
                items={[
                    { key: "rate", label: t("rateYear"), children: <strong className="num">{percent(product.rate_ppm)}</strong> },
                    { key: "cost", label: t("costPer"), children: <strong className="num">{yuan(interestFen(EXAMPLE_FEN, product.rate_ppm, EXAMPLE_DAYS, product.basis))} {t("yuanUnit")}</strong> },
                    { key: "tenor", label: t("tenorUpTo"), children: `${product.tenor_days} ${t("daysUnit")}` },
                    { key: "range", label: t("amountRange"), children: <span className="num">{yuan(product.minimum_fen)} – {yuan(product.maximum_fen)}</span> },
                    { key: "overdue", label: t("overdueRate"), children: percent(product.overdue_premium_ppm) },
                    { key: "ltv", label: t("ltvLines"), children: <span className="num">{[product.contract_ltv_ppm, product.warning_ltv_ppm, product.close_out_ltv_ppm].map(percent).join(" / ")}</span> },
                    { key: "promised", label: t("promised"), children: [product.decide_working_days, product.fund_working_days].map(inDays).join(" / ") },
                    { key: "urgent", label: t("promisedUrgent"), children: [product.urgent_decide_working_days, product.urgent_fund_working_days].map(inDays).join(" / ") },
                ]}
            />
            {may("application_submit") && (
                <div className="todo-line">
                    <span>{missing.length === 0 ? <Tag color="green">{t("ready")}</Tag> : missing.map((each) => <Tag color="gold" key={String(each)}>{each}</Tag>)}</span>
                    <Button type="primary" onClick={() => void navigate(`/apply/${product.product}`)}>{t("applyNow")}</Button>
                </div>
            )}
        </Panel>
    );
}

export function ProductsPage(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const products = useAll("ListProducts", {});
    const means = useMeans();
    return (
        <Page title={t("navProducts")} note={t("productsNote")}>
            {may("application_submit") && <MatchPanel />}
            <Answered of={products}>
                {({ rows }) => (rows.length === 0 ? <Empty description={t("noProducts")} /> : <div className="columns">{rows.map((product) => <Offer key={product.product} product={product} means={means} />)}</div>)}
            </Answered>
        </Page>
    );
}

function Application({ product }: { product: ProductView }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    const means = useMeans();
    const inDays = useWorkingDays();
    const contracts = useAll("ListContracts", {}).data?.rows ?? [];
    const lots = useAll("ListLots", {}).data?.rows ?? [];
    const sending = useSending();
    const draftName = `SubmitApplication.${product.product}`;
    const [typed, setTyped] = useState<TypedValues>(() => draftOf(draftName) ?? {});
    const [form] = Form.useForm<TypedValues>();
    const controls = means.controlsFor(product.bank);
    const tradeText = ({ contract, verification }: VerificationView): string => {
        const found = contracts.find((each) => each.contract === contract);
        return found ? `${found.number} · ${found.counterparty_name} · ${yuan(found.financeable_fen)} ${t("yuanUnit")}` : verification;
    };
    const goodsText = (control: ControlView): string => {
        const found = lots.filter((lot) => control.lots.includes(lot.lot));
        return `${control.registration_number || control.control} · ${control.lots.length} × ${found[0]?.grade ?? ""}`;
    };
    const fields: Field[] = [
        { name: "amount_fen", kind: "money", label: t("wantedAmount"), help: `${t("amountRange")} ${yuan(product.minimum_fen)} – ${yuan(product.maximum_fen)}` },
        { name: "purpose", kind: "text", label: t("purpose") },
        { name: "verification", kind: "choice", label: t("verificationChoice"), options: means.verifications.map((each) => ({ value: each.verification, label: tradeText(each) })), help: means.verifications.length === 0 ? t("noVerification") : undefined },
        ...(needsGoods(product) ? [{ name: "control", kind: "choice" as const, label: t("controlChoice"), options: controls.map((each) => ({ value: each.control, label: goodsText(each) })), help: controls.length === 0 ? t("noControl") : undefined }] : []),
        { name: "urgent", kind: "switch", label: t("urgent"), help: t("urgentHelp", { decide: inDays(product.urgent_decide_working_days), fund: inDays(product.urgent_fund_working_days) }) },
    ];
    const values = sentValues(fields, typed) as { amount_fen?: number; purpose?: string; verification?: string; control?: string };
    const submit = async (): Promise<void> => {
        const sent = sentValues(fields, typed) as unknown as { amount_fen: number; purpose: string; verification: `verification-${string}`; control?: `control-${string}`; urgent?: boolean };
        const done: Done | null = await sending.send("SubmitApplication", { product: product.product, ...sent });
        if (!done) return;
        keepDraft(draftName, null);
        const made = factIn<{ application: string }>(done, "ApplicationSubmitted");
        void navigate(made ? `/applications/${made.application}` : "/applications");
    };
    const at = [values.amount_fen && values.purpose, values.verification, !needsGoods(product) || values.control].findIndex((done) => !done);
    return (
        <Page title={t("applyTitle", { what: product.name })} above={{ to: "/products", text: t("navProducts") }}>
            <Panel>
                <Steps size="small" current={at < 0 ? 3 : at} items={[t("applyStepAmount"), t("applyStepTrade"), t("applyStepGoods"), t("applyStepSend")].map((title) => ({ title }))} />
            </Panel>
            <div className="wide-left">
                <Panel>
                    <Form<TypedValues>
                        name="apply"
                        form={form}
                        layout="vertical"
                        initialValues={typed}
                        onValuesChange={(_, all) => {
                            setTyped(all);
                            keepDraft(draftName, all);
                        }}
                        onFinish={() => void submit()}
                    >
                        {fields.map((field) => <FormField key={field.name} field={field} />)}
                        {sending.problem !== null && <ProblemNote problem={sending.problem} />}
                        <Button type="primary" htmlType="submit" loading={sending.busy}>{t("confirm")}</Button>
                    </Form>
                </Panel>
                <Panel title={<Named id={product.bank} />}>
                    <div className="preview">
                        <dl>
                            <dt>{t("rateYear")}</dt><dd className="num">{percent(product.rate_ppm)}</dd>
                            <dt>{t("wantedAmount")}</dt><dd className="num">{values.amount_fen ? yuan(values.amount_fen) : "—"}</dd>
                            {[30, 90, 180].map((days) => (
                                <Fragment key={days}>
                                    <dt>{t("interestOver", { days })}</dt>
                                    <dd className="num">{values.amount_fen ? yuan(interestFen(values.amount_fen, product.rate_ppm, days, product.basis)) : "—"}</dd>
                                </Fragment>
                            ))}
                        </dl>
                    </div>
                    <p className="muted">{t("applySummary")}</p>
                </Panel>
            </div>
        </Page>
    );
}

export function ApplyPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetProduct", { product: id as `product-${string}` })}>{(product) => <Application product={product} />}</Answered>;
}

