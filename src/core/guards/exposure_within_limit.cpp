#include <map>

#include "core/guards/guards.hpp"
#include "core/loan/events.hpp"
#include "core/loan/rules.hpp"

namespace gzl::core::guards {

namespace {

// Drawn and reserved is at most the limit and at most what the goods carry at the contract LTV.
bool is_within_limit(const State& state, FacilityId id, Money added) {
    const loan::Facility* facility = state.loan.facilities.find(id);
    return facility && facility->status == loan::FacilityStatus::open &&
           added <= loan::drawable(state, *facility, state.now.date());
}

// A loan is opened over exactly the drawdown that was instructed.
bool is_as_instructed(const State& state, const loan::LoanOpened& opened) {
    const loan::Drawdown* drawdown = state.loan.drawdowns.find(opened.drawdown);
    return drawdown && drawdown->status == loan::DrawdownStatus::instructed && drawdown->amount == opened.amount &&
           drawdown->facility == opened.facility;
}

}  // namespace

// F6, L1: no drawdown takes a facility above its limit or its collateral, and no loan exceeds its drawdown.
bool exposure_within_limit(const State& state, std::span<const Event> events) {
    std::map<FacilityId, Money> added;
    for (const Event& event : events) {
        if (const auto* drawn = event.get_if<loan::DrawdownInstructed>())
            if (!is_within_limit(state, drawn->facility, added[drawn->facility] += drawn->amount)) return false;
        if (const auto* opened = event.get_if<loan::LoanOpened>())
            if (!is_as_instructed(state, *opened)) return false;
    }
    return true;
}

}  // namespace gzl::core::guards
