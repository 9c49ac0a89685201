// The county's warehouses. They are no secret: an enterprise needs them to announce its lots.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"

namespace gzl::core::warehouse {

struct ListWarehouses {
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListWarehouses, (), (page_size, page_token))

struct WarehouseView {
    WarehouseId warehouse;
    std::string code;
    std::string name;
    bool central = false;
    OrganisationId supervisor;
    std::vector<std::string> zones;
};
BOOST_DESCRIBE_STRUCT(WarehouseView, (), (warehouse, code, name, central, supervisor, zones))

struct WarehouseList {
    std::vector<WarehouseView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(WarehouseList, (), (items, next_page_token))

tl::expected<WarehouseList, Refusal> answer(const core::State& state, const ListWarehouses& query, const Context&) {
    const auto visible = [](WarehouseId, const Warehouse&) { return true; };
    const auto view = [](WarehouseId id, const Warehouse& row) {
        return WarehouseView{id, row.code, row.name, row.central, row.supervisor, row.zones};
    };
    return party::list_page<WarehouseList>(state.warehouse.warehouses, query, visible, view);
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListWarehouses, gzl::core::warehouse::WarehouseList)
