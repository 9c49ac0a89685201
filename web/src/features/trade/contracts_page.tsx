// Contracts with their invoices, and the verifier's check-list.
import type { Attestation, ContractView, InvoiceView } from "@generated/api";
import { Tag } from "antd";
import type { ReactNode } from "react";
import { useNavigate, useParams } from "react-router";

import { factIn } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { unscaled } from "@shared/format/numbers";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { DocumentsOf } from "@shared/ui/documents";
import { FileImport } from "@shared/ui/file_import";
import { Answered, Details, Figure, Figures, Page, Panel } from "@shared/ui/page";
import { DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { TradePanel } from "@shared/ui/trade";
import { Named, ObjectLink, Short, State, Time, Tonnes, useLabel, Yuan } from "@shared/ui/values";

export function ContractsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const navigate = useNavigate();
    return (
        <Page
            title={t("contracts")}
            note={t("contractsNote")}
            actions={
                <>
                    <FileImport path="/v1/tax-invoices:import" needs="trade_register" accept=".xlsx,.csv" text={t("importTax")} />
                    <CommandButton
                        command="RegisterContract"
                        primary
                        fixed={{}}
                        fields={[
                            { name: "kind", kind: "choice", initial: "purchase", options: ["purchase", "sales"].map((value) => ({ value, label: labelOf("ContractKind", value) })) },
                            { name: "number", kind: "text", label: t("number") },
                            { name: "counterparty_name", kind: "text", label: t("counterparty") },
                            { name: "counterparty_code", kind: "text", label: t("counterpartyCode") },
                            { name: "goods", kind: "text", label: t("goods") },
                            { name: "weight_kg", kind: "tonnes", label: t("weight") },
                            { name: "amount_fen", kind: "money" },
                            { name: "signed_on", kind: "date", label: t("signedOn") },
                        ]}
                        onDone={(done) => {
                            const contract = factIn<{ contract: string }>(done, "ContractRegistered")?.contract;
                            if (contract) void navigate(`/contracts/${contract}`);
                        }}
                    />
                </>
            }
        >
            <DataTable
                name="contracts"
                of={useAll("ListContracts", {})}
                rowKey={(row) => row.contract}
                empty={t("contractsEmpty")}
                columns={[
                    { key: "number", title: t("number"), render: (row) => <ObjectLink id={row.contract} text={row.number} />, value: (row) => row.number, narrow: true },
                    { key: "enterprise", title: t("enterprise"), render: (row) => <Named id={row.enterprise} />, value: (row) => row.enterprise },
                    { key: "partner", title: t("counterparty"), render: (row) => row.counterparty_name, value: (row) => row.counterparty_name },
                    { key: "goods", title: t("goods"), render: (row) => row.goods, value: (row) => row.goods },
                    { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3 },
                    { key: "amount", title: t("amount"), render: (row) => <Yuan fen={row.amount_fen} />, value: (row) => row.amount_fen, places: 2, narrow: true },
                    { key: "left", title: t("financeable"), render: (row) => <Yuan fen={row.financeable_fen} />, value: (row) => row.financeable_fen, places: 2 },
                    { key: "signed", title: t("signedOn"), render: (row) => row.signed_on, value: (row) => row.signed_on },
                ]}
            />
        </Page>
    );
}

function Verify({ contract, invoices }: { contract: ContractView; invoices: readonly InvoiceView[] }): ReactNode {
    const { t } = useWords();
    const navigate = useNavigate();
    const free = invoices.filter((invoice) => invoice.backs === undefined);
    if (free.length === 0) return null;
    const attested = (check: Attestation["check"], passed: unknown, evidence: unknown): Attestation => ({ check, passed: passed === true, evidence: String(evidence ?? "") });
    return (
        <CommandButton
            command="VerifyTrade"
            primary
            fixed={{ contract: contract.contract }}
            fields={[
                { name: "invoices", kind: "choices", label: t("invoices"), options: free.map((each) => ({ value: each.invoice, label: each.number })), initial: free.map((each) => each.invoice) },
                { name: "logistics", kind: "text", label: t("logisticsEvidence") },
                { name: "logistics_passed", kind: "switch", label: `${t("logisticsEvidence")} · ${t("passed")}`, initial: true },
                { name: "payment", kind: "text", label: t("paymentEvidence") },
                { name: "payment_passed", kind: "switch", label: `${t("paymentEvidence")} · ${t("passed")}`, initial: true },
            ]}
            shape={({ invoices: chosen, logistics, logistics_passed, payment, payment_passed }) => ({
                invoices: chosen as `invoice-${string}`[],
                attestations: [attested("logistics", logistics_passed, logistics), attested("payment", payment_passed, payment)],
            })}
            preview={() => t("checklistNote")}
            onDone={(done) => {
                const verification = factIn<{ verification: string }>(done, "TradeVerified")?.verification;
                if (verification) void navigate(`/verifications/${verification}`);
            }}
        />
    );
}

function Contract({ of }: { of: ContractView }): ReactNode {
    const { t } = useWords();
    const invoices = useAll("ListInvoices", { contract: of.contract });
    const verifications = useAll("ListVerifications", { contract: of.contract });
    const own = useAsk("GetOrganisation", { organisation: of.enterprise }).data?.code ?? "";
    const buys = of.kind === "purchase";
    const may = useMay();
    const { session } = useSession();
    const mayAdd = may("trade_register") && session.signed.organisation === of.enterprise;
    return (
        <Page
            title={`${t("contract")} ${of.number}`}
            above={{ to: "/contracts", text: t("contracts") }}
            tags={<State of="ContractKind" value={of.kind} colour="blue" />}
            actions={
                <>
                    {own !== "" && (
                        <CommandButton
                            command="RegisterInvoice"
                            fixed={{ contract: of.contract }}
                            fields={[
                                { name: "number", kind: "text", label: t("number") },
                                { name: "goods", kind: "text", label: t("goods"), initial: of.goods },
                                { name: "weight_kg", kind: "tonnes", label: t("weight"), initial: unscaled(of.weight_kg, 3) },
                                { name: "amount_fen", kind: "money", initial: unscaled(of.amount_fen, 2) },
                                { name: "tax_fen", kind: "money", label: t("tax"), mayBeZero: true },
                                { name: "issued_on", kind: "date", label: t("issuedOn") },
                                { name: "seller_code", kind: "text", label: t("sellerCode"), initial: buys ? of.counterparty_code : own },
                                { name: "buyer_code", kind: "text", label: t("buyerCode"), initial: buys ? own : of.counterparty_code },
                            ]}
                        />
                    )}
                    <Verify contract={of} invoices={invoices.data?.rows ?? []} />
                </>
            }
        >
            <Figures>
                <Figure title={t("amount")}><Short fen={of.amount_fen} /></Figure>
                <Figure title={t("financed")}><Short fen={of.financed_fen} /></Figure>
                <Figure title={t("financeable")} tone="good"><Short fen={of.financeable_fen} /></Figure>
                <Figure title={t("weight")}><Tonnes kg={of.weight_kg} /></Figure>
            </Figures>
            <Panel>
                <Details
                    items={[
                        { key: "enterprise", label: t("enterprise"), children: <ObjectLink id={of.enterprise} /> },
                        { key: "partner", label: t("counterparty"), children: of.counterparty_name },
                        { key: "code", label: t("counterpartyCode"), children: of.counterparty_code },
                        { key: "goods", label: t("goods"), children: of.goods },
                        { key: "signed", label: t("signedOn"), children: of.signed_on },
                    ]}
                />
            </Panel>
            <Panel title={t("invoices")}>
                <DataTable
                    name="invoices"
                    plain
                    of={invoices}
                    rowKey={(row) => row.invoice}
                    empty={t("invoicesEmpty")}
                    columns={[
                        { key: "number", title: t("number"), render: (row) => row.number },
                        { key: "goods", title: t("goods"), render: (row) => row.goods },
                        { key: "weight", title: t("weight"), render: (row) => <Tonnes kg={row.weight_kg} />, value: (row) => row.weight_kg, places: 3 },
                        { key: "amount", title: t("amount"), render: (row) => <Yuan fen={row.amount_fen} />, value: (row) => row.amount_fen, places: 2 },
                        { key: "tax", title: t("tax"), render: (row) => <Yuan fen={row.tax_fen} />, value: (row) => row.tax_fen, places: 2 },
                        { key: "issued", title: t("issuedOn"), render: (row) => row.issued_on },
                        { key: "backs", title: t("backs"), render: (row) => (row.backs ? <ObjectLink id={row.backs} /> : <Tag color="green">{t("free")}</Tag>) },
                    ]}
                />
            </Panel>
            {verifications.data?.rows.map((each) => <Panel key={each.verification} title={t("verification")} extra={<Tag color={each.passed ? "green" : "red"}>{each.passed ? t("passed") : t("failed")}</Tag>}><TradePanel verification={each.verification} /></Panel>)}
            <DocumentsOf about={of.contract} mayAdd={mayAdd} />
            <Timeline object={of.contract} />
        </Page>
    );
}

export function ContractPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetContract", { contract: id as `contract-${string}` })}>{(of) => <Contract key={of.contract} of={of} />}</Answered>;
}

export function VerificationsPage(): ReactNode {
    const { t } = useWords();
    return (
        <Page title={t("verifications")}>
            <DataTable
                name="verifications"
                of={useAll("ListVerifications", {})}
                rowKey={(row) => row.verification}
                empty={t("verificationsEmpty")}
                columns={[
                    { key: "verification", title: t("verification"), render: (row) => <ObjectLink id={row.verification} />, value: (row) => row.verification, narrow: true },
                    { key: "enterprise", title: t("enterprise"), render: (row) => <Named id={row.enterprise} />, value: (row) => row.enterprise },
                    { key: "contract", title: t("contract"), render: (row) => <ObjectLink id={row.contract} />, value: (row) => row.contract },
                    { key: "at", title: t("submittedAt"), render: (row) => <Time at={row.at} />, value: (row) => row.at },
                    { key: "passed", title: t("status"), narrow: true, render: (row) => <Tag color={row.passed ? "green" : "red"}>{row.passed ? t("passed") : t("failed")}</Tag>, value: (row) => String(row.passed), filter: (value) => (value === "true" ? t("passed") : t("failed")) },
                ]}
            />
        </Page>
    );
}

export function VerificationPage(): ReactNode {
    const { t } = useWords();
    const { id = "" } = useParams();
    return (
        <Page title={`${t("verification")} ${id}`} above={{ to: "/verifications", text: t("verifications") }}>
            <Panel><TradePanel verification={id as `verification-${string}`} /></Panel>
            <Timeline object={id} />
        </Page>
    );
}
