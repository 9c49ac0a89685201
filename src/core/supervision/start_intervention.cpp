// Somebody of the supervisor takes the alert on (S5): within five minutes of the raise.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct StartIntervention {
    AlertId alert;
    std::string action;  // what is done first
};
BOOST_DESCRIBE_STRUCT(StartIntervention, (), (alert, action))

Decision decide(const core::State& state, const StartIntervention& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.action.empty()) return refuse(text_required, "field", "action");
    if ((*alert)->status != AlertStatus::raised) return refuse(alert_not_raised);

    return events(InterventionStarted{command.alert, {context.actor.user, command.action, context.now}});
}

void apply(core::State& state, const InterventionStarted& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::intervening;
    alert.intervention = event.intervention;
    set_clocks(state, event.alert, std::nullopt, alert.on_site_by);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::StartIntervention)
GZL_EVENT(gzl::core::supervision::InterventionStarted)
