// The condition of an open alert is met no longer (S5). A latched one waits for people; one that needs nobody – minor,
// or explained by a parent's outage – is over with that.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/raise_alert.hpp"
#include "core/supervision/rule_settings.hpp"

namespace gzl::core::supervision {

Decision decide(const core::State& state, const ClearAlert& command, const Context&) {
    const AlertKey key{command.rule, command.originator};
    const auto open = state.supervision.open_alerts.find(key);
    if (open == state.supervision.open_alerts.end()) return EventList{};
    const Alert& alert = state.supervision.alerts.at(open->second);
    const auto heard = state.supervision.heard_to.find(key);
    if (alert.returned_at || (heard != state.supervision.heard_to.end() && command.at < heard->second))
        return EventList{};
    return events(AlertReturned{open->second, command.evidence, command.at});
}

void apply(core::State& state, const AlertReturned& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.returned_at = event.at;
    state.supervision.heard_to.insert_or_assign({alert.rule, alert.originator}, event.at);
    const RuleSetting setting = setting_of(state.supervision, alert.warehouse, alert.zone, alert.rule);
    const bool needs_nobody = !setting.latched && (!runs_clocks(alert.alert_class) || alert.suppressed_by);
    if (needs_nobody && alert.status == AlertStatus::raised) {
        alert.status = AlertStatus::closed;
        alert.closed_at = context.now;
        set_clocks(state, event.alert, std::nullopt, std::nullopt);
        state.supervision.open_alerts.erase({alert.rule, alert.originator});
    }
    // What it explained stands for itself: its clocks begin now.
    for (const auto& [key, id] : state.supervision.open_alerts) {
        if (state.supervision.alerts.at(id).suppressed_by != event.alert) continue;
        state.supervision.alerts.edit(id).suppressed_by.reset();
        set_clocks(state, id, context.now.plus_ms(kInterveneWithin_ms), context.now.plus_ms(kOnSiteWithin_ms));
    }
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ClearAlert)
GZL_EVENT(gzl::core::supervision::AlertReturned)
