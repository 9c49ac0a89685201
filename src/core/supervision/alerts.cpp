#include "core/supervision/alerts.hpp"

#include <algorithm>

#include "core/party/access.hpp"
#include "core/state.hpp"
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

}  // namespace gzl::core::supervision
