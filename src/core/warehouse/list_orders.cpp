// The orders that the caller may see, by warehouse and status.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct ListOrders {
    std::optional<WarehouseId> warehouse;
    std::optional<OrderStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListOrders, (), (warehouse, status, page_size, page_token))

struct OrderList {
    std::vector<OrderView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(OrderList, (), (items, next_page_token))

tl::expected<OrderList, Refusal> answer(const core::State& state, const ListOrders& query, const Context& context) {
    const auto visible = [&](OrderId, const Order& order) {
        return (!query.warehouse || order.warehouse == *query.warehouse) &&
               (!query.status || order.status == *query.status) && sees_order(state, context, order);
    };
    const auto view = [](OrderId id, const Order& order) { return view_of(id, order); };
    return party::list_page<OrderList>(state.warehouse.orders, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListOrders, gzl::core::warehouse::OrderList)
