// Signing in: name and password, then a code where there is a second factor; demo accounts on a demo server only.
import { LockOutlined, SafetyCertificateOutlined, UserOutlined } from "@ant-design/icons";
import { Alert, Button, Form, Input, type InputRef } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";

import { send, sendForJson } from "@shared/api/http";
import { Problem } from "@shared/api/problem";
import { restore, type Session, signIn } from "@shared/api/session";
import { switchLanguage, useWords } from "@shared/i18n";
import { ProblemNote } from "@shared/ui/problem";

interface Credentials {
    login: string;
    password: string;
    code?: string;
}

export function SignInForm({ done, filled }: { done: (session: Session) => void; filled?: { login: string; password: string } | null }): ReactNode {
    const { t } = useWords();
    const [form] = Form.useForm<Credentials>();
    const [asksCode, setAsksCode] = useState(false);
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<unknown>(null);
    const codeInput = useRef<InputRef>(null);
    useEffect(() => {
        if (asksCode) codeInput.current?.focus();
    }, [asksCode]);
    useEffect(() => {
        if (filled) form.setFieldsValue(filled);
    }, [filled, form]);
    const submit = ({ login, password, code = "" }: Credentials): void => {
        if (busy) return;
        setBusy(true);
        setProblem(null);
        signIn(login.trim(), password, code.trim())
            .then(done, (failure: unknown) => {
                if (failure instanceof Problem && failure.reason === "second_factor_required") setAsksCode(true);
                else setProblem(failure);
            })
            .finally(() => setBusy(false));
    };
    return (
        <Form<Credentials> name="sign-in" form={form} layout="vertical" requiredMark={false} onFinish={submit} size="large">
            <Form.Item name="login" label={t("login")} rules={[{ required: true, message: t("required") }]}>
                <Input prefix={<UserOutlined />} autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
            </Form.Item>
            <Form.Item name="password" label={t("password")} rules={[{ required: true, message: t("required") }]}>
                <Input.Password prefix={<LockOutlined />} autoComplete="current-password" />
            </Form.Item>
            {asksCode && (
                <Form.Item name="code" label={t("code")} extra={t("codeHint")} rules={[{ required: true, message: t("required") }]}>
                    <Input ref={codeInput} prefix={<SafetyCertificateOutlined />} autoComplete="one-time-code" inputMode="numeric" />
                </Form.Item>
            )}
            {problem !== null && <ProblemNote problem={problem} />}
            <Button type="primary" htmlType="submit" block loading={busy} className="sign-in-button">
                {t("signIn")}
            </Button>
        </Form>
    );
}

interface DemoAccount {
    login: string;
    name: string;
    password: string;
    side: { zh: string; en: string };
}

/** Only a demo server has any. */
function useDemoAccounts(): DemoAccount[] {
    const [accounts, setAccounts] = useState<DemoAccount[]>([]);
    useEffect(() => {
        sendForJson<{ items: DemoAccount[] }>({ method: "GET", path: "/v1/demo-accounts", anonymous: true }).then(
            ({ items }) => setAccounts(items),
            () => undefined,
        );
    }, []);
    return accounts;
}

export function SignInPage({ done }: { done: (session: Session) => void }): ReactNode {
    const { t, language } = useWords();
    const demo = useDemoAccounts();
    const [filled, setFilled] = useState<DemoAccount | null>(null);
    useEffect(() => {
        document.title = `${t("signIn")} – ${t("brand")}`;
    }, [t]);
    return (
        <main className="sign-in">
            <section className="sign-in-claim">
                <div className="sign-in-brand">
                    <img src="/favicon.svg" alt="" width={40} height={40} />
                    <div>
                        <strong>{t("brand")}</strong>
                        <span>{t("tagline")}</span>
                    </div>
                </div>
                <h2>{t("signInClaim")}</h2>
                <ol>
                    <li>
                        <strong>{t("signInPoint1")}</strong>
                        {t("signInPoint1Text")}
                    </li>
                    <li>
                        <strong>{t("signInPoint2")}</strong>
                        {t("signInPoint2Text")}
                    </li>
                    <li>
                        <strong>{t("signInPoint3")}</strong>
                        {t("signInPoint3Text")}
                    </li>
                </ol>
                <a href="/verify.html">{t("publicPage")} →</a>
            </section>
            <section className="sign-in-form">
                <Button type="text" className="sign-in-language" onClick={() => void switchLanguage(language === "zh" ? "en" : "zh")}>
                    {t("otherLanguage")}
                </Button>
                <div className="sign-in-box">
                    <h1>{t("signInTitle")}</h1>
                    <SignInForm done={done} filled={filled} />
                    {demo.length > 0 && (
                        <div className="demo-accounts">
                            <Alert type="info" title={t("demoServer")} />
                            <h2>{t("demoAccounts")}</h2>
                            <p className="muted">{t("demoAccountsText")}</p>
                            <div className="demo-list">
                                {demo.map((account) => (
                                    <Button key={account.login} onClick={() => setFilled(account)} title={account.login}>
                                        <span>
                                            {account.side[language]} · {account.name}
                                        </span>
                                    </Button>
                                ))}
                            </div>
                        </div>
                    )}
                </div>
            </section>
        </main>
    );
}

interface NewPassword {
    current: string;
    password: string;
    again: string;
}

export function PasswordForm({ done }: { done: () => void }): ReactNode {
    const { t } = useWords();
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<unknown>(null);
    const [form] = Form.useForm<NewPassword>();
    const submit = ({ current, password }: NewPassword): void => {
        setBusy(true);
        setProblem(null);
        send({ method: "POST", path: "/v1/password:change", json: { current, password } })
            .then(() => {
                form.resetFields();
                done();
            }, setProblem)
            .finally(() => setBusy(false));
    };
    const required = { required: true, message: t("required") };
    return (
        <Form<NewPassword> name="change" form={form} layout="vertical" requiredMark={false} onFinish={submit}>
            <Form.Item name="current" label={t("passwordCurrent")} rules={[required]}>
                <Input.Password autoComplete="current-password" />
            </Form.Item>
            <Form.Item name="password" label={t("passwordNew")} extra={t("passwordRule")} rules={[required]}>
                <Input.Password autoComplete="new-password" />
            </Form.Item>
            <Form.Item
                name="again"
                label={t("passwordAgain")}
                dependencies={["password"]}
                rules={[required, ({ getFieldValue }) => ({ validator: (_, value: string) => (value === getFieldValue("password") ? Promise.resolve() : Promise.reject(new Error(t("passwordsDiffer")))) })]}
            >
                <Input.Password autoComplete="new-password" />
            </Form.Item>
            {problem !== null && <ProblemNote problem={problem} />}
            <Button type="primary" htmlType="submit" loading={busy}>
                {t("changePassword")}
            </Button>
        </Form>
    );
}

export function ChangePassword({ done }: { done: (session: Session) => void }): ReactNode {
    const { t } = useWords();
    const next = async (): Promise<void> => {
        const session = await restore();
        if (session) done(session);
    };
    return (
        <main className="lonely">
            <h1>{t("mustChange")}</h1>
            <PasswordForm done={() => void next()} />
        </main>
    );
}
