#include "telemetry/rules/zone_watch.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/rounding.hpp"
#include "telemetry/rules/weight_limit.hpp"

namespace gzl::telemetry {

namespace {

using core::supervision::AlertRule;
using core::supervision::ZoneContext;

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kHour_ms = 3'600'000;
constexpr std::int64_t kWindow_ms = 60'000;
constexpr std::int64_t kCompareWithin_ms = 6 * kHour_ms;  // R3: later it says nothing of the orders
constexpr std::size_t kTrucksKept = 64;
constexpr std::int64_t kStep_cm = 100;  // less than this is a person beside the tag, not a move

void add(ZoneWatch::Findings& findings, AlertRule rule, Change change, Instant at, std::int64_t measured,
         std::int64_t expected) {
    if (change != Change::none) findings.push_back({rule, change, at, measured, expected});
}

}  // namespace

ZoneWatch::Findings ZoneWatch::settled(core::DeviceId scale, std::optional<std::int64_t> kg, Instant at,
                                       const ZoneContext& zone) {
    Findings findings;
    if (!kg) {
        scales_.erase(scale);
        return findings;
    }
    scales_[scale] = {*kg, at};
    if (const auto all = sum(zone)) {
        const Settled now{all->kg, at};
        check_floor(now, zone, findings);
        check_orders(*all, zone, findings);
        check_drift(now, zone, findings);
        check_physics(now, zone, findings);
    }
    return findings;
}

void ZoneWatch::weighed(std::int64_t kg, Instant at) {
    trucks_.push_back({kg, at});
    if (trucks_.size() > kTrucksKept) trucks_.erase(trucks_.begin());
}

std::optional<ZoneWatch::Settled> ZoneWatch::sum(const ZoneContext& zone) const {
    if (zone.mpe_kg == 0) return std::nullopt;
    std::optional<Settled> all;
    for (const core::DeviceId id : zone.scales) {
        const auto scale = scales_.find(id);
        if (scale == scales_.end()) return std::nullopt;
        all = all ? Settled{all->kg + scale->second.kg, std::min(all->at, scale->second.at)} : scale->second;
    }
    return all;
}

// R2: below the bank's floor at once; well above it by the hysteresis.
void ZoneWatch::check_floor(Settled sum, const ZoneContext& zone, Findings& findings) {
    const auto& setting = zone.setting(AlertRule::below_floor);
    if (!setting.low) return;
    const std::int64_t floor = *setting.low;
    const std::int64_t clear = floor + divide(multiply(floor, setting.hysteresis), kMillion, Rounding::up);
    const Side side = sum.kg < floor ? Side::met : sum.kg >= clear ? Side::over : Side::between;
    add(findings, AlertRule::below_floor, floor_.take(side, sum.at, {}), sum.at, sum.kg, floor);
}

// R3: once the zone's orders are over and every scale has settled since, what moved on the scales, and what the one
// truck brought or took over the weighbridge, is what moved in the books.
void ZoneWatch::check_orders(Settled sum, const ZoneContext& zone, Findings& findings) {
    const auto& before = zone.before_orders;
    if (!before || !before->over_at || zone.order_open || sum.at <= *before->over_at) return;
    if (compared_over_at_ != *before->over_at) {
        compared_over_at_ = *before->over_at;
        orders_ = Condition();
        agreed_ = sum.at - *before->over_at > kCompareWithin_ms;
    }
    if (agreed_) return;  // what changes from now on is not the orders' work
    const auto& setting = zone.setting(AlertRule::order_mismatch);
    const std::int64_t ordered = zone.book_kg - before->book_kg;
    const std::int64_t limit = std::max(setting.limit_mpe * zone.mpe_kg,
                                        divide(multiply(std::abs(ordered), setting.limit_ppm), kMillion, Rounding::up));
    std::int64_t measured = sum.kg - before->sensor_kg;
    bool differs = std::abs(measured - ordered) > limit;
    std::vector<std::int64_t> trucks;
    for (const Settled& truck : trucks_)
        if (before->opened_at <= truck.at && truck.at <= *before->over_at) trucks.push_back(truck.kg);
    constexpr std::size_t kInAndOut = 2;
    if (!differs && ordered != 0 && trucks.size() == kInAndOut) {
        const std::int64_t net = trucks.front() - trucks.back();  // came heavier: it brought something
        differs = std::abs(net - ordered) > limit;
        if (differs) measured = net;
    }
    const Change change = orders_.take(differs ? Side::met : Side::over, sum.at, {.met_ms = setting.debounce_ms});
    agreed_ = change == Change::cleared;
    add(findings, AlertRule::order_mismatch, change, *before->over_at, measured, ordered);
}

// R10: CUSUM, once an hour, of what the scales show beside the books; what is as much as a piece is no drift.
void ZoneWatch::check_drift(Settled sum, const ZoneContext& zone, Findings& findings) {
    if (zone.order_open) {
        above_ = below_ = 0;
        return;
    }
    const std::int64_t unit = zone.setting(AlertRule::drift).limit_mpe * zone.mpe_kg;
    if (sum.at < next_drift_ || unit <= 0) return;
    next_drift_ = sum.at.plus_ms(kHour_ms);
    const std::int64_t off = sum.kg - zone.book_kg;
    const auto piece = weight_limit_kg(zone, zone.mpe_kg);
    if (zone.book_kg > 0 && piece && std::abs(off) > *piece) return;
    constexpr std::int64_t kHalf = 2;
    constexpr std::int64_t kAllowed = 4;
    above_ = std::max<std::int64_t>(0, above_ + off - unit / kHalf);
    below_ = std::max<std::int64_t>(0, below_ - off - unit / kHalf);
    const bool zero_shifted = zone.book_kg == 0 && std::abs(off) > unit;
    const bool drifts = std::max(above_, below_) > kAllowed * unit;
    const Side side = zero_shifted || drifts ? Side::met : above_ == 0 && below_ == 0 ? Side::over : Side::between;
    add(findings, AlertRule::drift, drift_.take(side, sum.at, {}), sum.at, sum.kg, zone.book_kg);
}

// R13: since they last agreed, scales and tags have both moved or both stood still; once a minute, twice in a row.
void ZoneWatch::check_physics(Settled sum, const ZoneContext& zone, Findings& findings) {
    if (sum.at < next_window_ || tags_.empty()) return;
    const auto limit = weight_limit_kg(zone, zone.mpe_kg);
    if (!limit) return;
    const bool first = next_window_ == Instant();
    next_window_ = sum.at.plus_ms(kWindow_ms);
    const bool weight_moved = std::abs(sum.kg - base_kg_) > *limit;
    const bool agree = first || weight_moved == tags_moved();
    const Change change =
        physics_.take(agree ? Side::over : Side::met, sum.at,
                      {.met_samples = std::max<std::int64_t>(1, zone.setting(AlertRule::physics).debounce_samples)});
    add(findings, AlertRule::physics, change, sum.at, sum.kg, base_kg_);
    if (!agree && change != Change::raised) return;
    base_kg_ = sum.kg;
    base_tags_ = tags_;
}

bool ZoneWatch::tags_moved() const {
    return std::any_of(tags_.begin(), tags_.end(), [&](const auto& tag) {
        const auto base = base_tags_.find(tag.first);
        if (base == base_tags_.end()) return false;
        const Point from = base->second.fix;
        const Point to = tag.second.fix;
        const std::int64_t reach = 2 * tag.second.error_cm + kStep_cm;
        return std::abs(to.x_cm - from.x_cm) > reach || std::abs(to.y_cm - from.y_cm) > reach;
    });
}

}  // namespace gzl::telemetry
