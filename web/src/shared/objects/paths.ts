// Every object has one stable link: /<its kind>/<its identifier>.

const PATHS: Record<string, string> = {
    application: "/applications", facility: "/facilities", loan: "/loans", drawdown: "/drawdowns", repayment: "/repayments", lot: "/lots",
    order: "/orders", contract: "/contracts", verification: "/verifications", control: "/controls", warehouse: "/warehouses", alert: "/alerts",
    org: "/organisations", claim: "/claims", product: "/products", need: "/needs", needlist: "/need-lists", placement: "/placements",
    prepayment: "/prepayments", procurement: "/procurements", receipt: "/receipts",
};

export const kindOf = (id: string): string => id.replace(/-\d+$/, "");
export const isObject = (text: string): boolean => /^[a-z]+-\d{6,}$/.test(text);
export const pathOf = (id: string): string => `${PATHS[kindOf(id)] ?? "/objects"}/${id}`;
