// E7: when the last day of a month is closed, every loan that stood in it gets its report. Many loans are many facts,
// so they are issued some hundreds at a time, by the clock.
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::report {

// After each event: whether a month is over. A month whose reports are still being issued when the next one is over
// gives way: goods and alerts of the past are not in the state any more.
void note_month(core::State& state, const Event& event);

std::optional<Instant> next_monthly(const core::State& state);
void due_monthly(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::report
