// The frame of a page: title, what belongs beside it, its parts; and what stands there while it is not known.
import { Breadcrumb, Card, Descriptions, Empty, Skeleton } from "antd";
import type { DescriptionsItemType } from "antd/es/descriptions";
import { type ReactNode, useEffect } from "react";
import { Link } from "react-router";

import { Problem } from "../api/problem";
import { useWords } from "../i18n";
import { ProblemNote } from "./problem";

interface PageProps {
    title: string;
    note?: ReactNode;
    above?: { to: string; text: string };
    tags?: ReactNode;
    actions?: ReactNode;
    children: ReactNode;
}

export function Page({ title, note, above, tags, actions, children }: PageProps): ReactNode {
    const { t } = useWords();
    useEffect(() => {
        document.title = `${title} – ${t("brand")}`;
    }, [title, t]);
    return (
        <div className="page">
            {above && <Breadcrumb items={[{ title: <Link to={above.to}>{above.text}</Link> }, { title }]} />}
            <div className="page-head">
                <div>
                    <h1>
                        {title} {tags}
                    </h1>
                    {note && <p className="page-note">{note}</p>}
                </div>
                {actions && <div className="page-actions">{actions}</div>}
            </div>
            {children}
        </div>
    );
}

export function Panel({ title, extra, children, className }: { title?: ReactNode; extra?: ReactNode; children: ReactNode; className?: string }): ReactNode {
    return (
        <Card size="small" title={title} extra={extra} {...(className ? { className } : {})} variant="borderless">
            {children}
        </Card>
    );
}

const COLUMNS = { xs: 1, sm: 1, md: 2, lg: 3, xl: 3 };

/** `narrow`: inside a card that shares its row with others. */
export function Details({ items, narrow = false }: { items: (DescriptionsItemType | false | undefined)[]; narrow?: boolean }): ReactNode {
    return <Descriptions size="small" column={narrow ? 1 : COLUMNS} items={items.filter((item): item is DescriptionsItemType => Boolean(item))} />;
}

interface Question<T> {
    data: T | undefined;
    isPending: boolean;
    error: unknown;
    refetch: () => unknown;
}

/** The answer, or that it is waited for, or why there is none. */
export function Answered<T>({ of, children }: { of: Question<T>; children: (answer: T) => ReactNode }): ReactNode {
    const { t } = useWords();
    if (of.data !== undefined) return children(of.data);
    if (of.error instanceof Problem && of.error.status === 404) return <Empty description={t("pageMissing")}><Link to="/">{t("home")}</Link></Empty>;
    if (of.error) return <ProblemNote problem={of.error} again={() => void of.refetch()} />;
    return <Skeleton active paragraph={{ rows: 6 }} />;
}

export function Figure({ title, children, tone, to }: { title: string; children: ReactNode; tone?: "good" | "warn" | "bad"; to?: string }): ReactNode {
    const inner = (
        <>
            <span className="figure-title">{title}</span>
            <span className={`figure-value ${tone ?? ""}`}>{children}</span>
        </>
    );
    return to ? (
        <Link className="figure" to={to}>
            {inner}
        </Link>
    ) : (
        <div className="figure">{inner}</div>
    );
}

export const Figures = ({ children }: { children: ReactNode }): ReactNode => <div className="figures">{children}</div>;
