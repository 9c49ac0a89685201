// What several commands ask of alerts.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

// By the supervisor and the operator; by whoever sees one of the lots concerned; by the government once the alert is
// handed to an authority.
bool sees_alert(const core::State& state, const Context& context, const Alert& alert);

// Null when there is none, or the caller may not know of it.
const Alert* seen(const core::State& state, const Context& context, AlertId alert);

// The caller belongs to the supervisor of the alert's warehouse.
bool acts_for_supervisor(const core::State& state, const Context& context, const Alert& alert);

std::string open_alert_key(AlertRule rule, const std::string& originator);

bool is_over(const Alert& alert);  // concluded or closed

// S6: a critical alert freezes the lots that it concerns.
bool freezes(const Alert& alert);

void forget_deadlines(State& state, AlertId alert);

// R6: the open outage that explains a device's silence, "gw-central" of "gw-central/scale-A1".
std::optional<AlertId> outage_of(const State& state, AlertRule rule, const std::string& originator);

// To be called from apply. An outage explains its devices' silence from now on; when it is over, what is still silent
// stands for itself and its clocks begin.
void suppress_children(State& state, AlertId outage);
void lift_children(State& state, AlertId outage, Instant now);

}  // namespace gzl::core::supervision
