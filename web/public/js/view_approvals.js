// @ts-check
// What waits for a second person: the exact content, approved or rejected by somebody else than its maker.
import { command, getAll } from "./api.js";
import { h } from "./dom.js";
import { fieldList, linked } from "./field_value.js";
import { field, form } from "./form.js";
import { t } from "./i18n.js";
import { emptyBox } from "./problem_box.js";
import { objectOf } from "./record_panel.js";
import { me } from "./session.js";
import { shanghai } from "./time.js";

/** @typedef {{approval: string, command: string, content: string, content_hash: string, status: string, proposed_by: string,
 *      proposed_by_name: string, proposed_at: string, expires: string, may_check: boolean}} Approval */

/** @param {Approval} approval @param {() => Promise<void>} refresh */
function actions({ approval, content_hash, may_check, proposed_by }, refresh) {
    const path = `/v1/approvals/${approval}`;
    const send = (/** @type {string} */ verb, /** @type {unknown} */ body) => async () => {
        await command(`${path}:${verb}`, body);
        await refresh();
        return null;
    };
    if (proposed_by === me()?.actor) return [form(t("withdrawApproval"), [], send("withdraw", {}))];
    if (!may_check) return [];
    return [
        form(t("approve"), [], send("approve", { content_hash })),
        form(t("reject"), [field(t("rejectReason"), { name: "reason" })], async (given) =>
            send("reject", { reason: String(given.get("reason")) })()),
    ];
}

/** @param {Approval} approval @param {() => Promise<void>} refresh */
function card(approval, refresh) {
    const content = objectOf(approval.content);
    return h("section.card", {}, h("h2", {}, approval.command, " ", h("small.muted", {}, approval.approval)),
        h("p.muted", {}, t("proposedBy", approval.proposed_by_name || approval.proposed_by, shanghai(approval.proposed_at), shanghai(approval.expires))),
        content ? fieldList(content, linked) : h("pre", { tabindex: 0 }, approval.content),
        h("p.muted", {}, t("contentHash"), " ", h("code", {}, approval.content_hash)),
        ...actions(approval, refresh));
}

/** @param {() => Promise<void>} refresh */
export async function approvalsView(refresh) {
    const { items } = await getAll("/v1/approvals");
    const waiting = items.filter((/** @type {Approval} */ each) => each.status === "pending");
    return h("div", {}, h("header.page", {}, h("h1", {}, t("approvals")), h("p.muted", {}, t("approvalsHelp"))),
        ...(waiting.length === 0 ? [emptyBox(t("noApprovals"))] : waiting.map((each) => card(each, refresh))));
}
