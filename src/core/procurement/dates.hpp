// The dates of a procurement: the supplier's, the customer's, the title's (F9).
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::procurement {

std::optional<Instant> next_date(const core::State& state);
void due_dates(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::procurement
