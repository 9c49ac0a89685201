#include "core/supervision/before_orders.hpp"

#include <algorithm>

#include "core/state.hpp"
#include "core/supervision/devices.hpp"
#include "core/warehouse/events.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::int64_t kFresh_ms = 10 * 60'000;  // an older reading says nothing of what lies there now

bool is_over_zone(const core::State& state, const warehouse::Order& order, const std::string& zone) {
    return order.zone == zone || std::any_of(order.lots.begin(), order.lots.end(),
                                             [&](LotId lot) { return state.warehouse.lots.at(lot).zone == zone; });
}

std::string key_of(WarehouseId warehouse, const std::string& zone) {
    return warehouse.text() + "/" + zone;
}

void note_opened(core::State& state, const warehouse::OrderOpened& event, const Context& context) {
    const warehouse::Order& order = state.warehouse.orders.at(event.order);
    for (const std::string& zone : state.warehouse.warehouses.at(event.warehouse).zones) {
        if (!is_over_zone(state, order, zone)) continue;
        BeforeOrders& before = state.supervision.before_orders[key_of(event.warehouse, zone)];
        const bool others_are_open = before.opened_at != Instant() && !before.over_at;
        const auto sensor_kg = scales_kg(state, event.warehouse, zone, context.now.plus_ms(-kFresh_ms));
        if (others_are_open) continue;
        if (!sensor_kg) {
            state.supervision.before_orders.erase(key_of(event.warehouse, zone));
            continue;
        }
        before = {*sensor_kg, book_weight(state.warehouse, event.warehouse, zone).value(), context.now, std::nullopt};
    }
}

void note_over(core::State& state, WarehouseId warehouse, const Context& context) {
    for (const std::string& zone : state.warehouse.warehouses.at(warehouse).zones) {
        const auto before = state.supervision.before_orders.find(key_of(warehouse, zone));
        if (before == state.supervision.before_orders.end() || before->second.over_at) continue;
        if (!is_order_open(state, warehouse, zone)) before->second.over_at = context.now;
    }
}

}  // namespace

bool is_order_open(const core::State& state, WarehouseId warehouse, const std::string& zone) {
    return std::any_of(state.warehouse.open_orders.begin(), state.warehouse.open_orders.end(), [&](OrderId id) {
        const warehouse::Order& order = state.warehouse.orders.at(id);
        return order.warehouse == warehouse && is_over_zone(state, order, zone);
    });
}

void note_orders(core::State& state, const Event& event, const Context& context) {
    if (const auto* opened = event.get_if<warehouse::OrderOpened>()) return note_opened(state, *opened, context);
    if (const auto* executed = event.get_if<warehouse::OrderExecuted>())
        return note_over(state, executed->warehouse, context);
    if (const auto* cancelled = event.get_if<warehouse::OrderCancelled>())
        note_over(state, state.warehouse.orders.at(cancelled->order).warehouse, context);
}

}  // namespace gzl::core::supervision
