// The borrower's cash margin with the bank: what stands of it, and what may leave.
#pragma once

#include "core/collateral/events.hpp"
#include "core/loan/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::collateral {

// P6: null when it does not exist or the caller may not know of it. Who pays it in sees it too.
const Margin* seen(const core::State& state, const Context& context, MarginId id);

const Pot& pot_of(const core::State& state, const MarginOwner& owner);

// What is held for the order, or for no order in particular.
Money held(const core::State& state, FacilityId facility, const MarginOwner& owner);
// The same without what open requests will take out of it.
Money available(const core::State& state, FacilityId facility, const MarginOwner& owner);

// Whose pot a loan draws on: that of the order by which it was paid out, or the facility's own.
MarginOwner owner_of(const core::State& state, const loan::Loan& loan);

// To be called from apply: the bank has moved the amount.
void move_margin(core::State& state, FacilityId facility, MarginKind kind, const MarginOwner& owner, Money amount);
// The posting of it: what comes in lowers what the bank has out, what leaves raises it.
ledger::Transfer margin_transfer(const core::State& state, FacilityId facility, MarginKind kind, Money amount);

}  // namespace gzl::core::collateral
