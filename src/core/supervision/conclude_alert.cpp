// The first person says what it was (S5): resolved, or a false alarm, with the cause. Of what is critical somebody must
// have been there.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ConcludeAlert {
    AlertId alert;
    Finding finding = Finding::resolved;
    std::string cause;
};
BOOST_DESCRIBE_STRUCT(ConcludeAlert, (), (alert, finding, cause))

Decision decide(const core::State& state, const ConcludeAlert& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.cause.empty()) return refuse(text_required, "field", "cause");
    if ((*alert)->alert_class == AlertClass::critical && !(*alert)->late && !(*alert)->check_in)
        return refuse(alert_needs_check_in);

    return events(AlertConcluded{command.alert, {command.finding, command.cause, context.actor.user, context.now}});
}

void apply(core::State& state, const AlertConcluded& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::concluded;
    alert.conclusion = event.conclusion;
    set_clocks(state, event.alert, std::nullopt, std::nullopt);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConcludeAlert)
GZL_EVENT(gzl::core::supervision::AlertConcluded)
