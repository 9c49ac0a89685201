// S6: the supervisor proposes, with a reason, to unfreeze the lots of an alert that two persons have closed.
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ProposeUnfreeze {
    AlertId alert;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ProposeUnfreeze, (), (alert, reason))

Decision decide(const core::State& state, const ProposeUnfreeze& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!acts_for_supervisor(state, context, *alert)) return refuse(party::not_own_party);
    if (alert->status != AlertStatus::closed) return refuse(alert_still_open);
    if (alert->unfrozen_at || !freezes(*alert)) return refuse(nothing_frozen);
    if (alert->unfreeze) return refuse(unfreeze_already_proposed);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(UnfreezeProposed{command.alert, command.reason, actor_text(context.actor)});
}

void apply(core::State& state, const UnfreezeProposed& event, const Context& context) {
    state.supervision.alerts.edit(event.alert).unfreeze = UnfreezeProposal{event.reason, event.by, context.now};
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ProposeUnfreeze)
GZL_EVENT(gzl::core::supervision::UnfreezeProposed)
