// The second person agrees: its clocks stand still until the time is over.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ApproveShelving {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(ApproveShelving, (), (alert))

Decision decide(const core::State& state, const ApproveShelving& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (alert->status == AlertStatus::closed) return refuse(alert_closed);
    if (!alert->shelving || alert->shelving->approved_by.is_set() || alert->shelving->until <= context.now)
        return refuse(shelving_not_proposed);
    if (alert->shelving->by == context.actor.user) return refuse(party::checker_is_maker);

    return events(AlertShelved{command.alert, context.actor.user});
}

void apply(core::State& state, const AlertShelved& event, const Context&) {
    set_clocks(state, event.alert, std::nullopt, std::nullopt);
    Shelving& shelving = *state.supervision.alerts.edit(event.alert).shelving;
    shelving.approved_by = event.by;
    state.supervision.alert_dates.emplace(shelving.until, event.alert);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ApproveShelving)
GZL_EVENT(gzl::core::supervision::AlertShelved)
