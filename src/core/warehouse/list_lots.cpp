// The lots that the caller may see, by owner, warehouse and status.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/page.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct ListLots {
    std::optional<OrganisationId> owner;
    std::optional<WarehouseId> warehouse;
    std::optional<LotStatus> status;
    std::optional<LotId> after;
    std::optional<std::int64_t> page_size;
};
BOOST_DESCRIBE_STRUCT(ListLots, (), (owner, warehouse, status, after, page_size))

struct LotList {
    std::vector<LotView> lots;
    std::optional<LotId> next;  // `after` of the next page
};
BOOST_DESCRIBE_STRUCT(LotList, (), (lots, next))

tl::expected<LotList, Refusal> answer(const core::State& state, const ListLots& query, const Context& context) {
    LotList list;
    const auto matches = [&](const Lot& lot) {
        return (!query.owner || lot.owner == *query.owner) && (!query.warehouse || lot.warehouse == *query.warehouse) &&
               (!query.status || lot.status == *query.status) && sees_lot(state, context, lot);
    };
    list.next = each_of_page(state.warehouse.lots, query.after, query.page_size, matches,
                             [&](LotId id, const Lot& lot) { list.lots.push_back(view_of(id, lot)); });
    return list;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListLots, gzl::core::warehouse::LotList)
