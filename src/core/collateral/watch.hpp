// The lines of F7. When something changes what a facility owes or what its goods are worth – a price, a repayment,
// margin, goods that come, go or weigh less – the facility is looked at once more at once, by the clock. At the warning
// line the borrower is asked for cash or goods within some working days; at the close-out line, or when it lets that
// time pass, nothing is drawn any more; at the close-out line the pledge may be sold. All that ends when the goods
// carry the debt at the contract LTV again.
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::collateral {

// After each event: marks the facilities whose coverage it changes so that a fact must follow.
void note_coverage(core::State& state, const Event& event);

std::optional<Instant> next_watch(const core::State& state);
void due_watch(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::collateral
