// The orders that the caller may see, by warehouse and status.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/page.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct ListOrders {
    std::optional<WarehouseId> warehouse;
    std::optional<OrderStatus> status;
    std::optional<OrderId> after;
    std::optional<std::int64_t> page_size;
};
BOOST_DESCRIBE_STRUCT(ListOrders, (), (warehouse, status, after, page_size))

struct OrderList {
    std::vector<OrderView> orders;
    std::optional<OrderId> next;  // `after` of the next page
};
BOOST_DESCRIBE_STRUCT(OrderList, (), (orders, next))

tl::expected<OrderList, Refusal> answer(const core::State& state, const ListOrders& query, const Context& context) {
    OrderList list;
    const auto matches = [&](const Order& order) {
        return (!query.warehouse || order.warehouse == *query.warehouse) &&
               (!query.status || order.status == *query.status) && sees_order(state, context, order);
    };
    list.next = each_of_page(state.warehouse.orders, query.after, query.page_size, matches,
                             [&](OrderId id, const Order& order) { list.orders.push_back(view_of(id, order)); });
    return list;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListOrders, gzl::core::warehouse::OrderList)
