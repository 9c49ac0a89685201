#include "core/supervision/alert_dates.hpp"

#include <algorithm>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/rule_settings.hpp"

namespace gzl::core::supervision {

namespace {

DutyLevel above(DutyLevel level, std::int64_t steps) {
    const auto highest = static_cast<std::int64_t>(DutyLevel::authority);
    return static_cast<DutyLevel>(std::min(highest, static_cast<std::int64_t>(level) + steps));
}

ShelvingEnded shelving_ended(const Alert& alert, AlertId id, Instant now) {
    ShelvingEnded fact{id, {}, {}};
    if (!runs_clocks(alert.alert_class)) return fact;
    if (!alert.intervention) fact.intervene_by = now.plus_ms(kInterveneWithin_ms);
    if (!alert.check_in) fact.on_site_by = now.plus_ms(kOnSiteWithin_ms);
    return fact;
}

bool is_shelved_until(const Alert& alert, Instant at) {
    return alert.shelving && alert.shelving->approved_by.is_set() && alert.shelving->until == at;
}

}  // namespace

std::optional<Instant> next_alert_date(const core::State& state) {
    if (state.supervision.alert_dates.empty()) return std::nullopt;
    return state.supervision.alert_dates.begin()->first;
}

void due_alert_dates(const core::State& state, Instant now, EventList& events) {
    std::map<AlertId, std::int64_t> missed;  // in this look: each one level more
    for (const auto& [at, id] : state.supervision.alert_dates) {
        if (at > now) return;
        const Alert& alert = state.supervision.alerts.at(id);
        if (is_shelved_until(alert, at)) {
            events.emplace_back(shelving_ended(alert, id, now));
            continue;
        }
        const Deadline deadline = alert.intervene_by == at ? Deadline::intervention : Deadline::on_site;
        events.emplace_back(AlertDeadlineMissed{id, deadline, above(alert.level, ++missed[id])});
    }
}

void apply(core::State& state, const AlertDeadlineMissed& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    ++alert.missed;
    alert.level = event.level;
    if (event.deadline == Deadline::intervention)
        set_clocks(state, event.alert, std::nullopt, alert.on_site_by);
    else
        set_clocks(state, event.alert, alert.intervene_by, std::nullopt);
}

void apply(core::State& state, const ShelvingEnded& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    state.supervision.alert_dates.erase({alert.shelving->until, event.alert});
    alert.shelving.reset();
    set_clocks(state, event.alert, event.intervene_by, event.on_site_by);
}

}  // namespace gzl::core::supervision

GZL_EVENT(gzl::core::supervision::AlertDeadlineMissed)
GZL_EVENT(gzl::core::supervision::ShelvingEnded)
