// The console: who is signed in decides what is shown. A session that ends by itself is renewed above the page, which stays.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as AntApp, ConfigProvider, Modal, Spin } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { BrowserRouter } from "react-router";

import { ChangePassword, SignInForm, SignInPage } from "@features/account/sign_in";
import { whenSessionEnds } from "@shared/api/http";
import { Problem } from "@shared/api/problem";
import { forgetSession, restore, type Session, signOut } from "@shared/api/session";
import { useWords } from "@shared/i18n";
import { listen } from "@shared/live/live_facts";
import { SessionOf } from "@shared/session/context";
import { forgetDrafts } from "@shared/ui/draft";
import { ProblemNote } from "@shared/ui/problem";
import { Routed } from "./routed";
import { THEME } from "./theme";

const client = new QueryClient({
    defaultOptions: {
        queries: {
            staleTime: 5_000,
            refetchOnWindowFocus: false,
            retry: (failures, problem) => failures < 2 && !(problem instanceof Problem && problem.status < 500 && problem.status !== 429),
            retryDelay: (failures, problem) => (problem instanceof Problem && problem.retryAfter_s ? problem.retryAfter_s * 1000 : 500 * 2 ** failures),
        },
    },
});

function SignedIn({ session, setSession }: { session: Session; setSession: (session: Session | null) => void }): ReactNode {
    const { t } = useWords();
    const [ended, setEnded] = useState(false);
    const leave = useCallback(async () => {
        await signOut();
        forgetDrafts();
        client.clear();
        setSession(null);
    }, [setSession]);
    useEffect(() => {
        whenSessionEnds(() => {
            forgetSession();
            setEnded(true);
        });
        return () => whenSessionEnds(() => undefined);
    }, []);
    const renewed = (next: Session): void => {
        if (next.signed.user !== session.signed.user) {
            forgetDrafts();
            client.clear();
            setSession(next);
        }
        setEnded(false);
        void client.invalidateQueries();
    };
    const me = session.me;
    const listens = me !== null && !ended;
    useEffect(() => (listens ? listen(client) : undefined), [listens]);
    const context = useMemo(() => (me ? { session, me, leave } : null), [session, me, leave]);
    if (!context) return <ChangePassword done={setSession} />;
    return (
        <SessionOf value={context}>
            <Routed />
            <Modal open={ended} footer={null} closable={false} title={t("sessionEnded")} width={400}>
                <p>{t("sessionEndedText")}</p>
                <SignInForm done={renewed} />
            </Modal>
        </SessionOf>
    );
}

function Gate(): ReactNode {
    const { t } = useWords();
    const [session, setSession] = useState<Session | null>(null);
    const [state, setState] = useState<"asking" | "known" | "failed">("asking");
    const [problem, setProblem] = useState<unknown>(null);
    const begin = useCallback(() => {
        restore().then(
            (found) => {
                setSession(found);
                setState("known");
            },
            (failure: unknown) => {
                setProblem(failure);
                setState("failed");
            },
        );
    }, []);
    useEffect(begin, [begin]);
    if (state === "asking") return <Spin size="large" fullscreen description={t("waiting")} />;
    if (state === "failed") return <div className="lonely"><ProblemNote problem={problem} again={() => { setState("asking"); begin(); }} /></div>;
    return session ? <SignedIn key={session.signed.user} session={session} setSession={setSession} /> : <SignInPage done={setSession} />;
}

export function App(): ReactNode {
    const { language } = useWords();
    dayjs.locale(language === "zh" ? "zh-cn" : "en");
    return (
        <ConfigProvider theme={THEME} locale={language === "zh" ? zhCN : enUS} button={{ autoInsertSpace: false }}>
            <BrowserRouter>
                <AntApp>
                    <QueryClientProvider client={client}>
                        <Gate />
                    </QueryClientProvider>
                </AntApp>
            </BrowserRouter>
        </ConfigProvider>
    );
}
