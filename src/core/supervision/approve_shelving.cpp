// The second person lets an alert rest; its clocks stop until the time is over.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ApproveShelving {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(ApproveShelving, (), (alert))

Decision decide(const core::State& state, const ApproveShelving& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (is_over(*alert)) return refuse(alert_is_over);
    if (!alert->shelving || !alert->shelving->approved_by.empty()) return refuse(shelving_not_proposed);
    const std::string by = actor_text(context.actor);
    if (alert->shelving->by == by) return refuse(party::checker_is_maker);
    if (alert->shelving->until <= context.now) return refuse(shelving_too_long);

    return events(AlertShelved{command.alert, alert->shelving->until, by});
}

void apply(core::State& state, const AlertShelved& event, const Context&) {
    state.supervision.alerts.edit(event.alert).shelving->approved_by = event.by;
    state.supervision.unshelvings.insert({event.until, event.alert});
    forget_deadlines(state.supervision, event.alert);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ApproveShelving)
GZL_EVENT(gzl::core::supervision::AlertShelved)
