// The dates by which suppliers deliver (F8).
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::prepayment {

std::optional<Instant> next_delivery(const core::State& state);
void due_deliveries(const core::State& state, Instant now, EventList& events);

}  // namespace gzl::core::prepayment
