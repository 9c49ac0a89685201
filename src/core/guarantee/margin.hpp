// The guarantor's margin at a bank and the guarantees that it carries: limit = margin × multiple, whenever the margin
// moves or the multiple changes (G1).
#pragma once

#include "core/guarantee/events.hpp"

namespace gzl::core::guarantee {

Money margin_of(const core::State& state, OrganisationId bank);

// Adds the fact that makes the limit follow, when it does not; the margin will have changed by `change`.
void follow_margin(const core::State& state, EventList& events, OrganisationId bank, Money change, Date today);

}  // namespace gzl::core::guarantee
