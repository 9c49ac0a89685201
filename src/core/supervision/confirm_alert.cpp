// A second, different person confirms the conclusion; the alert is closed (S5). The lots stay frozen: unfreezing is a
// decision of its own (S6).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ConfirmAlert {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(ConfirmAlert, (), (alert))

Decision decide(const core::State& state, const ConfirmAlert& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (alert->status != AlertStatus::concluded) return refuse(alert_not_concluded);
    const std::string by = actor_text(context.actor);
    if (alert->conclusion->by == by) return refuse(party::checker_is_maker);

    return events(AlertClosed{command.alert, by});
}

void apply(core::State& state, const AlertClosed& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::closed;
    alert.confirmed_by = event.by;
    alert.closed_at = context.now;
    std::erase_if(state.supervision.open_alerts, [&](const auto& open) { return open.second == event.alert; });
    forget_deadlines(state.supervision, event.alert);
    lift_children(state.supervision, event.alert, context.now);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfirmAlert)
GZL_EVENT(gzl::core::supervision::AlertClosed)
