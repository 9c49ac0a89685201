// The frame around every page: menu of the side, business date, whether the data is live, the reader.
import {
    AlertOutlined, BookOutlined, ContainerOutlined, DashboardOutlined, FileProtectOutlined, HomeOutlined, MenuOutlined, SafetyOutlined, TeamOutlined, TransactionOutlined,
} from "@ant-design/icons";
import { Alert, Button, Drawer, Dropdown, Grid, Layout, Menu, type MenuProps, Tag } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Outlet, useLocation, useNavigate } from "react-router";

import { useStatus } from "@shared/api/status";
import { switchLanguage, useWords } from "@shared/i18n";
import { useLine } from "@shared/live/live_facts";
import { sideOf, useSession } from "@shared/session/context";
import { type Entry, menuOf, SIDE_WORDS } from "./menu";

const ICONS: Record<Entry["icon"], ReactNode> = {
    home: <HomeOutlined />, money: <TransactionOutlined />, goods: <ContainerOutlined />, trade: <FileProtectOutlined />, people: <TeamOutlined />,
    alert: <AlertOutlined />, book: <BookOutlined />, gauge: <DashboardOutlined />, risk: <SafetyOutlined />,
};

function Navigation({ went }: { went: () => void }): ReactNode {
    const { t } = useWords();
    const { me } = useSession();
    const navigate = useNavigate();
    const { pathname } = useLocation();
    const menu = menuOf(me);
    const items: MenuProps["items"] = menu.map((each) =>
        "entries" in each
            ? { key: each.word, icon: ICONS[each.icon], label: t(each.word), children: each.entries.map((entry) => ({ key: entry.path, label: t(entry.word) })) }
            : { key: each.path, icon: ICONS[each.icon], label: t(each.word) },
    );
    const paths = menu.flatMap((each) => ("entries" in each ? each.entries.map((entry) => entry.path) : [each.path]));
    const here = paths.filter((path) => path !== "/" && pathname.startsWith(path)).toSorted((a, b) => b.length - a.length)[0] ?? (pathname === "/" ? "/" : "");
    return (
        <nav aria-label={t("menu")}>
            <Menu
                theme="dark"
                mode="inline"
                items={items}
                selectedKeys={[here]}
                defaultOpenKeys={menu.flatMap((each) => ("entries" in each && each.word !== "navEvidence" ? [each.word] : []))}
                onClick={({ key }) => {
                    void navigate(key);
                    went();
                }}
            />
        </nav>
    );
}

function Line(): ReactNode {
    const { t } = useWords();
    const line = useLine();
    if (line === "lost") return <Tag color="red" role="alert">{t("stale")}</Tag>;
    return <Tag color={line === "live" ? "green" : "default"}>{line === "live" ? t("live") : t("connecting")}</Tag>;
}

function Brand(): ReactNode {
    const { t } = useWords();
    const { me } = useSession();
    return (
        <div className="brand">
            <img src="/favicon.svg" alt="" width={30} height={30} />
            <div>
                <strong>{t("brand")}</strong>
                <span>{t(SIDE_WORDS[sideOf(me)])}</span>
            </div>
        </div>
    );
}

export function Shell(): ReactNode {
    const { t, language } = useWords();
    const { me, leave } = useSession();
    const status = useStatus().data;
    const navigate = useNavigate();
    const { pathname } = useLocation();
    const wide = Grid.useBreakpoint().lg ?? true;
    const [open, setOpen] = useState(false);
    const main = useRef<HTMLElement>(null);
    const place = useRef(pathname);
    useEffect(() => {
        if (place.current === pathname) return;
        place.current = pathname;
        window.scrollTo(0, 0);
        main.current?.focus({ preventScroll: true });
    }, [pathname]);
    return (
        <Layout className="shell">
            <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t("skip")}</a>
            {wide && (
                <Layout.Sider width={208} className="side">
                    <Brand />
                    <Navigation went={() => undefined} />
                </Layout.Sider>
            )}
            <Layout>
                <Layout.Header className="top">
                    {!wide && <Button type="text" icon={<MenuOutlined />} aria-label={t("menu")} onClick={() => setOpen(true)} />}
                    <span className="top-org">{me.organisation_name}</span>
                    <span className="top-right">
                        {status && wide && <span className="muted">{t("businessDate")} <span className="num">{status.business_date}</span></span>}
                        <Line />
                        {wide && <Button type="text" onClick={() => void switchLanguage(language === "zh" ? "en" : "zh")}>{t("otherLanguage")}</Button>}
                        <Dropdown
                            trigger={["click"]}
                            menu={{
                                items: [{ key: "account", label: t("myAccount") }, { key: "language", label: t("otherLanguage") }, { type: "divider" }, { key: "leave", label: t("signOut") }],
                                onClick: ({ key }) => {
                                    if (key === "account") void navigate("/account");
                                    else if (key === "language") void switchLanguage(language === "zh" ? "en" : "zh");
                                    else void leave();
                                },
                            }}
                        >
                            <Button type="text" className="who">{me.name}</Button>
                        </Dropdown>
                    </span>
                </Layout.Header>
                {status?.demo_clock && <Alert banner type="info" title={t("demoServer")} className="demo-banner" />}
                <Layout.Content>
                    <main id="main" ref={main} tabIndex={-1}>
                        <Outlet />
                    </main>
                </Layout.Content>
            </Layout>
            <Drawer open={open && !wide} onClose={() => setOpen(false)} placement="left" size={260} title={<Brand />} className="side-drawer">
                <Navigation went={() => setOpen(false)} />
            </Drawer>
        </Layout>
    );
}
