// The condition is met no longer. The alert stays open until two persons have judged it (S5); only that it returned to
// normal is recorded.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/raise_alert.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

Decision decide(const core::State& state, const ClearAlert& command, const Context&) {
    const auto open = state.supervision.open_alerts.find(open_alert_key(command.rule, command.originator));
    if (open == state.supervision.open_alerts.end()) return refuse(alert_not_open);
    const Alert& alert = state.supervision.alerts.at(open->second);
    const bool raised_it = command.originator == alert.originator;
    if (raised_it ? !alert.met : !alert.joined.contains(command.originator)) return EventList{};

    return events(
        AlertReturned{open->second, command.at, command.evidence, raised_it ? std::string() : command.originator});
}

void apply(core::State& state, const AlertReturned& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    if (event.originator.empty())
        alert.met = false;
    else
        alert.joined.erase(event.originator);
    if (alert.met || !alert.joined.empty()) return;
    alert.returned_at = event.at;
    lift_children(state.supervision, event.alert, context.now);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ClearAlert)
GZL_EVENT(gzl::core::supervision::AlertReturned)
