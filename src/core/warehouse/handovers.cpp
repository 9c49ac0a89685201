#include "core/warehouse/handovers.hpp"

#include "core/party/access.hpp"
#include "core/state.hpp"

namespace gzl::core::warehouse {

HandedOver handed_over(const State& state, WarehouseId warehouse) {
    HandedOver content;
    for (std::uint64_t number = 1; number <= state.orders.size(); ++number) {
        const Order& order = state.orders.at(OrderId(number));
        if (order.warehouse == warehouse && order.status == OrderStatus::open) content.open_orders.emplace_back(number);
    }
    for (const std::string& zone : state.warehouses.at(warehouse).zones) {
        ZoneStock stock{.zone = zone, .lots = 0, .weight = {}};
        for (const Lot& lot : state.lots) {
            if (lot.warehouse != warehouse || lot.zone != zone || !is_in_stock(lot)) continue;
            ++stock.lots;
            stock.weight += lot.weight;
        }
        content.stock.push_back(stock);
    }
    return content;
}

const Handover* seen(const core::State& state, const Context& context, HandoverId id) {
    return party::sees(state.party, context, {.stock = true}) ? state.warehouse.handovers.find(id) : nullptr;
}

}  // namespace gzl::core::warehouse
