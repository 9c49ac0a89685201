// The county's warehouses. They are no secret: an enterprise needs them to announce its lots.
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::warehouse {

struct ListWarehouses {};
BOOST_DESCRIBE_STRUCT(ListWarehouses, (), ())

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
    std::vector<WarehouseView> warehouses;
};
BOOST_DESCRIBE_STRUCT(WarehouseList, (), (warehouses))

tl::expected<WarehouseList, Refusal> answer(const core::State& state, const ListWarehouses&, const Context&) {
    WarehouseList list;
    std::uint64_t number = 0;
    for (const Warehouse& found : state.warehouse.warehouses)
        list.warehouses.push_back(
            {WarehouseId(++number), found.code, found.name, found.central, found.supervisor, found.zones});
    return list;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListWarehouses, gzl::core::warehouse::WarehouseList)
