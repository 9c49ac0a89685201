// One claim on the guarantee: the advance, what came in, the loss, who bears it, what is still owed (G3–G7).
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/guarantee/views.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct GetClaim {
    ClaimId claim;
};
BOOST_DESCRIBE_STRUCT(GetClaim, (), (claim))

tl::expected<ClaimView, Refusal> answer(const core::State& state, const GetClaim& query, const Context& context) {
    const Claim* claim = seen(state, context, query.claim);
    if (!claim) return refuse(claim_not_found);
    return view_of(state, query.claim, *claim);
}

}  // namespace gzl::core::guarantee

GZL_QUERY(gzl::core::guarantee::GetClaim, gzl::core::guarantee::ClaimView)
