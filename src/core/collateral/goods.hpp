// Goods that come into a facility's pledge after it was opened, and leave it.
#pragma once

#include "core/collateral/state.hpp"
#include "core/engine/refusal.hpp"
#include "core/loan/state.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::collateral {

// Why the caller cannot change the pledge of the facility: it is not its own, or does not lend on goods.
const Reason* not_pledgor(const core::State& state, const Context& context, const loan::Facility& facility);

// W6: the control evidence of goods that may be pledged to the facility today, or why not.
tl::expected<const warehouse::ControlEvidence*, const Reason*> pledgeable(const core::State& state,
                                                                          const loan::Facility& facility,
                                                                          ControlId control, Date today);

// To be called from apply.
void take_in(core::State& state, FacilityId facility, const std::vector<LotId>& lots, ControlId control);
void let_go(core::State& state, FacilityId facility, const std::vector<LotId>& lots);

}  // namespace gzl::core::collateral
