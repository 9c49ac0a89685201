// An open order is given up; its lots are free for another one.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct CancelOrder {
    OrderId order;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelOrder, (), (order, reason))

Decision decide(const core::State& state, const CancelOrder& command, const Context& context) {
    const Order* order = state.warehouse.orders.find(command.order);
    if (!order || !sees_order(state, context, *order)) return refuse(order_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(order->warehouse).supervisor))
        return refuse(permission_denied);
    if (order->status != OrderStatus::open) return refuse(order_not_open);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(OrderCancelled{command.order, command.reason});
}

void apply(core::State& state, const OrderCancelled& event, const Context&) {
    Order& order = state.warehouse.orders.edit(event.order);
    order.status = OrderStatus::cancelled;
    state.warehouse.open_orders.erase(event.order);
    order.cancel_reason = event.reason;
    for (const LotId lot : order.lots) state.warehouse.lots.edit(lot).open_order.reset();
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::CancelOrder)
GZL_EVENT(gzl::core::warehouse::OrderCancelled)
