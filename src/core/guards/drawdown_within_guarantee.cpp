#include <map>

#include "core/guards/guards.hpp"
#include "core/loan/events.hpp"

namespace gzl::core::guards {

// G1: what is drawn is guaranteed. Capacity may be negative, because margin was paid out; then nothing is drawn.
bool drawdown_within_guarantee(const State& state, std::span<const Event> events) {
    std::map<OrganisationId, Money> added;
    for (const Event& event : events) {
        const auto* drawn = event.get_if<loan::DrawdownInstructed>();
        if (!drawn) continue;
        const loan::Facility* facility = state.loan.facilities.find(drawn->facility);
        if (!facility) return false;
        const ledger::AccountKey capacity{ledger::AccountKind::guarantee_capacity, facility->bank.number()};
        if ((added[facility->bank] += drawn->amount) > state.ledger.available_of(capacity)) return false;
    }
    return true;
}

}  // namespace gzl::core::guards
