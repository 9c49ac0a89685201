#include "core/supervision/scale_context.hpp"

#include <algorithm>

#include "core/state.hpp"
#include "core/supervision/rule_settings.hpp"

namespace gzl::core::supervision {

namespace {

bool is_order_open(const core::State& state, WarehouseId warehouse, const std::string& zone) {
    return std::any_of(
        state.warehouse.orders.begin(), state.warehouse.orders.end(), [&](const warehouse::Order& order) {
            if (order.warehouse != warehouse || order.status != warehouse::OrderStatus::open) return false;
            return order.zone == zone || std::any_of(order.lots.begin(), order.lots.end(), [&](LotId lot) {
                       return state.warehouse.lots.at(lot).zone == zone;
                   });
        });
}

std::int64_t lightest_pledged(const core::State& state, WarehouseId warehouse, const std::string& zone) {
    std::int64_t lightest = 0;
    for (const warehouse::Lot& lot : state.warehouse.lots) {
        if (lot.warehouse != warehouse || lot.zone != zone || lot.status != warehouse::LotStatus::pledged) continue;
        lightest = lightest == 0 ? lot.weight.value() : std::min(lightest, lot.weight.value());
    }
    return lightest;
}

}  // namespace

std::optional<ScaleContext> scale_context(const core::State& state, GatewayId gateway, const std::string& device) {
    const auto id = device_of(state.supervision, gateway, device);
    if (!id) return std::nullopt;
    const Device& scale = state.supervision.devices.at(*id);
    if (scale.kind != DeviceKind::floor_scale) return std::nullopt;
    const WarehouseId warehouse = state.supervision.gateways.at(gateway).warehouse;
    ScaleContext context{.warehouse = warehouse,
                         .zone = scale.zone,
                         .device = *id,
                         .mpe_kg = scale.mpe,
                         .book_kg = warehouse::book_weight(state.warehouse, warehouse, scale.zone).value(),
                         .others_kg = 0,
                         .order_open = is_order_open(state, warehouse, scale.zone),
                         .lightest_pledged_kg = lightest_pledged(state, warehouse, scale.zone),
                         .weight_step = setting_of(state.supervision, warehouse, scale.zone, AlertRule::weight_step)};
    for (const Device& other : state.supervision.devices)
        if (&other != &scale && other.kind == DeviceKind::floor_scale && other.zone == scale.zone && other.latest &&
            state.supervision.gateways.at(other.gateway).warehouse == warehouse)
            context.others_kg += *other.latest;
    return context;
}

}  // namespace gzl::core::supervision
