// S7: how fast alerts are handled, how often they are false, how many there are. Over the alerts raised in the period
// that the caller may see; the government sees the county's figures without seeing the alerts (P6).
#include <algorithm>

#include "base/rounding.hpp"
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/clocks.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct GetAlertFigures {
    Date from;
    Date to;  // inclusive
    std::optional<WarehouseId> warehouse;
};
BOOST_DESCRIBE_STRUCT(GetAlertFigures, (), (from, to, warehouse))

struct Times {  // nearest rank; absent when nothing was measured
    std::int64_t count = 0;
    std::optional<std::int64_t> p50_ms{};
    std::optional<std::int64_t> p95_ms{};
};
BOOST_DESCRIBE_STRUCT(Times, (), (count, p50_ms, p95_ms))

struct Share {
    std::int64_t part = 0;
    std::int64_t of = 0;
};
BOOST_DESCRIBE_STRUCT(Share, (), (part, of))

struct RuleCount {
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    std::int64_t alerts = 0;
};
BOOST_DESCRIBE_STRUCT(RuleCount, (), (rule, alert_class, alerts))

struct AlertFigures {
    std::int64_t alerts = 0;
    std::vector<RuleCount> by_rule;  // those that occurred
    Times to_intervene;
    Times on_site;
    Times to_resolve;    // until the second person confirmed
    Share within_5;      // of those intervened in, or past their time
    Share within_15;     // of those checked in to, or past their time
    Share false_alarms;  // of those closed
    std::int64_t missed_deadlines = 0;
    std::int64_t custodian_shifts = 0;                       // that began in the period
    std::optional<std::int64_t> alerts_per_thousand_shifts;  // rounded down; absent without a shift
};
BOOST_DESCRIBE_STRUCT(AlertFigures, (),
                      (alerts, by_rule, to_intervene, on_site, to_resolve, within_5, within_15, false_alarms,
                       missed_deadlines, custodian_shifts, alerts_per_thousand_shifts))

namespace {

using Chosen = std::vector<const Alert*>;

Times times(const Chosen& alerts, std::optional<Instant> Alert::*reached) {
    std::vector<std::int64_t> taken;
    for (const Alert* alert : alerts)
        if (alert->*reached) taken.push_back(*(alert->*reached) - alert->raised_at);
    std::sort(taken.begin(), taken.end());
    const auto at_percent = [&](std::size_t percent) { return taken[(taken.size() * percent + 99) / 100 - 1]; };
    if (taken.empty()) return {};
    return {static_cast<std::int64_t>(taken.size()), at_percent(50), at_percent(95)};
}

// Late evidence has no clock.
Share in_time(const Chosen& alerts, std::optional<Instant> Alert::*reached, std::int64_t within_ms, Instant now) {
    Share share;
    for (const Alert* alert : alerts) {
        if (alert->late) continue;
        const auto& at = alert->*reached;
        const Instant end = at ? *at : alert->closed_at.value_or(now);
        const bool in = end - alert->raised_at <= within_ms;
        if (!at && in) continue;  // there was still time
        ++share.of;
        if (in) ++share.part;
    }
    return share;
}

std::vector<RuleCount> by_rule(const Chosen& alerts) {
    std::map<AlertRule, RuleCount> counts;
    for (const Alert* alert : alerts) {
        RuleCount& count = counts[alert->rule];
        count = {alert->rule, alert->alert_class, count.alerts + 1};
    }
    std::vector<RuleCount> list;
    for (const auto& [rule, count] : counts) list.push_back(count);
    return list;
}

Share false_alarms(const Chosen& alerts) {
    Share share;
    for (const Alert* alert : alerts) {
        if (alert->status != AlertStatus::closed) continue;
        ++share.of;
        if (alert->conclusion->outcome == AlertOutcome::false_alarm) ++share.part;
    }
    return share;
}

bool in_period(const GetAlertFigures& query, Instant at) {
    return query.from <= at.date() && at.date() <= query.to;
}

}  // namespace

tl::expected<AlertFigures, Refusal> answer(const core::State& state, const GetAlertFigures& query,
                                           const Context& context) {
    if (query.to < query.from) return refuse(period_invalid);
    if (query.warehouse && !state.warehouse.warehouses.find(*query.warehouse))
        return refuse(warehouse::warehouse_not_found);
    const bool all = party::has_capacity(state.party, context.actor.organisation, party::Capacity::government);
    Chosen chosen;
    AlertFigures figures;
    for (const Alert& alert : state.supervision.alerts) {
        if (!in_period(query, alert.raised_at) || (query.warehouse && *query.warehouse != alert.warehouse)) continue;
        if (!all && !sees_alert(state, context, alert)) continue;
        chosen.push_back(&alert);
        figures.missed_deadlines += alert.missed;
    }
    for (const warehouse::Duty& duty : state.warehouse.duties)
        if (in_period(query, duty.from) && (!query.warehouse || *query.warehouse == duty.warehouse))
            ++figures.custodian_shifts;
    figures.alerts = static_cast<std::int64_t>(chosen.size());
    figures.by_rule = by_rule(chosen);
    figures.to_intervene = times(chosen, &Alert::intervened_at);
    figures.on_site = times(chosen, &Alert::on_site_at);
    figures.to_resolve = times(chosen, &Alert::closed_at);
    figures.within_5 = in_time(chosen, &Alert::intervened_at, kInterveneWithin, context.now);
    figures.within_15 = in_time(chosen, &Alert::on_site_at, kCheckInWithin, context.now);
    figures.false_alarms = false_alarms(chosen);
    if (figures.custodian_shifts > 0)
        figures.alerts_per_thousand_shifts =
            divide(multiply(figures.alerts, 1000), figures.custodian_shifts, Rounding::down);
    return figures;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetAlertFigures, gzl::core::supervision::AlertFigures)
