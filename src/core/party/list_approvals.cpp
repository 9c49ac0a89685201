// What waits for a second person, or waited (P4): of the caller's own organisation; the operator sees all.
#include "core/engine/command.hpp"
#include "core/party/approval_view.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ListApprovals {
    std::optional<ApprovalStatus> status;
    std::optional<bool> for_me;  // only those that the caller may approve
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListApprovals, (), (status, for_me, page_size, page_token))

struct ApprovalList {
    std::vector<ApprovalView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(ApprovalList, (), (items, next_page_token))

ApprovalView view_of(const core::State& state, const Context& context, ApprovalId id) {
    const Approval& approval = state.party.approvals.at(id);
    const auto maker = UserId::parse(approval.proposed_by);
    const User* user = maker ? state.party.users.find(*maker) : nullptr;
    return {.approval = id,
            .organisation = approval.organisation,
            .command = approval.command,
            .content = approval.content,
            .content_hash = approval.content_hash,
            .status = approval.status,
            .proposed_by = approval.proposed_by,
            .proposed_by_name = user ? user->name : std::string(),
            .proposed_at = approval.proposed_at,
            .expires = approval.expires,
            .decided_by = approval.decided_by,
            .reason = approval.reason,
            .may_check = may_check(state, context, approval)};
}

tl::expected<ApprovalList, Refusal> answer(const core::State& state, const ListApprovals& query,
                                           const Context& context) {
    const auto visible = [&](ApprovalId id, const Approval& approval) {
        return approval_seen(state, context, id) && (!query.status || approval.status == *query.status) &&
               (!query.for_me.value_or(false) || may_check(state, context, approval));
    };
    const auto view = [&](ApprovalId id, const Approval&) { return view_of(state, context, id); };
    return list_page<ApprovalList>(state.party.approvals, query, visible, view);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::ListApprovals, gzl::core::party::ApprovalList)
