#include "core/warehouse/execution.hpp"

#include "core/state.hpp"
#include "core/warehouse/events.hpp"

namespace gzl::core::warehouse {

namespace {

void move(core::State& state, const OrderExecuted& event, Lot& lot) {
    switch (event.kind) {
        case OrderKind::inbound:
            lot.status = LotStatus::in_stock;
            lot.zone = event.zone.value_or("");
            return;
        case OrderKind::outbound:
            lot.status = LotStatus::outbound;
            lot.zone.clear();
            state.warehouse.live_bundles.erase(bundle_key(event.warehouse, lot.bundle));
            return;
        case OrderKind::move:
            lot.zone = event.zone.value_or("");
            return;
        case OrderKind::stocktake:
        case OrderKind::adjustment:
        case OrderKind::processing:
            return;  // the facts that follow say what
    }
}

}  // namespace

void add_execution(EventList& facts, const core::State& state, OrderId id) {
    const Order& order = state.warehouse.orders.at(id);
    facts.emplace_back(OrderExecuted{
        .order = id, .kind = order.kind, .warehouse = order.warehouse, .lots = order.lots, .zone = order.zone});
    if (order.kind == OrderKind::outbound) add_delivery(facts, state, id);
    if (order.kind == OrderKind::stocktake) add_stocktake(facts, state, id);
    if (order.kind == OrderKind::adjustment) add_adjustment(facts, state, id);
    if (order.kind == OrderKind::processing) add_processing(facts, state, id);
}

void apply(core::State& state, const OrderExecuted& event, const Context&) {
    state.warehouse.orders.edit(event.order).status = OrderStatus::executed;
    state.warehouse.open_orders.erase(event.order);
    for (const LotId id : event.lots) {
        Lot& lot = state.warehouse.lots.edit(id);
        lot.open_order.reset();
        move(state, event, lot);
    }
}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::OrderExecuted)
