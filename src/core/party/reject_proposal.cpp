// The checker says no, with a reason (P4).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/approvals.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct RejectProposal {
    ApprovalId approval;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(RejectProposal, (), (approval, reason))

struct ApprovalRejected {
    ApprovalId approval;
    std::string command;
    std::string proposed_by;
    std::string rejected_by;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ApprovalRejected, (), (approval, command, proposed_by, rejected_by, reason))

Decision decide(const core::State& state, const RejectProposal& command, const Context& context) {
    const Approval* approval = approval_seen(state, context, command.approval);
    if (!approval) return refuse(approval_not_found);
    if (!acts_for(context, approval->organisation)) return refuse(not_own_party);
    if (approval->status != ApprovalStatus::pending) return refuse(approval_not_pending);
    if (approval->proposed_by == actor_text(context.actor)) return refuse(checker_is_maker);
    if (!may_check(state, context, *approval)) return refuse(permission_denied);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(ApprovalRejected{.approval = command.approval,
                                   .command = approval->command,
                                   .proposed_by = approval->proposed_by,
                                   .rejected_by = actor_text(context.actor),
                                   .reason = command.reason});
}

void apply(core::State& state, const ApprovalRejected& event, const Context& context) {
    end_approval(state, event.approval, ApprovalStatus::rejected, context);
    Approval& approval = state.party.approvals.edit(event.approval);
    approval.decided_by = event.rejected_by;
    approval.reason = event.reason;
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::RejectProposal)
GZL_EVENT(gzl::core::party::ApprovalRejected)
