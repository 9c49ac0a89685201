#include "core/supervision/alerts.hpp"

#include <algorithm>

#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/clocks.hpp"
#include "core/warehouse/access.hpp"

namespace gzl::core::supervision {

bool sees_alert(const core::State& state, const Context& context, const Alert& alert) {
    if (party::sees(state.party, context, {.stock = true})) return true;
    if (alert.escalation && party::has_capacity(state.party, context.actor.organisation, party::Capacity::government))
        return true;
    return std::any_of(alert.lots.begin(), alert.lots.end(),
                       [&](LotId lot) { return warehouse::sees_lot(state, context, state.warehouse.lots.at(lot)); });
}

const Alert* seen(const core::State& state, const Context& context, AlertId alert) {
    const Alert* found = state.supervision.alerts.find(alert);
    return found && sees_alert(state, context, *found) ? found : nullptr;
}

bool acts_for_supervisor(const core::State& state, const Context& context, const Alert& alert) {
    return party::acts_for(context, state.warehouse.warehouses.at(alert.warehouse).supervisor);
}

std::string open_alert_key(AlertRule rule, const std::string& originator) {
    return std::string(boost::describe::enum_to_string(rule, "")) + "/" + originator;
}

bool is_over(const Alert& alert) {
    return alert.status == AlertStatus::concluded || alert.status == AlertStatus::closed;
}

bool freezes(const Alert& alert) {
    return alert.alert_class == AlertClass::critical && !alert.lots.empty();
}

void forget_deadlines(State& state, AlertId alert) {
    std::erase_if(state.alert_deadlines, [&](const AlertDeadline& deadline) { return deadline.alert == alert; });
}

std::optional<AlertId> outage_of(const State& state, AlertRule rule, const std::string& originator) {
    const std::size_t slash = originator.find('/');
    if (rule != AlertRule::silence || slash == std::string::npos) return std::nullopt;
    const auto found = state.open_alerts.find(open_alert_key(rule, originator.substr(0, slash)));
    if (found == state.open_alerts.end() || state.alerts.at(found->second).returned_at) return std::nullopt;
    return found->second;
}

void suppress_children(State& state, AlertId outage) {
    const Alert& parent = state.alerts.at(outage);
    if (parent.rule != AlertRule::silence) return;
    const std::string prefix = open_alert_key(parent.rule, parent.originator) + "/";
    for (const auto& [key, id] : state.open_alerts) {
        if (!key.starts_with(prefix)) continue;
        state.alerts.edit(id).suppressed_by = outage;
        forget_deadlines(state, id);
    }
}

void lift_children(State& state, AlertId outage, Instant now) {
    for (const auto& [key, id] : state.open_alerts) {
        Alert& alert = state.alerts.edit(id);
        if (alert.suppressed_by != outage) continue;
        alert.suppressed_by.reset();
        if (alert.status == AlertStatus::raised && !alert.returned_at) start_clocks(state, id, now);
    }
}

}  // namespace gzl::core::supervision
