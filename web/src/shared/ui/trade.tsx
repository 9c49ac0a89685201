// A verified trade: what was checked, by whom, on what evidence.
import { CheckCircleFilled, CloseCircleFilled } from "@ant-design/icons";
import { Tag } from "antd";
import type { ReactNode } from "react";

import { useAsk } from "../api/hooks";
import { useWords } from "../i18n";
import { Answered, Details } from "./page";
import { Named, ObjectLink, Time, Tonnes, useLabel, Yuan } from "./values";

export function TradePanel({ verification }: { verification: `verification-${string}` }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const found = useAsk("GetVerification", { verification });
    const contract = useAsk("GetContract", found.data ? { contract: found.data.contract } : null).data;
    return (
        <Answered of={found}>
            {(of) => (
                <>
                    {contract && (
                        <Details
                            items={[
                                { key: "contract", label: t("contract"), children: <ObjectLink id={contract.contract} text={contract.number} /> },
                                { key: "partner", label: t("counterparty"), children: contract.counterparty_name },
                                { key: "goods", label: t("goods"), children: contract.goods },
                                { key: "weight", label: t("weight"), children: <Tonnes kg={contract.weight_kg} /> },
                                { key: "amount", label: t("amount"), children: <Yuan fen={contract.amount_fen} /> },
                                { key: "financeable", label: t("financeable"), children: <Yuan fen={contract.financeable_fen} /> },
                            ]}
                        />
                    )}
                    <table className="checks">
                        <thead><tr><th>{t("checkItem")}</th><th>{t("checkEvidence")}</th><th>{t("status")}</th></tr></thead>
                        <tbody>
                            {of.results.map((result) => (
                                <tr key={result.check}>
                                    <td>{result.passed ? <CheckCircleFilled className="good" /> : <CloseCircleFilled className="bad" />} {labelOf("Check", result.check)}</td>
                                    <td className="text">{result.evidence}</td>
                                    <td><Tag>{result.computed ? t("checkRun") : t("checkPerson")}</Tag></td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                    <p className="muted"><Named id={of.verifier} /> · <Time at={of.at} /></p>
                </>
            )}
        </Answered>
    );
}
