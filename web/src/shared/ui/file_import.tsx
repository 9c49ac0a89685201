// A file of rows that is imported whole or not at all, with every mistake by its row.
import type { Permission } from "@generated/api";
import { UploadOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Modal, Upload } from "antd";
import { type ReactNode, useState } from "react";

import { type Done, newKey } from "../api/catalog";
import { sendForJson } from "../api/http";
import { Problem } from "../api/problem";
import { inWords, useWords } from "../i18n";
import { useMay } from "../session/context";
import { ProblemNote } from "./problem";

export function FileImport({ path, needs, accept, text }: { path: string; needs: Permission; accept: string; text: string }): ReactNode {
    const { t, language } = useWords();
    const may = useMay();
    const client = useQueryClient();
    const { message } = App.useApp();
    const [busy, setBusy] = useState(false);
    const [problem, setProblem] = useState<unknown>(null);
    if (!may(needs)) return null;
    const send = async (file: File): Promise<void> => {
        setBusy(true);
        try {
            const bytes = new Uint8Array(await file.arrayBuffer());
            const content_base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
            const done = await sendForJson<Done>({ method: "POST", path, json: { file: file.name, content_base64 }, headers: { "Idempotency-Key": newKey() } });
            void message.success(t("imported", { n: done.records.length }));
            await client.invalidateQueries();
        } catch (failure) {
            setProblem(failure);
        } finally {
            setBusy(false);
        }
    };
    const mistakes = problem instanceof Problem ? (problem.document.problems ?? []) : [];
    return (
        <>
            <Upload accept={accept} showUploadList={false} beforeUpload={(file) => { void send(file); return false; }}>
                <Button icon={<UploadOutlined />} loading={busy}>{text}</Button>
            </Upload>
            <Modal open={problem !== null} title={text} footer={null} onCancel={() => setProblem(null)}>
                <ProblemNote problem={problem} />
                <ul>
                    {mistakes.map((each, i) => (
                        // oxlint-disable-next-line react/no-array-index-key -- the list never changes
                        <li key={i}>
                            {(each.line ?? 0) > 0 && `${t("rowNumber", { n: each.line ?? 0 })} `}
                            {each.field && <strong>{each.field} </strong>}
                            {inWords(each, language)} {each.found && <code>{each.found}</code>}
                        </li>
                    ))}
                </ul>
            </Modal>
        </>
    );
}
