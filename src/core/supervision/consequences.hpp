// Alerts that no device raises: what a person tried, and was refused or only noticed.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/raise_alert.hpp"

namespace gzl::core::supervision {

// R11: a signature that may not count (one custodian or one device twice, too late, off duty). R12: goods whose bundle
// number is pledged already. Of other refusals nothing.
std::optional<RaiseAlert> alert_of(const core::State& state, const Type& type, const void* command,
                                   const Context& context, const Refusal& refusal);

// W1: a bundle number that is live in another warehouse too.
std::optional<RaiseAlert> alert_of(const core::State& state, const Event& event, const Context& context);

}  // namespace gzl::core::supervision
