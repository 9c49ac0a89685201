// The clocks of an alert (S5, 5-15-110): intervention within 5 minutes of the raise, a check-in on site within 15. They
// are state, so that a restart changes nothing.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

inline constexpr std::int64_t kInterveneWithin = 5 * 60'000;  // ms
inline constexpr std::int64_t kCheckInWithin = 15 * 60'000;

void start_clocks(State& state, AlertId alert, Instant raised_at);
void stop_clock(State& state, AlertId alert, AlertStep step);

std::optional<Instant> next_alert_deadline(const core::State& state);
void due_alert_deadlines(const core::State& state, Instant now, EventList& events);

// A shelved alert's rest is over.
std::optional<Instant> next_unshelving(const core::State& state);
void due_unshelvings(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::supervision
