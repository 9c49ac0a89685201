// What is left of the goods goes back to the pledgor once every claim of the facility is covered (G3).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/guarantee/books.hpp"
#include "core/guarantee/reasons.hpp"
#include "core/guarantee/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::guarantee {

struct ReturnCollateral {
    ClaimId claim;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(ReturnCollateral, (), (claim, lots))

Decision decide(const core::State& state, const ReturnCollateral& command, const Context& context) {
    const auto found = claim_of(state, context, command.claim, &Claim::guarantor);
    if (!found) return tl::make_unexpected(found.error());
    const Claim& claim = **found;
    if (!is_paid(claim)) return refuse(claim_not_paid);
    if (command.lots.empty()) return refuse(warehouse::lots_required);
    if (!loan::without(state.loan.facilities.at(claim.facility).lots, command.lots))
        return refuse(loan::lot_not_in_facility);
    if (secures_bank(state, claim.facility)) return refuse(bank_still_secured);
    if (compensation_of(claim).is_positive() || uncovered_neighbour(state, command.claim).is_set())
        return refuse(claim_not_covered);

    return events(CollateralReturned{command.claim, command.lots});
}

void apply(core::State& state, const CollateralReturned& event, const Context&) {
    loan::Facility& facility = state.loan.facilities.edit(state.guarantee.claims.at(event.claim).facility);
    facility.lots = *loan::without(facility.lots, event.lots);
    facility.release_requested.clear();
    warehouse::release_lots(state, event.lots);
}

}  // namespace gzl::core::guarantee

GZL_COMMAND(gzl::core::guarantee::ReturnCollateral)
GZL_EVENT(gzl::core::guarantee::CollateralReturned)
