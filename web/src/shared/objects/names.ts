// What identifiers are called: organisations, warehouses, products, and the reader.
import { useCallback } from "react";

import { useAll } from "../api/hooks";
import { useWords } from "../i18n";
import { useSession } from "../session/context";

export function useNames(): (id: string) => string {
    const organisations = useAll("ListOrganisations", {});
    const warehouses = useAll("ListWarehouses", {});
    const products = useAll("ListProducts", {});
    const { session, me } = useSession();
    const { t } = useWords();
    const [orgs, stores, offers] = [organisations.data?.rows, warehouses.data?.rows, products.data?.rows];
    return useCallback(
        (id) => {
            if (id === "system") return t("bySystem");
            if (id.startsWith("key-")) return `${t("byMachine")} ${id}`;
            if (id === session.signed.user || id === me.actor) return me.name;
            return orgs?.find((each) => each.organisation === id)?.name ?? stores?.find((each) => each.warehouse === id)?.name ?? offers?.find((each) => each.product === id)?.name ?? id;
        },
        [orgs, stores, offers, session, me, t],
    );
}
