// Drawdowns that the bank has not answered in time (L1).
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::loan {

std::optional<Instant> next_timeout(const core::State& state);
void due_timeouts(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::loan
