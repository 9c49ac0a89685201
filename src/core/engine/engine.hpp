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

// What follows of itself from events that were applied, or from a refusal: commands of the platform itself, which are
// to be decided next and made durable together with it. So a refusal that must not pass unseen leaves its fact (R11,
// R12).
struct OwnCommand {
    const CommandRow* row = nullptr;
    std::shared_ptr<const void> command;
};
using OwnCommands = std::vector<OwnCommand>;
OwnCommands consequences(const State& state, const EventList& events, const Context& context);
OwnCommands consequences(const State& state, const CommandRow& row, const void* command, const Context& context,
                         const Refusal& refusal);

// The next instant at which a deadline of the core is due: FireDeadlines is sent then.
std::optional<Instant> next_deadline(const State& state);

}  // namespace gzl::core
