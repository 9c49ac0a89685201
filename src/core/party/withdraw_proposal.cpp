// The maker takes back what nobody has approved yet (P4).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/approvals.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct WithdrawProposal {
    ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(WithdrawProposal, (), (approval))

struct ApprovalWithdrawn {
    ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(ApprovalWithdrawn, (), (approval))

Decision decide(const core::State& state, const WithdrawProposal& command, const Context& context) {
    const Approval* approval = approval_seen(state, context, command.approval);
    if (!approval) return refuse(approval_not_found);
    if (approval->proposed_by != actor_text(context.actor)) return refuse(proposal_not_own);
    if (approval->status != ApprovalStatus::pending) return refuse(approval_not_pending);

    return events(ApprovalWithdrawn{command.approval});
}

void apply(core::State& state, const ApprovalWithdrawn& event, const Context& context) {
    end_approval(state, event.approval, ApprovalStatus::withdrawn, context);
}

}  // namespace gzl::core::party

GZL_COMMAND(gzl::core::party::WithdrawProposal)
GZL_EVENT(gzl::core::party::ApprovalWithdrawn)
