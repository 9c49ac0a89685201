// The bank takes its demand back, until the guarantor has instructed it to debit the margin.
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct WithdrawDemand {
    ClaimId claim;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(WithdrawDemand, (), (claim, reason))

Decision decide(const core::State& state, const WithdrawDemand& command, const Context& context) {
    const auto claim = claim_of(state, context, command.claim, &Claim::bank);
    if (!claim) return tl::make_unexpected(claim.error());
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    const ClaimStatus status = (*claim)->status;
    if (status != ClaimStatus::demanded && status != ClaimStatus::proposed) return refuse(demand_not_open);

    return events(DemandWithdrawn{command.claim, command.reason});
}

void apply(core::State& state, const DemandWithdrawn& event, const Context&) {
    state.guarantee.claims.edit(event.claim).status = ClaimStatus::withdrawn;
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::WithdrawDemand)
GZL_EVENT(gzl::core::guarantee::DemandWithdrawn)
