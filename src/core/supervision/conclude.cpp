#include "core/supervision/conclude.hpp"

#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

Decision conclude(const core::State& state, const Judgement& judgement, const Context& context) {
    const Alert* alert = seen(state, context, judgement.alert);
    if (!alert) return refuse(alert_not_found);
    if (is_over(*alert)) return refuse(alert_is_over);
    if (judgement.cause.empty()) return refuse(text_required, "field", "cause");

    return events(AlertConcluded{judgement.alert, judgement.outcome, judgement.cause, actor_text(context.actor)});
}

void apply(core::State& state, const AlertConcluded& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::concluded;
    alert.conclusion = Conclusion{event.outcome, event.cause, event.by, context.now};
}

}  // namespace gzl::core::supervision

GZL_EVENT(gzl::core::supervision::AlertConcluded)
