// The second person, of the supervisor or the operator, agrees: the alert is closed (S5).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ConfirmAlert {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(ConfirmAlert, (), (alert))

Decision decide(const core::State& state, const ConfirmAlert& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (alert->status == AlertStatus::closed) return refuse(alert_closed);
    if (!alert->conclusion) return refuse(alert_not_concluded);
    if (alert->conclusion->by == context.actor.user) return refuse(party::checker_is_maker);

    return events(AlertClosed{command.alert, context.actor.user});
}

void apply(core::State& state, const AlertClosed& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::closed;
    alert.confirmed_by = event.by;
    alert.closed_at = context.now;
    if (alert.shelving && alert.shelving->approved_by.is_set())
        state.supervision.alert_dates.erase({alert.shelving->until, event.alert});
    state.supervision.open_alerts.erase({alert.rule, alert.originator});
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfirmAlert)
GZL_EVENT(gzl::core::supervision::AlertClosed)
