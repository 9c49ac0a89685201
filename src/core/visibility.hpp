// Visibility P6 over every kind of object and fact, for the edges that show facts: timelines, proofs, event streams.
// The rules themselves are party::sees; this names whose each object is.
#pragma once

#include <string_view>

#include "core/engine/event.hpp"
#include "core/state.hpp"

namespace gzl::core {

// Nobody sees anything who may not read: an inactive user, an organisation that is suspended. False too for what does
// not exist: a stranger cannot tell the two apart.
bool sees_object(const State& state, const Context& context, std::string_view prefix, std::uint64_t number);

// A fact is seen by those who see every object that it names (organisations and users aside); a fact that names nothing
// but organisations and users is seen by those organisations and the operator.
bool sees_fact(const State& state, const Context& context, const Event& event);

}  // namespace gzl::core
