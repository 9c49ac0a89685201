// A custodian signs an order (W3, R11). The second signature, by another custodian on another device within ten
// minutes, executes it; one signature never does.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"
#include "core/warehouse/order_rules.hpp"
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
    if (auto refusal = not_signable(state, *order)) return tl::make_unexpected(std::move(*refusal));
    const Signature signature{context.actor.user, command.device, context.now};
    OrderSigned fact{command.order, signature.custodian, signature.device, signature.at};
    if (order->signatures.empty()) return events(std::move(fact));
    if (const Reason* reason = not_a_second(order->signatures.front(), signature)) return refuse(*reason);

    EventList facts = events(std::move(fact));
    add_execution(facts, state, command.order);
    return facts;
}

void apply(core::State& state, const OrderSigned& event, const Context&) {
    state.warehouse.orders.edit(event.order).signatures.push_back({event.custodian, event.device, event.at});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::SignOrder)
GZL_EVENT(gzl::core::warehouse::OrderSigned)
