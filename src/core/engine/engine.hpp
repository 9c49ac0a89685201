// decide → guards → events, and apply: the only two doors of the core.
#pragma once

#include <optional>
#include <span>

#include "core/engine/catalog.hpp"
#include "core/engine/event.hpp"

namespace gzl::core {

// Permission, the command's own rules, then every guard over the proposed events.
Decision decide(const State& state, const CommandRow& row, const void* command, const Context& context);

tl::expected<Answer, Refusal> answer(const State& state, const QueryRow& row, const void* query,
                                     const Context& context);

// Posts the event's transfers and applies it.
void apply(State& state, const Event& event, const Context& context);

// The next instant at which a deadline of the core is due: FireDeadlines is sent then.
std::optional<Instant> next_deadline(const State& state);

}  // namespace gzl::core
