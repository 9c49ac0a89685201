// One approval with the content that it binds to (P4).
#include "core/engine/command.hpp"
#include "core/party/approval_view.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::party {

struct GetApproval {
    ApprovalId approval;
};
BOOST_DESCRIBE_STRUCT(GetApproval, (), (approval))

tl::expected<ApprovalView, Refusal> answer(const core::State& state, const GetApproval& query, const Context& context) {
    if (!approval_seen(state, context, query.approval)) return refuse(approval_not_found);
    return view_of(state, context, query.approval);
}

}  // namespace gzl::core::party

GZL_QUERY(gzl::core::party::GetApproval, gzl::core::party::ApprovalView)
