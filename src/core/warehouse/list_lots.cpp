// The lots that the caller may see, by owner, warehouse and status.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

struct ListLots {
    std::optional<OrganisationId> owner;
    std::optional<WarehouseId> warehouse;
    std::optional<LotStatus> status;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListLots, (), (owner, warehouse, status, page_size, page_token))

struct LotList {
    std::vector<LotView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(LotList, (), (items, next_page_token))

tl::expected<LotList, Refusal> answer(const core::State& state, const ListLots& query, const Context& context) {
    const auto visible = [&](LotId, const Lot& lot) {
        return (!query.owner || lot.owner == *query.owner) && (!query.warehouse || lot.warehouse == *query.warehouse) &&
               (!query.status || lot.status == *query.status) && sees_lot(state, context, lot);
    };
    const auto view = [&](LotId id, const Lot& lot) { return view_of(state, id, lot); };
    return party::list_page<LotList>(state.warehouse.lots, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListLots, gzl::core::warehouse::LotList)
