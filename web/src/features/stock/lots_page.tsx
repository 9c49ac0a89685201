// Lots: what an enterprise has where, and announcing more.
import type { LotView, NewLot } from "@generated/api";
import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Modal, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useParams } from "react-router";

import { useAll, useAsk } from "@shared/api/hooks";
import { scaled, unscaled } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay } from "@shared/session/context";
import { CommandButton, useSending } from "@shared/ui/command";
import { draftOf, keepDraft } from "@shared/ui/draft";
import { useLotColumns } from "@shared/ui/goods";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { ProblemNote } from "@shared/ui/problem";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { Named, ObjectLink, State, Time, Tonnes, useLabel, Yuan } from "@shared/ui/values";

interface Row {
    bundle?: string;
    grade?: string;
    specification?: string;
    origin?: string;
    weight?: string;
    cost?: string;
}
interface Announcement {
    warehouse?: `warehouse-${string}`;
    rows: Row[];
}
const DRAFT = "AnnounceLots";

function lotOf({ bundle = "", grade = "", specification = "", origin = "", weight = "", cost = "" }: Row): NewLot {
    return { bundle: bundle.trim(), grade: grade.trim(), specification: specification.trim(), origin: origin.trim(), weight_kg: scaled(weight, 3) ?? 0, mode: "weighed", cost_fen_per_tonne: scaled(cost, 2) ?? 0 };
}

function Announce(): ReactNode {
    const { t } = useWords();
    const may = useMay();
    const [open, setOpen] = useState(false);
    const warehouses = useAll("ListWarehouses", {}).data?.rows ?? [];
    const sending = useSending();
    const [form] = Form.useForm<Announcement>();
    if (!may("stock_announce")) return null;
    const submit = async (): Promise<void> => {
        const { warehouse, rows } = await form.validateFields();
        if (!warehouse || !(await sending.send("AnnounceLots", { warehouse, lots: rows.map(lotOf) }))) return;
        keepDraft(DRAFT, null);
        form.resetFields();
        setOpen(false);
    };
    const required = [{ required: true, message: t("required") }];
    const number = (places: number) => [{ validator: (_: unknown, value?: string) => ((scaled(value ?? "", places) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(t("badNumber", { places })))) }];
    const initial = (draftOf(DRAFT) as unknown as Announcement | null) ?? { rows: [{}] };
    return (
        <>
            <Button type="primary" data-command="AnnounceLots" onClick={() => setOpen(true)}>{t("announceLots")}</Button>
            <Modal open={open} width={980} title={t("announceLots")} okText={t("confirm")} cancelText={t("cancel")} confirmLoading={sending.busy} mask={{ closable: false }} onCancel={() => setOpen(false)} onOk={() => void submit().catch(() => undefined)}>
                <p className="muted">{t("announceNote")}</p>
                <Form<Announcement> name="announce" form={form} layout="vertical" initialValues={initial} onValuesChange={(_, all) => keepDraft(DRAFT, all)}>
                    <Form.Item name="warehouse" label={t("warehouse")} rules={required}>
                        <Select showSearch={{ optionFilterProp: "label" }} options={warehouses.map((each) => ({ value: each.warehouse, label: each.name }))} />
                    </Form.Item>
                    <Form.List name="rows">
                        {(rows, { add, remove }) => (
                            <>
                                {rows.map(({ key, name }) => (
                                    <div className="row-form" key={key}>
                                        <Form.Item name={[name, "bundle"]} label={t("bundle")} rules={required}><Input /></Form.Item>
                                        <Form.Item name={[name, "grade"]} label={t("grade")} rules={required}><Input /></Form.Item>
                                        <Form.Item name={[name, "specification"]} label={t("specification")} rules={required}><Input /></Form.Item>
                                        <Form.Item name={[name, "origin"]} label={t("origin")} rules={required}><Input /></Form.Item>
                                        <Form.Item name={[name, "weight"]} label={t("weight")} rules={number(3)}><Input className="num" inputMode="decimal" /></Form.Item>
                                        <Form.Item name={[name, "cost"]} label={t("costPerTonne")} rules={number(2)}><Input className="num" inputMode="decimal" /></Form.Item>
                                        <Form.Item label=" "><Button icon={<DeleteOutlined />} aria-label={t("removeRow")} disabled={rows.length === 1} onClick={() => remove(name)} /></Form.Item>
                                    </div>
                                ))}
                                <Button icon={<PlusOutlined />} onClick={() => add({ ...(form.getFieldValue("rows") as Row[]).at(-1), bundle: "" })}>{t("addRow")}</Button>
                            </>
                        )}
                    </Form.List>
                </Form>
                {sending.problem !== null && <ProblemNote problem={sending.problem} />}
            </Modal>
        </>
    );
}

export function LotsPage(): ReactNode {
    const { t } = useWords();
    const lots = useAll("ListLots", {});
    const columns = useLotColumns();
    const rows = lots.data?.rows ?? [];
    const weigh = (status: LotView["status"][]): number => rows.filter((lot) => status.includes(lot.status)).reduce((sum, lot) => sum + lot.weight_kg, 0);
    return (
        <Page title={t("lots")} actions={<Announce />}>
            <Figures>
                <Figure title={t("inWarehouse")}><Tonnes kg={weigh(["in_stock", "pledged"])} /> <small>{t("tonneUnit")}</small></Figure>
                <Figure title={t("pledged")}><Tonnes kg={weigh(["pledged"])} /> <small>{t("tonneUnit")}</small></Figure>
                <Figure title={t("lotsCount")}>{rows.filter((lot) => lot.status === "in_stock" || lot.status === "pledged").length}</Figure>
            </Figures>
            <DataTable name="lots" of={lots} rowKey={(row) => row.lot} columns={columns} empty={t("lotsEmpty")} />
        </Page>
    );
}

function Lot({ of }: { of: LotView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <Page
            title={`${t("lot")} ${of.bundle}`}
            above={{ to: "/lots", text: t("lots") }}
            tags={<><State of="LotStatus" value={of.status} />{of.side_states.map((state) => <State key={state} of="SideState" value={state} />)}</>}
            actions={
                <>
                    {of.status === "announced" && <CommandButton command="RecordArrival" primary fixed={{ lot: of.lot }} />}
                    {of.status === "arrived" && <CommandButton command="InspectLot" primary fixed={{ lot: of.lot }} fields={[{ name: "weight_kg", kind: "tonnes", initial: unscaled(of.weight_kg, 3) }]} />}
                    {!of.dispute && <CommandButton command="DisputeLot" fixed={{ lot: of.lot }} fields={[{ name: "reason", kind: "area" }]} danger />}
                    {of.dispute && <CommandButton command="EndDispute" fixed={{ lot: of.lot }} fields={[{ name: "reason", kind: "area" }]} />}
                </>
            }
        >
            <Panel>
                <Details
                    items={[
                        { key: "grade", label: t("grade"), children: of.grade },
                        { key: "specification", label: t("specification"), children: of.specification },
                        { key: "origin", label: t("origin"), children: of.origin },
                        { key: "weight", label: t("weight"), children: <Tonnes kg={of.weight_kg} /> },
                        { key: "mode", label: t("weighing"), children: labelOf("WeighingMode", of.mode) },
                        { key: "cost", label: t("costPerTonne"), children: <Yuan fen={of.cost_fen_per_tonne} /> },
                        { key: "owner", label: t("owner"), children: <Named id={of.owner} /> },
                        { key: "place", label: t("place"), children: <><ObjectLink id={of.warehouse} /> {of.zone}</> },
                        { key: "pledged", label: t("pledgedTo"), children: <ObjectLink id={of.pledged_to} /> },
                        { key: "order", label: t("openOrder"), children: <ObjectLink id={of.open_order} /> },
                        { key: "control", label: t("control"), children: <ObjectLink id={of.control} /> },
                        of.last_count && { key: "count", label: t("lastCount"), children: <><Tonnes kg={of.last_count.weight_kg} /> · <Time at={of.last_count.at} /></> },
                        of.mothers.length > 0 && { key: "mothers", label: t("mothers"), children: of.mothers.map((lot) => <ObjectLink key={lot} id={lot} />) },
                        of.children.length > 0 && { key: "children", label: t("children"), children: of.children.map((lot) => <ObjectLink key={lot} id={lot} />) },
                        of.dispute && { key: "dispute", label: t("disputeOf"), children: <><Named id={of.dispute.by} />: {of.dispute.reason}</> },
                    ]}
                />
            </Panel>
            <Timeline object={of.lot} />
        </Page>
    );
}

export function LotPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetLot", { lot: id as `lot-${string}` })}>{(of) => <Lot key={of.lot} of={of} />}</Answered>;
}
