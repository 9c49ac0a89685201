// The handovers of shifts that the caller may see, by warehouse.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/handovers.hpp"

namespace gzl::core::warehouse {

struct ListHandovers {
    std::optional<WarehouseId> warehouse;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListHandovers, (), (warehouse, page_size, page_token))

struct HandoverList {
    std::vector<HandoverView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(HandoverList, (), (items, next_page_token))

tl::expected<HandoverList, Refusal> answer(const core::State& state, const ListHandovers& query,
                                           const Context& context) {
    const auto visible = [&](HandoverId id, const Handover& handover) {
        return (!query.warehouse || handover.warehouse == *query.warehouse) && seen(state, context, id);
    };
    const auto view = [](HandoverId id, const Handover& handover) { return view_of(id, handover); };
    return party::list_page<HandoverList>(state.warehouse.handovers, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListHandovers, gzl::core::warehouse::HandoverList)
