// The working days that a bank takes over an application (F5): when it is due, how much has gone by, what stops the clock.
import type { ApplicationView, ServiceClockView } from "@generated/api";
import { Alert, Tag, Tooltip } from "antd";
import type { ReactNode } from "react";

import { useWords } from "@shared/i18n";
import { CommandButton } from "@shared/ui/command";
import { lines } from "@shared/ui/form_fields";
import { Panel } from "@shared/ui/page";

function State({ of }: { of: ServiceClockView }): ReactNode {
    const { t } = useWords();
    const day = of.ended_on ?? "";
    if (of.end === "reached") return <Tag color={of.breached ? "red" : "green"}>{t("clockReached", { day })}</Tag>;
    if (of.end === "abandoned") return <Tag>{t("clockAbandoned", { day })}</Tag>;
    if (of.paused) return <Tag color="gold">{t("clockPaused")}</Tag>;
    return <span className={of.breached ? "bad num" : "num"}>{t("clockDue", { day: of.due_on ?? "—" })}</span>;
}

/** Working days as a bank promises them. */
export function useWorkingDays(): (days: number) => string {
    const { t } = useWords();
    return (n) => (n === 0 ? t("clockSameDay") : t("workingDays", { n }));
}

/** One clock in a line, as a queue shows it. */
export function Clock({ of }: { of: ServiceClockView | undefined }): ReactNode {
    const { t } = useWords();
    if (!of) return "—";
    const days = of.allowed_working_days === 0 ? t("clockSameDay") : t("clockDays", { n: of.elapsed_working_days, of: of.allowed_working_days });
    return (
        <span className="clock-line" data-clock={of.breached ? "breached" : of.paused ? "paused" : of.end}>
            <State of={of} />
            <span className={of.breached ? "bad" : "muted"}>{days}</span>
            {of.breached && <Tag color="red">{t("clockBreached")}</Tag>}
            {of.provisional && of.end === "running" && <Tooltip title={t("clockProvisional")}><Tag>{t("clockProvisionalMark")}</Tag></Tooltip>}
        </span>
    );
}

function RequestMaterial({ of }: { of: ApplicationView }): ReactNode {
    const { t } = useWords();
    return (
        <CommandButton
            command="RequestMaterial"
            fixed={{ application: of.application }}
            fields={[
                { name: "items", kind: "area", label: t("materialItems"), help: t("onePerLine"), initial: of.material_requested.join("\n") },
                { name: "bank_reference", kind: "text", label: t("bankReference") },
            ]}
            shape={({ items, bank_reference }) => ({ items: lines(items), bank_reference: String(bank_reference) })}
            preview={() => t("materialNote")}
        />
    );
}

/** For the bank while it has the application and has not decided. */
export const MaterialWanted = ({ of }: { of: ApplicationView }): ReactNode => (["verified", "manual_review"].includes(of.status) ? <RequestMaterial of={of} /> : null);

function MaterialAsked({ of }: { of: ApplicationView }): ReactNode {
    const { t } = useWords();
    return (
        <Alert
            type="warning"
            showIcon
            title={t("materialAsked")}
            description={<ul className="plain-list">{of.material_requested.map((item) => <li key={item}>{item}</li>)}</ul>}
            action={
                <CommandButton
                    command="ProvideMaterial"
                    primary
                    fixed={{ application: of.application }}
                    fields={[{ name: "answer", kind: "area", label: t("materialAnswer") }]}
                    preview={() => t("provideNote")}
                />
            }
        />
    );
}

export function ServiceClocks({ of }: { of: ApplicationView }): ReactNode {
    const { t } = useWords();
    return (
        <>
            {of.material_requested.length > 0 && <MaterialAsked of={of} />}
            <Panel title={t("clocks")}>
                {of.decide_clock || of.fund_clock ? (
                    <dl className="clock-pair">
                        <dt>{t("clockDecide")}</dt><dd><Clock of={of.decide_clock} /></dd>
                        <dt>{t("clockFund")}</dt><dd><Clock of={of.fund_clock} /></dd>
                    </dl>
                ) : (
                    <span className="muted">{t("clocksEmpty")}</span>
                )}
            </Panel>
        </>
    );
}
