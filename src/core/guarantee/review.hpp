// The clocks of the guarantee, looked at once a day, at its beginning – and a default once more when it is paid:
// defaults noticed and cured (G3), guarantee periods that ran out (G2), advances that are late, and limits and breakers
// that time or repayments have moved (G1, G5).
#pragma once

#include <optional>

#include "core/engine/event.hpp"

namespace gzl::core::guarantee {

std::optional<Instant> next_review(const core::State& state);
void due_review(const core::State& state, Instant now, EventList& events);

// After each event: marks the defaulted loan that it has cured, so that the fact follows at once.
void note_cure(core::State& state, const Event& event);

}  // namespace gzl::core::guarantee
