// The operator agrees: the lots are free again, as far as no other alert freezes them (S6).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/freeze.hpp"

namespace gzl::core::supervision {

struct ApproveUnfreeze {
    AlertId alert;
};
BOOST_DESCRIBE_STRUCT(ApproveUnfreeze, (), (alert))

Decision decide(const core::State& state, const ApproveUnfreeze& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!alert->unfreezing || alert->unfrozen) return refuse(unfreeze_not_proposed);
    if (alert->unfreezing->by == context.actor.user) return refuse(party::checker_is_maker);

    return events(LotsUnfrozen{command.alert, alert->frozen, context.actor.user});
}

void apply(core::State& state, const LotsUnfrozen& event, const Context&) {
    state.supervision.alerts.edit(event.alert).unfrozen = true;
    warehouse::unfreeze_lots(state, event.lots, event.alert);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ApproveUnfreeze)
GZL_EVENT(gzl::core::supervision::LotsUnfrozen)
