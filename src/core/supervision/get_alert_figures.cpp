// How alerts were dealt with (S7), of those raised in a period: times to intervene, to be on site and to close, kept
// deadlines, false alarms, alerts for each duty of a custodian.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct GetAlertFigures {
    Instant from;
    Instant to;  // exclusive
    std::optional<WarehouseId> warehouse;
};
BOOST_DESCRIBE_STRUCT(GetAlertFigures, (), (from, to, warehouse))

// By nearest rank: the least value that so many per cent do not exceed.
struct Times {
    std::int64_t count = 0;
    std::optional<std::int64_t> p50_ms;
    std::optional<std::int64_t> p95_ms;
};
BOOST_DESCRIBE_STRUCT(Times, (), (count, p50_ms, p95_ms))

struct AlertFigures {
    std::int64_t alerts = 0;
    std::int64_t critical = 0;
    std::int64_t major = 0;
    std::int64_t minor = 0;
    std::int64_t open = 0;
    std::int64_t escalated = 0;
    std::int64_t missed_deadlines = 0;
    Times to_intervene;
    Times to_be_on_site;
    Times to_close;
    std::optional<RatePpm> intervened_in_time;  // of those whose clocks ran
    std::optional<RatePpm> on_site_in_time;
    std::optional<RatePpm> false_alarms;  // of those that people have concluded
    std::int64_t duties = 0;              // of custodians in the period
    std::optional<std::int64_t> alerts_per_thousand_duties;
};
BOOST_DESCRIBE_STRUCT(AlertFigures, (),
                      (alerts, critical, major, minor, open, escalated, missed_deadlines, to_intervene, to_be_on_site,
                       to_close, intervened_in_time, on_site_in_time, false_alarms, duties, alerts_per_thousand_duties))

namespace {

Times times_of(std::vector<std::int64_t> values) {
    Times times{static_cast<std::int64_t>(values.size()), {}, {}};
    if (values.empty()) return times;
    std::sort(values.begin(), values.end());
    const auto rank = [&](std::size_t percent) { return values[(values.size() * percent + 99) / 100 - 1]; };
    times.p50_ms = rank(50);
    times.p95_ms = rank(95);
    return times;
}

std::optional<RatePpm> share(std::int64_t part, std::int64_t whole) {
    if (whole == 0) return std::nullopt;
    return RatePpm(part * 1'000'000 / whole);
}

class Summary {
  public:
    void add(const Alert& alert) {
        ++figures_.alerts;
        ++(alert.alert_class == AlertClass::critical ? figures_.critical
           : alert.alert_class == AlertClass::major  ? figures_.major
                                                     : figures_.minor);
        figures_.open += alert.is_open() ? 1 : 0;
        figures_.escalated += alert.escalation ? 1 : 0;
        figures_.missed_deadlines += alert.missed;
        if (alert.intervention) intervened_.push_back(alert.intervention->at - alert.raised_at);
        if (alert.check_in) on_site_.push_back(alert.check_in->at - alert.raised_at);
        if (alert.closed_at) closed_.push_back(*alert.closed_at - alert.raised_at);
        if (alert.conclusion) {
            ++concluded_;
            false_alarms_ += alert.conclusion->finding == Finding::false_alarm ? 1 : 0;
        }
    }

    AlertFigures figures(std::int64_t duties) {
        const auto within = [](const std::vector<std::int64_t>& times, std::int64_t limit) {
            return static_cast<std::int64_t>(
                std::count_if(times.begin(), times.end(), [&](std::int64_t time) { return time <= limit; }));
        };
        figures_.intervened_in_time =
            share(within(intervened_, kInterveneWithin_ms), static_cast<std::int64_t>(intervened_.size()));
        figures_.on_site_in_time =
            share(within(on_site_, kOnSiteWithin_ms), static_cast<std::int64_t>(on_site_.size()));
        figures_.false_alarms = share(false_alarms_, concluded_);
        figures_.to_intervene = times_of(std::move(intervened_));
        figures_.to_be_on_site = times_of(std::move(on_site_));
        figures_.to_close = times_of(std::move(closed_));
        figures_.duties = duties;
        if (duties > 0) figures_.alerts_per_thousand_duties = figures_.alerts * 1'000 / duties;
        return figures_;
    }

  private:
    AlertFigures figures_;
    std::vector<std::int64_t> intervened_;
    std::vector<std::int64_t> on_site_;
    std::vector<std::int64_t> closed_;
    std::int64_t concluded_ = 0;
    std::int64_t false_alarms_ = 0;
};

}  // namespace

tl::expected<AlertFigures, Refusal> answer(const core::State& state, const GetAlertFigures& query,
                                           const Context& context) {
    if (query.to <= query.from) return refuse(period_invalid);
    Summary summary;
    for (std::uint64_t number = 1; number <= state.supervision.alerts.size(); ++number) {
        const AlertId id(number);
        const Alert& alert = state.supervision.alerts.at(id);
        const bool asked = query.from <= alert.raised_at && alert.raised_at < query.to && !alert.late &&
                           (!query.warehouse || alert.warehouse == *query.warehouse);
        if (asked && seen(state, context, id)) summary.add(alert);
    }
    const auto duties =
        std::count_if(state.warehouse.duties.begin(), state.warehouse.duties.end(), [&](const warehouse::Duty& duty) {
            return duty.from < query.to && query.from < duty.to &&
                   (!query.warehouse || duty.warehouse == *query.warehouse);
        });
    return summary.figures(static_cast<std::int64_t>(duties));
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetAlertFigures, gzl::core::supervision::AlertFigures)
