// An officer takes the alert in hand and says what is done; the first clock stops (S5).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/clocks.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct StartIntervention {
    AlertId alert;
    std::string action;
};
BOOST_DESCRIBE_STRUCT(StartIntervention, (), (alert, action))

Decision decide(const core::State& state, const StartIntervention& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!acts_for_supervisor(state, context, *alert)) return refuse(party::not_own_party);
    if (alert->status != AlertStatus::raised) return refuse(alert_not_raised);
    if (command.action.empty()) return refuse(text_required, "field", "action");

    return events(InterventionStarted{command.alert, actor_text(context.actor), command.action});
}

void apply(core::State& state, const InterventionStarted& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::intervening;
    alert.officer = event.officer;
    alert.action = event.action;
    alert.intervened_at = context.now;
    stop_clock(state.supervision, event.alert, AlertStep::intervention);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::StartIntervention)
GZL_EVENT(gzl::core::supervision::InterventionStarted)
