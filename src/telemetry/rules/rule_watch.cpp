#include "telemetry/rules/rule_watch.hpp"

#include <algorithm>

namespace gzl::telemetry {

namespace {

using core::supervision::AlertRule;
using core::supervision::ClearAlert;
using core::supervision::DeviceKind;
using core::supervision::RaiseAlert;

constexpr std::int64_t kWarmUp_ms = 24 * std::int64_t{3'600'000};
constexpr std::size_t kWarmUpReadings = 100'000;
constexpr std::int64_t kLate_ms = 15 * 60'000;  // no clock of 5-15-110 makes sense any more

std::string name_of(const Content& content, const Reading& reading) {
    return content.gateway + "/" + reading.device;
}

std::string zone_key(core::WarehouseId warehouse, const std::string& zone) {
    return warehouse.text() + "/" + zone;
}

std::string evidence_of(const Content& content, const Reading& reading) {
    return content.gateway + "/" + std::to_string(content.sequence) + "/" + reading.device + "/" +
           std::to_string(reading.sequence);
}

// "tag-7" and 'x' of "tag-7.x".
std::optional<std::pair<std::string, char>> axis_of(const std::string& device) {
    constexpr std::size_t kSuffix = 2;
    if (device.size() <= kSuffix || device[device.size() - kSuffix] != '.') return std::nullopt;
    const char axis = device.back();
    if (axis != 'x' && axis != 'y') return std::nullopt;
    return std::pair{device.substr(0, device.size() - kSuffix), axis};
}

}  // namespace

bool RuleWatch::take(const Message& message, core::GatewayId gateway) {
    const auto context = parts_.context(gateway);
    if (!context) return false;
    const std::lock_guard lock(mutex_);
    for (const Reading& reading : message.content.readings) {
        const auto device = context->devices.find(reading.device);
        if (device != context->devices.end()) take({message.content, reading, *context, device->second});
    }
    return tell_all();
}

void RuleWatch::take(const Place& place) {
    Known& device = known(place);
    if (device.heard_at != place.context.now) {
        silence_.heard(place.content.gateway, place.reading.device, place.context.now);
        device.heard_at = place.context.now;
    }
    if (place.reading.sequence <= device.watch.last_sequence()) return;
    const auto findings = device.watch.take(
        place.reading, {place.context, place.device, place.context.zone_of(place.device), sibling_moved_at(place)});
    if (device.watch.moved_at() == place.reading.at) note_moved(place, place.reading.at);
    for (const DeviceFinding& each : findings)
        note(place, each.rule, each.change, each.at, each.measured, each.expected, false);
    take_zone(place, device);
}

RuleWatch::Known& RuleWatch::known(const Place& place) {
    const std::size_t number = place.device.device.number();
    if (number >= devices_.size()) devices_.resize(number + 1);
    auto& slot = devices_[number];
    if (!slot) {
        slot = std::make_unique<Known>(Known{.name = name_of(place.content, place.reading),
                                             .warehouse = place.context.warehouse,
                                             .zone = place.device.zone,
                                             .device = place.device.device,
                                             .whole = &zones_[zone_key(place.context.warehouse, place.device.zone)],
                                             .heard_at = {}});
        warm_up(place, *slot);
    }
    return *slot;
}

// After a restart: the rules stand where the stored readings of the last day left them, and say nothing of these again.
void RuleWatch::warm_up(const Place& place, Known& device) {
    if (!parts_.store) return;
    const Reading& first = place.reading;
    const auto& zone = place.context.zone_of(place.device);
    for (const StoredReading& each : parts_.store->readings(place.content.gateway, first.device,
                                                            first.at.plus_ms(-kWarmUp_ms), first.at, kWarmUpReadings)) {
        if (each.reading.sequence >= first.sequence) break;
        device.watch.take(each.reading, {place.context, place.device, zone, {}});
        if (device.watch.settled()) device.whole->restore(device.device, *device.watch.settled(), each.reading.at);
    }
}

void RuleWatch::take_zone(const Place& place, Known& device) {
    switch (place.device.kind) {
        case DeviceKind::floor_scale:
            for (const auto& each : device.whole->settled(device.device, device.watch.settled(), place.reading.at,
                                                          place.context.zone_of(place.device)))
                note(place, each.rule, each.change, each.at, each.measured, each.expected, true);
            break;
        case DeviceKind::weighbridge:
            if (device.watch.truck())
                for (const auto& [zone, context] : place.context.zones)
                    zones_[zone_key(place.context.warehouse, zone)].weighed(*device.watch.truck(), place.reading.at);
            break;
        case DeviceKind::position:
            take_position(place);
            break;
        case DeviceKind::temperature:
        case DeviceKind::humidity:
            take_dew_point(place);
            break;
        case DeviceKind::door:
        case DeviceKind::motion:
        case DeviceKind::case_switch:
            break;
    }
}

void RuleWatch::take_position(const Place& place) {
    const auto axis = axis_of(place.reading.device);
    if (!axis) return;
    const std::string name = place.content.gateway + "/" + axis->first;
    Tag& tag = tags_[name];
    const auto fix = tag.pair.take(axis->second, place.reading.value, place.reading.at);
    if (!fix) return;
    zones_[zone_key(place.context.warehouse, place.device.zone)].fixed(name, *fix, place.device.mpe);
    const auto& polygon = place.context.zone_of(place.device).setting(AlertRule::outside_zone).polygon;
    if (polygon.empty()) return;
    const Change change = tag.fence.take(*fix, polygon, place.device.mpe, place.reading.at);
    note(place, AlertRule::outside_zone, change, place.reading.at, tag.fence.outside_cm(), 2 * place.device.mpe, false);
}

void RuleWatch::take_dew_point(const Place& place) {
    const auto& setting = place.context.zone_of(place.device).setting(AlertRule::climate);
    Dew& dew = dews_[zone_key(place.context.warehouse, place.device.zone)];
    if (place.device.kind == DeviceKind::temperature)
        dew.rule.note_temperature(name_of(place.content, place.reading), place.reading.value);
    else
        dew.rule.note_humidity(place.reading.value);
    const auto side = dew.rule.side(setting);
    if (!side) return;
    const Change change = dew.condition.take(
        *side, place.reading.at, {.met_ms = setting.debounce_ms, .met_samples = 1, .over_ms = setting.clear_ms});
    note(place, AlertRule::climate, change, place.reading.at, dew.rule.steel(), dew.rule.dew() + setting.dew_margin,
         true);
}

std::optional<Instant> RuleWatch::sibling_moved_at(const Place& place) const {
    const auto found = moved_.find({place.context.warehouse, place.device.kind});
    if (found == moved_.end()) return std::nullopt;
    return found->second.last == place.device.device ? found->second.other_at : found->second.last_at;
}

void RuleWatch::note_moved(const Place& place, Instant at) {
    Moved& moved = moved_[{place.context.warehouse, place.device.kind}];
    if (moved.last != place.device.device) {
        moved.other_at = moved.last_at;
        moved.last = place.device.device;
    }
    moved.last_at = at;
}

void RuleWatch::note(const Place& place, AlertRule rule, Change change, Instant at, std::int64_t measured,
                     std::int64_t expected, bool of_zone) {
    if (change == Change::none) return;
    std::string originator =
        of_zone ? zone_key(place.context.warehouse, place.device.zone) : name_of(place.content, place.reading);
    std::string evidence = evidence_of(place.content, place.reading);
    if (change == Change::cleared) {
        to_tell_.emplace_back(ClearAlert{rule, std::move(originator), at, std::move(evidence)});
        return;
    }
    RaiseAlert alert{.rule = rule,
                     .warehouse = place.context.warehouse,
                     .zone = place.device.zone,
                     .originator = std::move(originator),
                     .at = at,
                     .evidence = std::move(evidence),
                     .measured = measured,
                     .expected = expected,
                     .late = place.context.now - at > kLate_ms};
    if (!of_zone) alert.device = place.device.device;
    to_tell_.emplace_back(std::move(alert));
}

bool RuleWatch::tell_all() {
    for (; !to_tell_.empty(); to_tell_.pop_front()) {
        const Telling& next = to_tell_.front();
        const auto* raised = std::get_if<RaiseAlert>(&next);
        if (!(raised ? parts_.raise(*raised) : parts_.clear(std::get<ClearAlert>(next)))) return false;
    }
    return true;
}

void RuleWatch::tick(Instant now) {
    const auto watched = parts_.watched();
    const std::lock_guard lock(mutex_);
    for (const auto& each : silence_.tick(now, watched)) {
        const std::string evidence = each.originator + "/" + each.since.text();
        if (each.silent)
            to_tell_.emplace_back(RaiseAlert{.rule = AlertRule::silence,
                                             .warehouse = each.warehouse,
                                             .zone = each.zone,
                                             .originator = each.originator,
                                             .device = each.device,
                                             .at = now,
                                             .evidence = evidence,
                                             .measured = now - each.since,
                                             .expected = each.allowed_ms});
        else
            to_tell_.emplace_back(ClearAlert{AlertRule::silence, each.originator, now, evidence});
    }
    for (const auto& device : devices_) {
        if (!device) continue;
        for (const DeviceFinding& each : device->watch.tick(now))
            to_tell_.emplace_back(RaiseAlert{.rule = each.rule,
                                             .warehouse = device->warehouse,
                                             .zone = device->zone,
                                             .originator = device->name,
                                             .device = device->device,
                                             .at = each.at,
                                             .evidence = device->name + "/" + each.at.text(),
                                             .measured = each.measured,
                                             .expected = each.expected});
    }
    (void)tell_all();  // what could not be told stays first in the line
}

void RuleWatch::died(const std::string& gateway) {
    const std::lock_guard lock(mutex_);
    silence_.died(gateway);
}

bool RuleWatch::tampered(core::GatewayId gateway, const std::string& code, std::string_view what,
                         const std::string& evidence) {
    const auto context = parts_.context(gateway);
    if (!context) return false;
    const std::lock_guard lock(mutex_);
    to_tell_.emplace_back(RaiseAlert{.rule = AlertRule::tamper,
                                     .warehouse = context->warehouse,
                                     .zone = {},
                                     .originator = code,
                                     .at = context->now,
                                     .evidence = std::string(what) + "/" + evidence});
    return tell_all();
}

}  // namespace gzl::telemetry
