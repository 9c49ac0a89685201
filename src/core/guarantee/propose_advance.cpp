// The guarantor's maker prepares the advance (G3, P4). A later proposal replaces an earlier one that nobody approved.
#include "core/engine/command.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::guarantee {

struct ProposeAdvance {
    ClaimId claim;
};
BOOST_DESCRIBE_STRUCT(ProposeAdvance, (), (claim))

Decision decide(const core::State& state, const ProposeAdvance& command, const Context& context) {
    const auto claim = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!claim) return tl::make_unexpected(claim.error());
    const ClaimStatus status = (*claim)->status;
    if (status != ClaimStatus::demanded && status != ClaimStatus::proposed) return refuse(demand_not_open);
    const LoanId loan = (*claim)->loan;
    if (state.loan.loans.at(loan).status != loan::LoanStatus::open) return refuse(loan::loan_not_open);

    return events(AdvanceProposed{command.claim, debt_of(state, loan, context.today()), actor_text(context.actor)});
}

void apply(core::State& state, const AdvanceProposed& event, const Context&) {
    Claim& claim = state.guarantee.claims.edit(event.claim);
    claim.status = ClaimStatus::proposed;
    claim.proposed_by = event.by;
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ProposeAdvance)
GZL_EVENT(gzl::core::guarantee::AdvanceProposed)
