#include "core/supervision/clocks.hpp"

#include <algorithm>
#include <map>

#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"

namespace gzl::core::supervision {

namespace {

DutyLevel above(DutyLevel level) {
    return level == DutyLevel::authority ? level : static_cast<DutyLevel>(static_cast<int>(level) + 1);
}

}  // namespace

void start_clocks(State& state, AlertId alert, Instant raised_at) {
    state.alert_deadlines.insert({raised_at.plus_ms(kInterveneWithin), alert, AlertStep::intervention});
    state.alert_deadlines.insert({raised_at.plus_ms(kCheckInWithin), alert, AlertStep::check_in});
}

void stop_clock(State& state, AlertId alert, AlertStep step) {
    std::erase_if(state.alert_deadlines,
                  [&](const AlertDeadline& deadline) { return deadline.alert == alert && deadline.step == step; });
}

std::optional<Instant> next_alert_deadline(const core::State& state) {
    const auto& deadlines = state.supervision.alert_deadlines;
    if (deadlines.empty()) return std::nullopt;
    return deadlines.begin()->at.plus_ms(1);  // the fifth minute itself is still in time
}

void due_alert_deadlines(const core::State& state, Instant now, EventList& events) {
    std::map<AlertId, DutyLevel> called;  // both clocks of one alert may be due: two levels up
    for (const auto& [at, id, step] : state.supervision.alert_deadlines) {
        if (at >= now) break;
        const auto known = called.find(id);
        const DutyLevel level = above(known == called.end() ? state.supervision.alerts.at(id).level : known->second);
        called.insert_or_assign(id, level);
        events.emplace_back(AlertDeadlineMissed{id, step, at, level});
    }
}

void apply(core::State& state, const AlertDeadlineMissed& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.level = event.level;
    ++alert.missed;
    stop_clock(state.supervision, event.alert, event.step);
}

std::optional<Instant> next_unshelving(const core::State& state) {
    const auto& due = state.supervision.unshelvings;
    return due.empty() ? std::nullopt : std::optional(due.begin()->at);
}

void due_unshelvings(const core::State& state, Instant now, EventList& events) {
    for (const auto& [at, id] : state.supervision.unshelvings) {
        if (at > now) break;
        events.emplace_back(AlertUnshelved{id, at});
    }
}

void apply(core::State& state, const AlertUnshelved& event, const Context& context) {
    State& own = state.supervision;
    own.unshelvings.erase({event.due, event.alert});
    Alert& alert = own.alerts.edit(event.alert);
    alert.shelving.reset();
    if (is_over(alert) || alert.suppressed_by || alert.late) return;
    if (alert.status == AlertStatus::raised) start_clocks(own, event.alert, context.now);
    if (alert.status == AlertStatus::intervening)
        own.alert_deadlines.insert({context.now.plus_ms(kCheckInWithin), event.alert, AlertStep::check_in});
}

}  // namespace gzl::core::supervision

GZL_EVENT(gzl::core::supervision::AlertUnshelved)
GZL_EVENT(gzl::core::supervision::AlertDeadlineMissed)
