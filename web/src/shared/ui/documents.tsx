// Files of somebody's business: brought once, kept by their hash, and what an application's product asks for.
import type { ApplicationView, DocumentView } from "@generated/api";
import { DownloadOutlined, UploadOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Tag, Upload } from "antd";
import { type ReactNode, useState } from "react";

import { newKey } from "../api/catalog";
import { useAll, useAsk } from "../api/hooks";
import { send, sendForJson } from "../api/http";
import { useWords } from "../i18n";
import { Answered, Panel } from "./page";
import { problemText } from "./problem";
import { Time } from "./values";

const LARGEST = 700 * 1024;
const TYPES: Record<string, string> = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg", csv: "text/csv", json: "application/json", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
const ACCEPTED = Object.keys(TYPES).map((ending) => `.${ending}`).join(",");

function base64(bytes: Uint8Array): string {
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
}

/** Brings a file about an object; `material`: which of the product's materials it is. */
export function DocumentUpload({ about, material, text, small = false }: { about: string; material?: string; text: string; small?: boolean }): ReactNode {
    const { t } = useWords();
    const client = useQueryClient();
    const { message } = App.useApp();
    const [busy, setBusy] = useState(false);
    const bring = async (file: File): Promise<void> => {
        if (file.size > LARGEST) return void message.error(t("documentTooLarge"));
        setBusy(true);
        try {
            const content_base64 = base64(new Uint8Array(await file.arrayBuffer()));
            const media_type = TYPES[file.name.split(".").pop()?.toLowerCase() ?? ""] ?? file.type;
            await sendForJson({ method: "POST", path: "/v1/documents", json: { name: file.name, media_type, about, ...(material ? { material } : {}), content_base64 }, headers: { "Idempotency-Key": newKey() } });
            void message.success(t("documentAdded"));
            await client.invalidateQueries();
        } catch (failure) {
            void message.error(problemText(failure, t));
        } finally {
            setBusy(false);
        }
    };
    return (
        <Upload accept={ACCEPTED} showUploadList={false} beforeUpload={(file) => { void bring(file); return false; }}>
            <Button icon={<UploadOutlined />} loading={busy} {...(small ? { size: "small" as const } : {})}>{text}</Button>
        </Upload>
    );
}

async function download({ document: id, file }: DocumentView): Promise<void> {
    const answer = await send({ method: "GET", path: `/v1/documents/${id}/content` });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = file.name;
    link.click();
    URL.revokeObjectURL(link.href);
}

export function DocumentsOf({ about, mayAdd }: { about: string; mayAdd: boolean }): ReactNode {
    const { t } = useWords();
    const { message } = App.useApp();
    const documents = useAll("ListDocuments", { about });
    return (
        <Panel title={t("documents")} extra={mayAdd && <DocumentUpload about={about} text={t("documentAdd")} small />}>
            <Answered of={documents}>
                {({ rows }) =>
                    rows.length === 0 ? (
                        <p className="muted">{t("documentsEmpty")}</p>
                    ) : (
                        <ul className="plain-list">
                            {rows.map((row) => (
                                <li key={row.document}>
                                    <Button type="link" size="small" icon={<DownloadOutlined />} onClick={() => void download(row).catch((failure: unknown) => void message.error(problemText(failure, t)))}>{row.file.name}</Button>
                                    {row.file.material && <Tag color="blue">{row.file.material}</Tag>}
                                    <span className="muted"><Time at={row.file.at} /></span>
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Answered>
        </Panel>
    );
}

/** F4: what the product asks for, and what of it is there. */
export function MaterialsOf({ of, mayAdd }: { of: ApplicationView; mayAdd: boolean }): ReactNode {
    const { t } = useWords();
    const list = useAsk("ListMaterials", { application: of.application }).data;
    if (!list || list.items.length === 0) return null;
    return (
        <Panel title={t("materials")} extra={<Tag color={list.missing > 0 ? "gold" : "green"}>{list.missing > 0 ? t("materialsMissing", { n: list.missing }) : t("materialsComplete")}</Tag>}>
            <ul className="plain-list">
                {list.items.map((item) => (
                    <li key={item.name}>
                        <Tag color={item.documents.length > 0 ? "green" : "gold"}>{item.name}{item.documents.length === 0 && ` · ${t("materialMissing")}`}</Tag>
                        {mayAdd && <DocumentUpload about={of.application} material={item.name} text={t("documentAdd")} small />}
                    </li>
                ))}
            </ul>
        </Panel>
    );
}
