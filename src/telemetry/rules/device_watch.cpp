#include "telemetry/rules/device_watch.hpp"

#include "telemetry/rules/intrusion.hpp"
#include "telemetry/rules/weight_limit.hpp"

namespace gzl::telemetry {

namespace {

using core::supervision::AlertRule;
using core::supervision::DeviceKind;

void add(std::vector<DeviceFinding>& findings, AlertRule rule, Change change, Instant at, std::int64_t measured,
         std::int64_t expected) {
    if (change != Change::none) findings.push_back({rule, change, at, measured, expected});
}

bool is_noisy(DeviceKind kind) {
    return kind == DeviceKind::floor_scale || kind == DeviceKind::temperature || kind == DeviceKind::humidity;
}

}  // namespace

std::vector<DeviceFinding> DeviceWatch::take(const Reading& reading, const Where& where) {
    Findings findings;
    last_sequence_ = reading.sequence;
    truck_.reset();
    if (is_noisy(where.device.kind)) take_noise(reading, where, findings);
    switch (where.device.kind) {
        case DeviceKind::floor_scale:
            take_scale(reading, where, findings);
            break;
        case DeviceKind::weighbridge:
            take_weighbridge(reading, where);
            break;
        case DeviceKind::temperature:
        case DeviceKind::humidity:
            take_climate(reading, where, findings);
            break;
        case DeviceKind::door:
        case DeviceKind::motion:
        case DeviceKind::case_switch:
            take_presence(reading, where, findings);
            break;
        case DeviceKind::position:
            break;  // a fix is two devices: RuleWatch
    }
    return findings;
}

// R1, and of R8 a scale that was set to zero while something stood on it: it then shows less than nothing.
void DeviceWatch::take_scale(const Reading& reading, const Where& where, Findings& findings) {
    settled_ = plateau_.take(reading.value, where.device.mpe);
    const auto limit = weight_limit_kg(where.zone, where.device.mpe);
    if (!settled_ || !limit) return;
    const Change step =
        weight_step_.take(*settled_, {.limit_kg = *limit,
                                      .others_kg = where.zone.scales_kg - where.device.latest.value_or(0),
                                      .book_kg = where.zone.book_kg,
                                      .order_open = where.zone.order_open});
    add(findings, AlertRule::weight_step, step, reading.at, *settled_, weight_step_.before_kg());
    const std::int64_t below_zero = -where.zone.setting(AlertRule::weight_step).limit_mpe * where.device.mpe;
    const Side side = *settled_ < below_zero ? Side::met : *settled_ >= 0 ? Side::over : Side::between;
    if (!where.zone.order_open)
        add(findings, AlertRule::tamper, tare_.take(side, reading.at, {}), reading.at, *settled_, 0);
}

void DeviceWatch::take_weighbridge(const Reading& reading, const Where& where) {
    const auto settled = plateau_.take(reading.value, where.device.mpe);
    if (!settled) return;
    constexpr std::int64_t kTruck = 10;  // errors of the bridge: less is an empty bridge
    if (*settled > kTruck * where.device.mpe) {
        on_bridge_ = settled;
    } else if (on_bridge_) {
        truck_ = on_bridge_;
        on_bridge_.reset();
    }
}

void DeviceWatch::take_climate(const Reading& reading, const Where& where, Findings& findings) {
    const auto& setting = where.zone.setting(AlertRule::climate);
    const bool is_air = where.device.kind == DeviceKind::humidity;
    const auto low = is_air ? setting.humidity_low : setting.low;
    const auto high = is_air ? setting.humidity_high : setting.high;
    if (!low && !high) return;
    const Side side = side_of_band(reading.value, low, high, is_air ? setting.humidity_hysteresis : setting.hysteresis);
    const Change change =
        band_.take(side, reading.at, {.met_ms = setting.debounce_ms, .met_samples = 1, .over_ms = setting.clear_ms});
    const bool is_low = low && reading.value < *low;
    add(findings, AlertRule::climate, change, reading.at, reading.value, is_low || !high ? *low : *high);
}

void DeviceWatch::take_noise(const Reading& reading, const Where& where, Findings& findings) {
    const Change change = stuck_.take(reading.value, reading.at, where.sibling_moved_at);
    if (stuck_.moved()) moved_at_ = reading.at;
    add(findings, AlertRule::stuck, change, reading.at, reading.value, stuck_.run());
}

void DeviceWatch::take_presence(const Reading& reading, const Where& where, Findings& findings) {
    const bool is_case = where.device.kind == DeviceKind::case_switch;
    const bool is_met = reading.value != 0 && (is_case || !is_expected(where.context, where.zone, reading.at));
    presence_side_ = is_met ? Side::met : Side::over;
    presence_ms_ = is_case ? 0 : where.zone.setting(AlertRule::intrusion).debounce_ms;
    const Change change = presence_.take(presence_side_, reading.at, {.met_ms = presence_ms_});
    add(findings, is_case ? AlertRule::tamper : AlertRule::intrusion, change, reading.at, reading.value, 0);
}

std::vector<DeviceFinding> DeviceWatch::tick(Instant now) {
    Findings findings;
    if (presence_side_ == Side::met && presence_.is_pending())
        add(findings, AlertRule::intrusion, presence_.take(Side::met, now, {.met_ms = presence_ms_}), now, 1, 0);
    return findings;
}

}  // namespace gzl::telemetry
