// Every deadline of the core: each module that keeps some tells when its next one is due and what follows then.
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::clock {

// The earliest instant at which a deadline is due.
std::optional<Instant> next_deadline(const State& state);

// What follows from the deadlines that are due at the instant, in the order of the modules.
EventList due(const State& state, Instant now);

}  // namespace gzl::core::clock
