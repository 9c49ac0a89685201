// The checker agrees to exactly what the maker asked for (P4): the hash that the checker read binds the approval to the
// content. The node decides the command in the same breath, as if it were given now.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/approvals.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct ApproveProposal {
    ApprovalId approval;
    Hash content_hash{};
};
BOOST_DESCRIBE_STRUCT(ApproveProposal, (), (approval, content_hash))

namespace {

bool maker_still_may(const core::State& state, const Approval& approval, const Context& context) {
    const auto maker = UserId::parse(approval.proposed_by);
    const CommandRow* row = catalog().command(approval.command);
    const Actor actor{ActorKind::user, maker.value_or(UserId()), {}, approval.organisation};
    return maker && row && permits(state.party, {context.now, actor}, row->permission);
}

}  // namespace

Decision decide(const core::State& state, const ApproveProposal& command, const Context& context) {
    const Approval* approval = approval_seen(state, context, command.approval);
    if (!approval) return refuse(approval_not_found);
    if (!acts_for(context, approval->organisation)) return refuse(not_own_party);
    if (approval->status != ApprovalStatus::pending) return refuse(approval_not_pending);
    if (approval->expires <= context.now) return refuse(approval_lapsed);
    if (approval->proposed_by == actor_text(context.actor)) return refuse(checker_is_maker);
    if (!may_check(state, context, *approval)) return refuse(permission_denied);
    if (!maker_still_may(state, *approval, context)) return refuse(maker_not_permitted);
    if (approval->content_hash != command.content_hash) return refuse(approval_content_differs);

    return events(ApprovalGiven{.approval = command.approval,
                                .command = approval->command,
                                .content_hash = approval->content_hash,
                                .proposed_by = approval->proposed_by,
                                .approved_by = actor_text(context.actor)});
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::ApproveProposal)
