import type { MeView, Permission } from "@generated/api";
import { createContext, useContext } from "react";

import type { Session } from "../api/session";

export interface SessionContext {
    session: Session;
    me: MeView;
    leave: () => Promise<void>;
}

export const SessionOf = createContext<SessionContext | null>(null);

export function useSession(): SessionContext {
    const found = useContext(SessionOf);
    if (!found) throw new Error("nobody is signed in here");
    return found;
}

export function useMay(): (permission: Permission) => boolean {
    const { me } = useSession();
    return (permission) => me.permissions.includes(permission);
}

export type Side = "enterprise" | "bank" | "operator" | "supervisor" | "guarantor" | "government";

/** The side that a person's roles put them on; the first that fits. */
export function sideOf(me: MeView): Side {
    const has = (...roles: string[]): boolean => me.roles.some((role) => roles.includes(role));
    if (has("enterprise_officer", "trader_officer")) return "enterprise";
    if (has("bank_officer")) return "bank";
    if (has("custodian", "supervisor_officer")) return "supervisor";
    if (has("guarantor_officer")) return "guarantor";
    if (has("government_viewer", "fund_officer")) return "government";
    if (me.capacities.includes("bank")) return "bank";
    if (me.capacities.includes("enterprise")) return "enterprise";
    if (me.capacities.includes("supervisor")) return "supervisor";
    if (me.capacities.includes("government")) return "government";
    return "operator";
}
