// A command as a button with its form: what it needs, what will happen, and afterwards what did. One idempotency key for each
// opening of the form: a double click, or sending again after a lost answer, does nothing twice.
import { commands, type Inputs } from "@generated/api";
import { useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Modal } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { Link } from "react-router";

import { command as send, type CommandName, type Done, factIn, newKey } from "../api/catalog";
import { inWords, useWords } from "../i18n";
import { useMay } from "../session/context";
import { draftOf, keepDraft } from "./draft";
import { type Field, FormField, sentValues, type TypedValues } from "./form_fields";
import { ProblemNote } from "./problem";

/** Says what a command did: its facts, or that it waits for a second person. */
export function useTold(): (name: CommandName, done: Done) => void {
    const { notification } = App.useApp();
    const { t, language } = useWords();
    return (name, done) => {
        const what = inWords(commands[name], language);
        const waits = factIn(done, "ApprovalProposed") !== undefined;
        notification[waits ? "info" : "success"]({
            title: waits ? t("sentForApproval") : t("done", { what }),
            description: done.records.length === 0 ? t("doneNothing") : waits ? <Link to="/approvals">{t("navApprovals")}</Link> : t("recordedAs", { n: done.first }),
            placement: "bottomRight",
        });
    };
}

export interface Sending {
    busy: boolean;
    problem: unknown;
    clear: () => void;
    send: <K extends CommandName>(name: K, input: Inputs[K]) => Promise<Done | null>;
}

/** Sends a command under the key of this opening; a new key after it was done. */
export function useSending(): Sending {
    const client = useQueryClient();
    const told = useTold();
    const key = useRef(newKey());
    const inFlight = useRef(false);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<unknown>(null);
    return {
        busy,
        problem,
        clear: () => setProblem(null),
        send: async (name, input) => {
            if (inFlight.current) return null;
            inFlight.current = true;
            setBusy(true);
            setProblem(null);
            try {
                const done = await send(name, input, key.current);
                key.current = newKey();
                told(name, done);
                await client.invalidateQueries();
                return done;
            } catch (failure) {
                setProblem(failure);
                return null;
            } finally {
                inFlight.current = false;
                setBusy(false);
            }
        },
    };
}

interface Props<K extends CommandName> {
    command: K;
    fixed: Partial<Inputs[K]>;
    fields?: Field[];
    /** What will happen, by what is typed so far. */
    preview?: (values: Record<string, unknown>) => ReactNode;
    /** From what is typed to what is sent, where they differ. */
    shape?: (values: Record<string, unknown>) => Partial<Inputs[K]>;
    text?: string;
    primary?: boolean;
    danger?: boolean;
    small?: boolean;
    disabled?: boolean;
    onDone?: (done: Done) => void;
}

function CommandForm<K extends CommandName>({ command, fixed, fields = [], preview, shape, danger, onDone, close }: Props<K> & { close: () => void }): ReactNode {
    const { t, language } = useWords();
    const row = commands[command];
    const draftName = `${command}.${Object.values(fixed).join(".")}`;
    const [kept, setKept] = useState(() => draftOf(draftName));
    const [form] = Form.useForm<TypedValues>();
    const initial = Object.fromEntries(fields.map((field) => [field.name, field.initial]));
    const [typed, setTyped] = useState<TypedValues>({ ...initial, ...kept });
    const sending = useSending();
    const values = sentValues(fields, typed);
    const submit = async (): Promise<void> => {
        const sent = sentValues(fields, await form.validateFields());
        const done = await sending.send(command, { ...fixed, ...(shape ? shape(sent) : sent) } as unknown as Inputs[K]);
        if (!done) return;
        keepDraft(draftName, null);
        close();
        onDone?.(done);
    };
    return (
        <Modal
            open
            title={inWords(row, language)}
            onCancel={close}
            okText={t("confirm")}
            cancelText={t("cancel")}
            okButtonProps={{ danger: danger ?? false, autoFocus: fields.length === 0 }}
            confirmLoading={sending.busy}
            mask={{ closable: false }}
            centered
            width={fields.length > 4 ? 720 : 520}
            onOk={() => void submit().catch(() => undefined)}
        >
            {kept && fields.length > 0 && (
                <Alert
                    type="info"
                    title={t("draftKept")}
                    action={
                        <Button
                            size="small"
                            onClick={() => {
                                keepDraft(draftName, null);
                                setKept(null);
                                setTyped(initial);
                                form.setFieldsValue(initial);
                            }}
                        >
                            {t("draftClear")}
                        </Button>
                    }
                />
            )}
            <Form<TypedValues>
                name={command}
                form={form}
                layout="vertical"
                className={fields.length > 4 ? "two-columns" : ""}
                initialValues={typed}
                onValuesChange={(_, all) => {
                    setTyped(all);
                    keepDraft(draftName, all);
                    sending.clear();
                }}
                onFinish={() => void submit().catch(() => undefined)}
            >
                {fields.map((field) => (
                    <FormField key={field.name} field={field} />
                ))}
                <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
            </Form>
            {preview && <div className="preview">{preview(values)}</div>}
            {"checked_by" in row && <Alert type="warning" showIcon title={t("needsSecond")} />}
            {sending.problem !== null && <ProblemNote problem={sending.problem} />}
        </Modal>
    );
}

/** Shown only to who holds what the command needs. */
export function CommandButton<K extends CommandName>(props: Props<K>): ReactNode {
    const { language } = useWords();
    const may = useMay();
    const [open, setOpen] = useState(false);
    const row = commands[props.command];
    if (!may(row.needs)) return null;
    return (
        <>
            <Button type={props.primary ? "primary" : "default"} danger={props.danger ?? false} size={props.small ? "small" : "middle"} disabled={props.disabled ?? false} onClick={() => setOpen(true)} data-command={props.command}>
                {props.text ?? inWords(row, language)}
            </Button>
            {open && <CommandForm {...props} close={() => setOpen(false)} />}
        </>
    );
}
