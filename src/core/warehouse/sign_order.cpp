// A custodian signs an order (W3, R11). The second signature, by another custodian on another device within ten
// minutes, moves the stock; one signature never does.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/signatures.hpp"

namespace gzl::core::warehouse {

struct SignOrder {
    OrderId order;
    std::string device;  // the custodian's own terminal
};
BOOST_DESCRIBE_STRUCT(SignOrder, (), (order, device))

Decision decide(const core::State& state, const SignOrder& command, const Context& context) {
    const Order* order = state.warehouse.orders.find(command.order);
    if (!order || !sees_order(state, context, *order)) return refuse(order_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(order->warehouse).supervisor))
        return refuse(permission_denied);
    if (order->status != OrderStatus::open) return refuse(order_not_open);
    if (command.device.empty()) return refuse(text_required, "field", "device");
    if (!on_duty(state.warehouse, order->warehouse, context.actor.user, context.now))
        return refuse(custodian_not_on_duty);
    const Signature signature{context.actor.user, command.device, context.now};
    OrderSigned fact{command.order, signature.custodian, signature.device, signature.at};
    if (order->signatures.empty()) return events(std::move(fact));
    if (const Reason* reason = not_a_second(order->signatures.front(), signature)) return refuse(*reason);

    return events(std::move(fact), OrderExecuted{.order = command.order,
                                                 .kind = order->kind,
                                                 .warehouse = order->warehouse,
                                                 .lots = order->lots,
                                                 .zone = order->zone});
}

void apply(core::State& state, const OrderSigned& event, const Context&) {
    state.warehouse.orders.edit(event.order).signatures.push_back({event.custodian, event.device, event.at});
}

void apply(core::State& state, const OrderExecuted& event, const Context&) {
    state.warehouse.orders.edit(event.order).status = OrderStatus::executed;
    for (const LotId id : event.lots) {
        Lot& lot = state.warehouse.lots.edit(id);
        lot.open_order.reset();
        lot.zone = event.zone.value_or("");
        lot.status = event.kind == OrderKind::inbound ? LotStatus::in_stock : LotStatus::outbound;
        if (event.kind == OrderKind::outbound)
            state.warehouse.live_bundles.erase(bundle_key(event.warehouse, lot.bundle));
    }
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::SignOrder)
GZL_EVENT(gzl::core::warehouse::OrderSigned)
GZL_EVENT(gzl::core::warehouse::OrderExecuted)
