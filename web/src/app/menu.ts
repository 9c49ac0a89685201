// What each side sees in its menu, in the order of its work.
import type { MeView, Permission } from "@generated/api";

import type { Word } from "@shared/i18n";
import { type Side, sideOf } from "@shared/session/context";

export interface Entry {
    path: string;
    word: Word;
    icon: "home" | "money" | "goods" | "trade" | "people" | "alert" | "book" | "gauge" | "risk";
    needs?: Permission;
}

export interface Section {
    word: Word;
    icon: Entry["icon"];
    entries: Entry[];
}

const HOME: Entry = { path: "/", word: "navWork", icon: "home" };
const entry = (path: string, word: Word, needs?: Permission): Entry => ({ path, word, icon: "home", ...(needs ? { needs } : {}) });

const EVIDENCE: Section = {
    word: "navEvidence",
    icon: "book",
    entries: [entry("/reports", "navReports"), entry("/ledger", "navLedger", "read_ledger"), entry("/facts", "navFacts"), entry("/deliveries", "navDeliveries", "read_ledger"), entry("/rules", "navRules")],
};

const GOODS: Section = {
    word: "navStock",
    icon: "goods",
    entries: [entry("/alerts", "navAlertWall"), entry("/orders", "navOrders"), entry("/lots", "navLots"), entry("/receipts", "navReceipts"), entry("/prepayments", "navPrepayments"), entry("/roster", "navRoster", "stock_operate"), entry("/warehouses", "navWarehouses"), entry("/controls", "navControls")],
};

const MENUS: Record<Side, (Entry | Section)[]> = {
    enterprise: [
        HOME,
        { word: "navBorrow", icon: "money", entries: [entry("/products", "navProducts"), entry("/needs", "navNeeds", "need_record"), entry("/applications", "navApplications"), entry("/facilities", "navFacilities"), entry("/loans", "navLoans"), entry("/prepayments", "navPrepayments"), entry("/procurements", "navProcurements"), entry("/top-ups", "navTopUps")] },
        { path: "/contracts", word: "navContracts", icon: "trade" },
        { word: "navStock", icon: "goods", entries: [entry("/lots", "navLots"), entry("/receipts", "navReceipts"), entry("/orders", "navOrders"), entry("/controls", "navControls"), entry("/warehouses", "navWarehouses")] },
        { word: "navParties", icon: "people", entries: [entry("/consents", "navConsents"), entry("/approvals", "navApprovals")] },
        EVIDENCE,
    ],
    bank: [
        HOME,
        { path: "/applications", word: "navQueue", icon: "money" },
        { word: "navDemand", icon: "people", entries: [entry("/placements", "navPlacements", "need_answer"), entry("/need-lists", "navNeedLists"), entry("/service-figures", "navServiceFigures")] },
        { word: "navBorrow", icon: "money", entries: [entry("/facilities", "navFacilities"), entry("/loans", "navLoans"), entry("/prepayments", "navPrepayments"), entry("/procurements", "navProcurements"), entry("/products", "navProducts")] },
        { word: "navFund", icon: "risk", entries: [entry("/top-ups", "navTopUps"), entry("/claims", "navClaims"), entry("/reconciliation", "navReconcile")] },
        { word: "navStock", icon: "goods", entries: [entry("/warehouses", "navWarehouses"), entry("/controls", "navControls"), entry("/lots", "navLots"), entry("/receipts", "navReceipts"), entry("/alerts", "navAlertWall")] },
        { path: "/contracts", word: "navContracts", icon: "trade" },
        { word: "navParties", icon: "people", entries: [entry("/approvals", "navApprovals"), entry("/organisations", "navOrganisations")] },
        EVIDENCE,
    ],
    operator: [
        HOME,
        { word: "navDemand", icon: "people", entries: [entry("/visits", "navVisits", "need_publish"), entry("/needs", "navNeeds", "need_publish"), entry("/need-lists", "navNeedLists", "need_publish"), entry("/service-figures", "navServiceFigures")] },
        { word: "navBorrow", icon: "money", entries: [entry("/applications", "navApplications"), entry("/facilities", "navFacilities"), entry("/loans", "navLoans"), entry("/prepayments", "navPrepayments"), entry("/procurements", "navProcurements"), entry("/products", "navProducts"), entry("/top-ups", "navTopUps"), entry("/claims", "navClaims")] },
        { word: "navVerifications", icon: "trade", entries: [entry("/contracts", "navContracts"), entry("/verifications", "navVerifications")] },
        GOODS,
        { word: "navParties", icon: "people", entries: [entry("/organisations", "navOrganisations"), entry("/users", "navUsers", "party_users"), entry("/approvals", "navApprovals")] },
        { path: "/cockpit", word: "navCockpit", icon: "gauge", needs: "read_ledger" },
        EVIDENCE,
    ],
    supervisor: [HOME, ...GOODS.entries.map((each): Entry => ({ ...each, icon: each.path === "/alerts" ? "alert" : "goods" })), { word: "navParties", icon: "people", entries: [entry("/users", "navUsers", "party_users"), entry("/approvals", "navApprovals")] }, EVIDENCE],
    guarantor: [HOME, { path: "/claims", word: "navClaims", icon: "risk" }, { path: "/loans", word: "navLoans", icon: "money" }, { path: "/procurements", word: "navProcurements", icon: "trade", needs: "procurement_trade" }, { path: "/facilities", word: "navFacilities", icon: "money", needs: "procurement_trade" }, { path: "/approvals", word: "navApprovals", icon: "people" }, EVIDENCE],
    government: [
        { path: "/cockpit", word: "navCockpit", icon: "gauge" },
        { word: "navBorrow", icon: "money", entries: [entry("/loans", "navLoans"), entry("/facilities", "navFacilities"), entry("/applications", "navApplications"), entry("/products", "navProducts"), entry("/service-figures", "navServiceFigures")] },
        { word: "navFund", icon: "risk", entries: [entry("/claims", "navClaims"), entry("/top-ups", "navTopUps")] },
        GOODS,
        { word: "navParties", icon: "people", entries: [entry("/organisations", "navOrganisations"), entry("/approvals", "navApprovals")] },
        EVIDENCE,
    ],
};

export function menuOf(me: MeView): (Entry | Section)[] {
    const may = ({ needs }: Entry): boolean => needs === undefined || me.permissions.includes(needs);
    return MENUS[sideOf(me)]
        .map((each) => ("entries" in each ? { ...each, entries: each.entries.filter(may) } : each))
        .filter((each) => "entries" in each || may(each));
}

export const SIDE_WORDS: Record<Side, Word> = {
    enterprise: "sideEnterprise", bank: "sideBank", operator: "sideOperator", supervisor: "sideSupervisor", guarantor: "sideGuarantor", government: "sideGovernment",
};
