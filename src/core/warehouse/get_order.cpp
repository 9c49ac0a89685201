// One order with its signatures (W3).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct GetOrder {
    OrderId order;
};
BOOST_DESCRIBE_STRUCT(GetOrder, (), (order))

tl::expected<OrderView, Refusal> answer(const core::State& state, const GetOrder& query, const Context& context) {
    const Order* order = state.warehouse.orders.find(query.order);
    if (!order || !sees_order(state, context, *order)) return refuse(order_not_found);
    return view_of(query.order, *order);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::GetOrder, gzl::core::warehouse::OrderView)
