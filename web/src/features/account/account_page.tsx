// One's own access: password, second factor, sessions.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Form, Input, Tag } from "antd";
import { create } from "qrcode";
import { type ReactNode, useState } from "react";

import { send, sendForJson } from "@shared/api/http";
import { useWords } from "@shared/i18n";
import { useSession } from "@shared/session/context";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { ProblemNote } from "@shared/ui/problem";
import { DataTable } from "@shared/ui/table";
import { State, Time } from "@shared/ui/values";
import { PasswordForm } from "./sign_in";

const post = <T,>(path: string, json: object): Promise<T> => sendForJson<T>({ method: "POST", path, json });

function QrCode({ text }: { text: string }): ReactNode {
    const { modules } = create(text, { errorCorrectionLevel: "M" });
    const path = Array.from({ length: modules.size ** 2 }, (_, i) => (modules.data[i] ? `M${i % modules.size} ${Math.floor(i / modules.size)}h1v1h-1z` : "")).join("");
    return (
        <svg className="qr" viewBox={`-2 -2 ${modules.size + 4} ${modules.size + 4}`} role="img" aria-label="QR" shapeRendering="crispEdges">
            <path d={path} fill="#000" />
        </svg>
    );
}

interface Factor {
    enrolled: boolean;
    recovery_codes_left: number;
}

function SecondFactor(): ReactNode {
    const { t } = useWords();
    const client = useQueryClient();
    const factor = useQuery({ queryKey: ["second-factor"], queryFn: () => sendForJson<Factor>({ method: "GET", path: "/v1/second-factor" }) });
    const [enrolment, setEnrolment] = useState<{ secret: string; uri: string } | null>(null);
    const [codes, setCodes] = useState<string[] | null>(null);
    const [problem, setProblem] = useState<unknown>(null);
    const [busy, setBusy] = useState(false);
    const run = (act: () => Promise<void>): void => {
        setBusy(true);
        setProblem(null);
        act()
            .then(() => client.invalidateQueries({ queryKey: ["second-factor"] }), setProblem)
            .finally(() => setBusy(false));
    };
    const enrol = ({ password }: { password: string }): void => run(async () => setEnrolment(await post("/v1/second-factor:enrol", { password })));
    const confirm = ({ code }: { code: string }): void =>
        run(async () => {
            setCodes((await post<{ recovery_codes: string[] }>("/v1/second-factor:confirm", { code })).recovery_codes);
            setEnrolment(null);
        });
    const remove = (typed: { password: string; code: string }): void => run(async () => void (await send({ method: "POST", path: "/v1/second-factor:remove", json: typed })));
    const required = [{ required: true, message: t("required") }];
    return (
        <Panel title={t("secondFactor")}>
            <Answered of={factor}>
                {({ enrolled, recovery_codes_left }) => (
                    <>
                        <p>
                            <Tag color={enrolled ? "green" : "gold"}>{enrolled ? t("factorOn") : t("factorOff")}</Tag>
                            {enrolled ? t("codesLeft", { n: recovery_codes_left }) : t("factorOffText")}
                        </p>
                        {codes && <Alert type="success" title={t("recoveryCodes")} description={<><p>{t("recoveryText")}</p><pre className="codes">{codes.join("\n")}</pre></>} />}
                        {!enrolled && !enrolment && (
                            <Form name="enrol" layout="vertical" requiredMark={false} onFinish={enrol}>
                                <Form.Item name="password" label={t("passwordCurrent")} rules={required}>
                                    <Input.Password autoComplete="current-password" />
                                </Form.Item>
                                <Button htmlType="submit" type="primary" loading={busy}>{t("enrol")}</Button>
                            </Form>
                        )}
                        {enrolment && (
                            <Form name="confirm" layout="vertical" requiredMark={false} onFinish={confirm}>
                                <p>{t("enrolScan")}</p>
                                <QrCode text={enrolment.uri} />
                                <p><code data-secret={enrolment.secret}>{enrolment.secret.replace(/(.{4})/g, "$1 ").trim()}</code></p>
                                <Form.Item name="code" label={t("enrolConfirm")} rules={required}>
                                    <Input inputMode="numeric" autoComplete="one-time-code" />
                                </Form.Item>
                                <Button htmlType="submit" type="primary" loading={busy}>{t("enrol")}</Button>
                            </Form>
                        )}
                        {enrolled && !codes && (
                            <Form name="remove" layout="vertical" requiredMark={false} onFinish={remove}>
                                <Form.Item name="password" label={t("passwordCurrent")} rules={required}>
                                    <Input.Password autoComplete="current-password" />
                                </Form.Item>
                                <Form.Item name="code" label={t("code")} extra={t("codeHint")} rules={required}>
                                    <Input autoComplete="one-time-code" />
                                </Form.Item>
                                <Button htmlType="submit" danger loading={busy}>{t("removeFactor")}</Button>
                            </Form>
                        )}
                        {problem !== null && <ProblemNote problem={problem} />}
                    </>
                )}
            </Answered>
        </Panel>
    );
}

interface OwnSession {
    session: string;
    created: string;
    last_seen: string;
    current: boolean;
}

function Sessions(): ReactNode {
    const { t } = useWords();
    const client = useQueryClient();
    const list = useQuery({ queryKey: ["sessions"], queryFn: async () => ({ rows: (await sendForJson<{ items: OwnSession[] }>({ method: "GET", path: "/v1/sessions" })).items, cut: false }) });
    const end = async (which: object): Promise<void> => {
        await send({ method: "POST", path: "/v1/sessions:revoke", json: which });
        await client.invalidateQueries({ queryKey: ["sessions"] });
    };
    return (
        <Panel title={t("sessions")} extra={<Button size="small" disabled={(list.data?.rows.length ?? 0) < 2} onClick={() => void end({})}>{t("endOthers")}</Button>}>
            <DataTable<OwnSession>
                name="sessions"
                of={list}
                plain
                rowKey={(row) => row.session}
                columns={[
                    { key: "created", title: t("sessionBegan"), render: (row) => <Time at={row.created} /> },
                    { key: "seen", title: t("sessionUsed"), render: (row) => <Time at={row.last_seen} /> },
                    { key: "end", title: t("status"), render: (row) => (row.current ? <Tag color="blue">{t("sessionThis")}</Tag> : <Button size="small" onClick={() => void end({ session: row.session })}>{t("endSession")}</Button>) },
                ]}
            />
        </Panel>
    );
}

export default function AccountPage(): ReactNode {
    const { t } = useWords();
    const { me } = useSession();
    const { message } = App.useApp();
    return (
        <Page title={t("myAccount")}>
            <Panel>
                <Details
                    items={[
                        { key: "name", label: t("name"), children: me.name },
                        { key: "organisation", label: t("myOrganisation"), children: me.organisation_name },
                        { key: "roles", label: t("myRoles"), children: me.roles.map((role) => <State key={role} of="Role" value={role} colour="blue" />) },
                    ]}
                />
            </Panel>
            <div className="columns">
                <Panel title={t("changePassword")}>
                    <PasswordForm done={() => void message.success(t("passwordChanged"))} />
                </Panel>
                <SecondFactor />
            </div>
            <Sessions />
        </Page>
    );
}
