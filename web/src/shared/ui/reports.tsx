// Signed reports, each with its document and its verification on this machine.
import type { ReportView } from "@generated/api";
import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { Button, Empty } from "antd";
import type { ReactNode } from "react";

import { useAll } from "../api/hooks";
import { useWords } from "../i18n";
import { reportPath, verifyReport } from "../proof/verify";
import { Answered } from "./page";
import { ProblemNote } from "./problem";
import { Proved, useVerification } from "./timeline";
import { State, Time } from "./values";

export function ReportLine({ of }: { of: ReportView }): ReactNode {
    const { t } = useWords();
    const { verdict, problem, busy, run } = useVerification(() => verifyReport(of.report));
    return (
        <div>
            <div className="todo-line">
                <span>
                    <strong>{of.number}</strong> <State of="ReportKind" value={of.kind} colour="blue" /> <State of="Clean" value={of.clean ? "clean" : "with_remarks"} colour={of.clean ? "green" : "gold"} /> <span className="muted"><Time at={of.issued_at} /></span>
                </span>
                <span className="page-actions">
                    <Button size="small" type="primary" ghost icon={<SafetyCertificateOutlined />} loading={busy} onClick={run} data-report={of.report}>{t("verifyReport")}</Button>
                    <Button size="small" icon={<DownloadOutlined />} href={reportPath(of.report)}>PDF</Button>
                </span>
            </div>
            {problem !== null && <ProblemNote problem={problem} />}
            {verdict && <Proved verdict={verdict} kind="report" />}
        </div>
    );
}

export function ReportsOf(which: { application?: `application-${string}`; loan?: `loan-${string}` }): ReactNode {
    const { t } = useWords();
    return <Answered of={useAll("ListReports", which)}>{({ rows }) => (rows.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t("noReports")} /> : rows.map((report) => <ReportLine key={report.report} of={report} />))}</Answered>;
}
