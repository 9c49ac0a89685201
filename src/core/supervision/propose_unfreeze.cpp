// The supervisor asks for the freeze of a closed alert's lots to be lifted, with a reason (S6).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
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
    if (command.reason.empty()) return refuse(text_required, "field", "reason");
    if (alert->frozen.empty() || alert->unfrozen) return refuse(nothing_frozen);
    if (alert->is_open()) return refuse(alert_not_closed);

    return events(UnfreezeProposed{command.alert, {command.reason, context.actor.user}});
}

void apply(core::State& state, const UnfreezeProposed& event, const Context&) {
    state.supervision.alerts.edit(event.alert).unfreezing = event.unfreezing;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ProposeUnfreeze)
GZL_EVENT(gzl::core::supervision::UnfreezeProposed)
