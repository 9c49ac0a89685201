// A line may come before the confirmation that it belongs to. When the fact comes, the two meet at once, as a fact of
// the clock.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::reconciliation {

std::optional<Instant> next_late_fact(const core::State& state);
void due_late_facts(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::reconciliation
