// The clocks of alerts (S5): five and fifteen minutes, and the end of what was put aside.
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::supervision {

std::optional<Instant> next_alert_date(const core::State& state);
void due_alert_dates(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::supervision
