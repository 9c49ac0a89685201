#include "core/supervision/watch_context.hpp"

#include <algorithm>

#include "core/calendar/working_days.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/before_orders.hpp"
#include "core/supervision/devices.hpp"
#include "core/supervision/rule_settings.hpp"

namespace gzl::core::supervision {

namespace {

ZoneContext of_orders_and_settings(const core::State& state, WarehouseId warehouse, const std::string& zone) {
    ZoneContext context;
    context.order_open = is_order_open(state, warehouse, zone);
    const auto before = state.supervision.before_orders.find(warehouse.text() + "/" + zone);
    if (before != state.supervision.before_orders.end()) context.before_orders = before->second;
    for (std::size_t rule = 0; rule < kAlertRules; ++rule)
        context.settings[rule] = setting_of(state.supervision, warehouse, zone, static_cast<AlertRule>(rule));
    return context;
}

void add_lots(const core::State& state, WatchContext& context) {
    for (const warehouse::Lot& lot : state.warehouse.lots) {
        if (lot.warehouse != context.warehouse || !is_in_stock(lot)) continue;
        const auto zone = context.zones.find(lot.zone);
        if (zone == context.zones.end()) continue;
        const std::int64_t kg = lot.weight.value();
        zone->second.book_kg += kg;
        std::int64_t& lightest = zone->second.lightest_pledged_kg;
        if (lot.status == warehouse::LotStatus::pledged) lightest = lightest == 0 ? kg : std::min(lightest, kg);
    }
}

void add_devices(const core::State& state, GatewayId gateway, WatchContext& context) {
    std::uint64_t number = 0;
    std::map<std::string, bool> unstated;
    for (const Device& device : state.supervision.devices) {
        ++number;
        if (warehouse_of(state, device) != context.warehouse) continue;
        if (device.gateway == gateway)
            context.devices.emplace(
                device.code, DeviceContext{DeviceId(number), device.kind, device.zone, device.mpe, device.latest});
        if (device.kind != DeviceKind::floor_scale) continue;
        ZoneContext& zone = context.zones.at(device.zone);
        zone.scales.emplace_back(number);
        zone.scales_kg += device.latest.value_or(0);
        zone.mpe_kg += device.mpe;
        if (device.mpe == 0) unstated[device.zone] = true;
    }
    for (const auto& [zone, is_unstated] : unstated) context.zones.at(zone).mpe_kg = 0;
}

bool is_open(const State& state, const std::string& originator) {
    const auto open = state.open_alerts.find(open_alert_key(AlertRule::silence, originator));
    return open != state.open_alerts.end() && !state.alerts.at(open->second).returned_at;
}

}  // namespace

std::optional<WatchContext> watch_context(const core::State& state, GatewayId gateway, Instant now) {
    const Gateway* found = state.supervision.gateways.find(gateway);
    if (!found) return std::nullopt;
    WatchContext context{.warehouse = found->warehouse,
                         .now = now,
                         .working_day = calendar::is_working_day(state.calendar, now.date()),
                         .staffed = std::any_of(state.warehouse.duties.begin(), state.warehouse.duties.end(),
                                                [&](const warehouse::Duty& duty) {
                                                    return duty.warehouse == found->warehouse && duty.from <= now &&
                                                           now < duty.to;
                                                }),
                         .zones = {},
                         .devices = {}};
    for (const std::string& zone : state.warehouse.warehouses.at(found->warehouse).zones)
        context.zones.emplace(zone, of_orders_and_settings(state, found->warehouse, zone));
    add_lots(state, context);
    add_devices(state, gateway, context);
    return context;
}

std::vector<WatchedGateway> watched_gateways(const core::State& state) {
    std::vector<WatchedGateway> watched;
    for (const Gateway& gateway : state.supervision.gateways)
        watched.push_back({.code = gateway.code,
                           .warehouse = gateway.warehouse,
                           .setting = setting_of(state.supervision, gateway.warehouse, "", AlertRule::silence),
                           .alert_open = is_open(state.supervision, gateway.code),
                           .devices = {}});
    std::uint64_t number = 0;
    for (const Device& device : state.supervision.devices) {
        ++number;
        if (device.interval_ms == 0 || !device.latest_at || !device.work_order.empty()) continue;
        WatchedGateway& gateway = watched.at(device.gateway.number() - 1);
        gateway.devices.push_back({DeviceId(number), device.code, device.zone, device.interval_ms,
                                   is_open(state.supervision, gateway.code + "/" + device.code)});
    }
    return watched;
}

}  // namespace gzl::core::supervision
