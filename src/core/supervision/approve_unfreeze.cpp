// S6: somebody of another organisation than the supervisor approves; this alert's freeze is lifted. A lot that another
// alert freezes stays frozen.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
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
    if (!alert->unfreeze || alert->unfrozen_at) return refuse(unfreeze_not_proposed);
    if (acts_for_supervisor(state, context, *alert)) return refuse(party::checker_is_maker);

    return events(LotsUnfrozen{command.alert, alert->lots, actor_text(context.actor)});
}

void apply(core::State& state, const LotsUnfrozen& event, const Context& context) {
    state.supervision.alerts.edit(event.alert).unfrozen_at = context.now;
    warehouse::unfreeze_lots(state, event.lots, event.alert);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ApproveUnfreeze)
GZL_EVENT(gzl::core::supervision::LotsUnfrozen)
