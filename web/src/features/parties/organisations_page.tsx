// Admission of organisations, from application to exit, and their users.
import type { OrganisationView, Role, UserView } from "@generated/api";
import { App, Button, Tag } from "antd";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";

import { newKey } from "@shared/api/catalog";
import { useAll, useAsk } from "@shared/api/hooks";
import { send } from "@shared/api/http";
import { useWords } from "@shared/i18n";
import { useMay, useSession } from "@shared/session/context";
import { CommandButton } from "@shared/ui/command";
import { Answered, Details, Page, Panel } from "@shared/ui/page";
import { problemText } from "@shared/ui/problem";
import { type Column, DataTable } from "@shared/ui/table";
import { Timeline } from "@shared/ui/timeline";
import { ObjectLink, State, useLabel } from "@shared/ui/values";

const ROLES_OF: Record<string, Role[]> = {
    enterprise: ["enterprise_officer"], bank: ["bank_officer"], supervisor: ["supervisor_officer", "custodian"], guarantor: ["guarantor_officer"], trader: ["trader_officer"],
    government: ["government_viewer"], fund_manager: ["fund_officer"], information_service: ["operator_clerk", "operator_checker", "verifier", "price_officer"],
};

export function OrganisationsPage(): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    return (
        <Page
            title={t("organisations")}
            actions={
                <CommandButton
                    command="ApplyForAdmission"
                    primary
                    fixed={{}}
                    fields={[
                        { name: "code", kind: "text", label: t("unifiedCode") },
                        { name: "name", kind: "text", label: t("name") },
                        { name: "capacities", kind: "choices", label: t("capacities"), initial: ["enterprise"], options: ["enterprise", "bank", "supplier", "buyer", "trader", "supervisor", "guarantor"].map((value) => ({ value, label: labelOf("Capacity", value) })) },
                    ]}
                />
            }
        >
            <DataTable
                name="organisations"
                of={useAll("ListOrganisations", {})}
                rowKey={(row) => row.organisation}
                empty={t("organisationsEmpty")}
                columns={[
                    { key: "name", title: t("name"), render: (row) => <ObjectLink id={row.organisation} text={row.name} />, value: (row) => row.name, narrow: true },
                    { key: "code", title: t("unifiedCode"), render: (row) => <span className="num">{row.code}</span>, value: (row) => row.code },
                    { key: "capacities", title: t("capacities"), render: (row) => row.capacities.map((each) => <Tag key={each}>{labelOf("Capacity", each)}</Tag>), value: (row) => row.capacities.map((each) => labelOf("Capacity", each)).join(" ") },
                    { key: "status", title: t("status"), narrow: true, render: (row) => <State of="AdmissionStatus" value={row.status} />, value: (row) => row.status, filter: (value) => labelOf("AdmissionStatus", value) },
                ]}
            />
        </Page>
    );
}

function AccessOf({ user }: { user: UserView }): ReactNode {
    const { t } = useWords();
    const { message, modal } = App.useApp();
    const act = (what: "resetSecondFactor" | "setPassword", json: object): Promise<void> =>
        send({ method: "POST", path: `/v1/users/${user.user}:${what}`, json, headers: { "Idempotency-Key": newKey() } }).then(
            () => void message.success(t("passwordSet")),
            (problem: unknown) => void message.error(problemText(problem, t)),
        );
    const setPassword = (): void => {
        const password = newKey().slice(0, 13);
        modal.confirm({ title: t("setPassword"), content: <><p>{t("setPasswordNote")}</p><p><code>{password}</code></p></>, okText: t("confirm"), cancelText: t("cancel"), onOk: () => act("setPassword", { password }) });
    };
    return (
        <span className="page-actions">
            <Button size="small" onClick={setPassword}>{t("setPassword")}</Button>
            <Button size="small" onClick={() => void act("resetSecondFactor", {})}>{t("resetFactor")}</Button>
            <CommandButton small danger command="DeactivateUser" fixed={{ user: user.user }} />
        </span>
    );
}

function useUserColumns(): Column<UserView>[] {
    const { t } = useWords();
    const labelOf = useLabel();
    return [
        { key: "login", title: t("loginName"), render: (row) => row.login, value: (row) => row.login, narrow: true },
        { key: "name", title: t("fullName"), render: (row) => row.name, value: (row) => row.name, narrow: true },
        { key: "organisation", title: t("organisation"), render: (row) => row.organisation_name, value: (row) => row.organisation_name },
        { key: "roles", title: t("myRoles"), render: (row) => row.roles.map((role) => <Tag key={role}>{labelOf("Role", role)}</Tag>), value: (row) => row.roles.map((role) => labelOf("Role", role)).join(" ") },
        { key: "active", title: t("status"), render: (row) => <Tag color={row.active ? "green" : "default"}>{row.active ? t("active") : t("inactive")}</Tag>, value: (row) => String(row.active), filter: (value) => (value === "true" ? t("active") : t("inactive")) },
        { key: "access", title: "", render: (row) => (row.active ? <AccessOf user={row} /> : null) },
    ];
}

function AddUser({ organisation, capacities }: { organisation: `org-${string}`; capacities: readonly string[] }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const roles: string[] = [...new Set(capacities.flatMap((each) => ROLES_OF[each] ?? []).concat("administrator"))];
    return (
        <CommandButton
            command="RegisterUser"
            primary
            fixed={{ organisation }}
            fields={[
                { name: "login", kind: "text", label: t("loginName") },
                { name: "name", kind: "text", label: t("fullName") },
                { name: "roles", kind: "choices", label: t("myRoles"), options: roles.map((value) => ({ value, label: labelOf("Role", value) })), initial: roles.slice(0, 1) },
            ]}
        />
    );
}

export function UsersPage(): ReactNode {
    const { t } = useWords();
    const { session, me } = useSession();
    const columns = useUserColumns();
    return (
        <Page title={t("users")} actions={<AddUser organisation={session.signed.organisation} capacities={me.capacities} />}>
            <DataTable name="users" of={useAll("ListUsers", {})} rowKey={(row) => row.user} columns={columns} />
        </Page>
    );
}

function Organisation({ of }: { of: OrganisationView }): ReactNode {
    const { t } = useWords();
    const labelOf = useLabel();
    const may = useMay();
    const users = useAll("ListUsers", may("party_users") ? { organisation: of.organisation } : null);
    const columns = useUserColumns();
    const reason = [{ name: "reason", kind: "area" as const, label: t("reason") }];
    const fixed = { organisation: of.organisation };
    const pending = of.status === "applied" || of.status === "under_review";
    return (
        <Page
            title={of.name}
            above={{ to: "/organisations", text: t("organisations") }}
            tags={<State of="AdmissionStatus" value={of.status} />}
            note={of.code}
            actions={
                <>
                    {of.status === "applied" && <CommandButton command="ReviewAdmission" fixed={fixed} />}
                    {pending && <CommandButton command="ApproveAdmission" primary fixed={fixed} />}
                    {pending && <CommandButton command="RefuseAdmission" danger fixed={fixed} fields={reason} />}
                    {of.status === "admitted" && <AddUser organisation={of.organisation} capacities={of.capacities} />}
                    {of.status === "admitted" && <CommandButton command="SuspendOrganisation" danger fixed={fixed} fields={reason} />}
                    {of.status === "suspended" && <CommandButton command="RestoreOrganisation" primary fixed={fixed} fields={reason} />}
                    {["admitted", "suspended"].includes(of.status) && <CommandButton command="EndAdmission" danger fixed={fixed} fields={reason} />}
                </>
            }
        >
            <Panel>
                <Details
                    items={[
                        { key: "code", label: t("unifiedCode"), children: of.code },
                        { key: "capacities", label: t("capacities"), children: of.capacities.map((each) => <Tag key={each}>{labelOf("Capacity", each)}</Tag>) },
                        of.refused_because !== undefined && { key: "refused", label: t("becauseOf"), children: of.refused_because },
                        of.suspended_because !== undefined && { key: "suspended", label: t("becauseOf"), children: of.suspended_because },
                    ]}
                />
            </Panel>
            {may("party_users") && <Panel title={t("usersOf")}><DataTable name="users" plain of={users} rowKey={(row) => row.user} columns={columns} /></Panel>}
            {of.capacities.some((each) => each === "enterprise" || each === "trader") && <Panel title={t("credit")}><Link to={`/organisations/${of.organisation}/credit`}>{t("creditNote")}</Link></Panel>}
            <Timeline object={of.organisation} />
        </Page>
    );
}

export function OrganisationPage(): ReactNode {
    const { id = "" } = useParams();
    return <Answered of={useAsk("GetOrganisation", { organisation: id as `org-${string}` })}>{(of) => <Organisation key={of.organisation} of={of} />}</Answered>;
}
