// A list: searches, filters, sorts, pages, exports xlsx; its place is kept in the address, so that back and reload find it again.
import { DownloadOutlined, SearchOutlined } from "@ant-design/icons";
import { Alert, Button, Empty, Input, Table } from "antd";
import type { ColumnType, TablePaginationConfig } from "antd/es/table";
import { type ReactNode, useMemo, useState } from "react";
import { useSearchParams } from "react-router";

import { useWords } from "../i18n";
import { MOST_ROWS } from "../api/catalog";
import { ProblemNote } from "./problem";

export interface Column<T> {
    key: string;
    title: string;
    render: (row: T) => ReactNode;
    /** What is searched, sorted, filtered and exported; numbers are exported as numbers and right-aligned. */
    value?: (row: T) => string | number;
    /** How a number is exported: 2 for yuan of fen, 3 for tonnes of kilograms, 0 as it is. */
    places?: 0 | 2 | 3;
    filter?: (value: string) => string;
    width?: number;
    narrow?: boolean; // also on a telephone
}

export interface Listed<T> {
    data: { rows: T[]; cut: boolean } | undefined;
    isPending: boolean;
    error: unknown;
    refetch: () => unknown;
}

interface Props<T> {
    name: string; // of the exported file, and of this list in the address
    of: Listed<T>;
    columns: Column<T>[];
    rowKey: (row: T) => string;
    empty?: ReactNode;
    toolbar?: ReactNode;
    pageSize?: number;
    plain?: boolean; // a few rows inside another page: no search, no export
}

const numeric = <T,>(column: Column<T>): boolean => column.places !== undefined;

function compare(a: string | number, b: string | number): number {
    return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN");
}

async function exportSheet<T>(name: string, columns: Column<T>[], rows: T[]): Promise<void> {
    const { default: writeXlsxFile } = await import("write-excel-file/browser");
    const shown = columns.filter((column) => column.value !== undefined);
    const head = shown.map((column) => ({ value: column.title, fontWeight: "bold" as const }));
    const body = rows.map((row) =>
        shown.map((column) => {
            const value = column.value?.(row) ?? "";
            if (typeof value === "string") return { value, type: String };
            const places = column.places ?? 0;
            return { value: value / 10 ** places, type: Number, format: places > 0 ? `#,##0.${"0".repeat(places)}` : "#,##0" };
        }),
    );
    await writeXlsxFile([head, ...body], { columns: shown.map(() => ({ width: 20 })) }).toFile(`${name}.xlsx`);
}

export function DataTable<T extends object>({ name, of, columns, rowKey, empty, toolbar, pageSize = 20, plain = false }: Props<T>): ReactNode {
    const { t } = useWords();
    const [address, setAddress] = useSearchParams();
    const [exporting, setExporting] = useState(false);
    const key = (part: string): string => `${name}.${part}`;
    const change = (parts: Record<string, string | null>): void =>
        setAddress(
            (before) => {
                const after = new URLSearchParams(before);
                for (const [part, value] of Object.entries(parts)) {
                    if (value === null || value === "") after.delete(key(part));
                    else after.set(key(part), value);
                }
                return after;
            },
            { replace: true },
        );
    const search = address.get(key("q")) ?? "";
    const rows = useMemo(() => {
        const wanted = search.trim().toLowerCase();
        const all = of.data?.rows ?? [];
        return wanted === "" ? all : all.filter((row) => columns.some((column) => String(column.value?.(row) ?? "").toLowerCase().includes(wanted)));
    }, [of.data, search, columns]);
    const [sorted, order] = (address.get(key("sort")) ?? "").split("-");

    const narrows = !plain || columns.some((column) => column.narrow);
    const tableColumns: ColumnType<T>[] = columns.map((column) => {
        const value = column.value;
        const seen = column.filter && value ? [...new Set((of.data?.rows ?? []).map((row) => String(value(row))))] : [];
        const chosen = address.get(key(`f.${column.key}`));
        return {
            key: column.key,
            title: column.title,
            render: (_, row) => column.render(row),
            ...(numeric(column) ? { align: "right" as const } : {}),
            ...(column.width ? { width: column.width } : {}),
            ...(column.narrow || !narrows ? {} : { responsive: ["md" as const] }),
            ...(value && !plain ? { sorter: (a: T, b: T) => compare(value(a), value(b)), sortOrder: sorted === column.key ? (order === "down" ? ("descend" as const) : ("ascend" as const)) : null } : {}),
            ...(value && column.filter && !plain
                ? {
                      filters: seen.map((each) => ({ text: column.filter?.(each) ?? each, value: each })),
                      filteredValue: chosen ? chosen.split(",") : null,
                      onFilter: (wanted: unknown, row: T) => String(value(row)) === String(wanted),
                  }
                : {}),
        };
    });
    const runExport = async (): Promise<void> => {
        setExporting(true);
        try {
            await exportSheet(name, columns, rows);
        } finally {
            setExporting(false);
        }
    };
    if (of.error && !of.data) return <ProblemNote problem={of.error} again={() => void of.refetch()} />;
    const pagination: TablePaginationConfig | false =
        rows.length <= pageSize && plain ? false : { pageSize, current: Number(address.get(key("page")) ?? 1), showSizeChanger: false, showTotal: (n) => t("rowsOf", { n }), hideOnSinglePage: plain };
    return (
        <div className="list">
            {!plain && (
                <div className="list-bar">
                    <Input
                        allowClear
                        className="list-search"
                        prefix={<SearchOutlined />}
                        placeholder={t("search")}
                        aria-label={t("search")}
                        defaultValue={search}
                        onChange={(event) => change({ q: event.target.value, page: null })}
                    />
                    <span className="list-tools">
                        {toolbar}
                        <Button icon={<DownloadOutlined />} loading={exporting} disabled={rows.length === 0} onClick={() => void runExport()}>
                            {t("export")}
                        </Button>
                    </span>
                </div>
            )}
            {of.data?.cut && <Alert type="warning" title={t("rowsCut", { n: MOST_ROWS })} showIcon />}
            <Table<T>
                size="middle"
                rowKey={rowKey}
                columns={tableColumns}
                dataSource={rows}
                loading={of.isPending}
                scroll={{ x: "max-content" }}
                expandable={{ childrenColumnName: "no rows below rows" }}
                pagination={pagination}
                locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={search === "" ? (empty ?? t("nothingYet")) : t("nothingFound")} /> }}
                onChange={(page, filters, sorter) => {
                    const by = Array.isArray(sorter) ? sorter[0] : sorter;
                    const chosen = Object.fromEntries(Object.entries(filters).map(([column, values]) => [`f.${column}`, values ? values.join(",") : null]));
                    change({
                        page: page.current && page.current > 1 ? String(page.current) : null,
                        sort: by?.order ? `${String(by.columnKey)}-${by.order === "descend" ? "down" : "up"}` : null,
                        ...chosen,
                    });
                }}
            />
        </div>
    );
}
