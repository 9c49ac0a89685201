// The people who can be rostered at a warehouse (W3): the active custodians of its supervisor.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct ListCustodians {
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(ListCustodians, (), (warehouse))

struct CustodianView {
    UserId custodian;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(CustodianView, (), (custodian, name))

struct CustodianList {
    std::vector<CustodianView> items;
};
BOOST_DESCRIBE_STRUCT(CustodianList, (), (items))

tl::expected<CustodianList, Refusal> answer(const core::State& state, const ListCustodians& query,
                                            const Context& context) {
    const Warehouse* warehouse = state.warehouse.warehouses.find(query.warehouse);
    if (!warehouse || !party::sees(state.party, context, {.stock = true})) return refuse(warehouse_not_found);
    CustodianList list;
    for (std::uint64_t number = 1; number <= state.party.users.size(); ++number) {
        const party::User& user = state.party.users.at(UserId(number));
        const bool is_custodian =
            std::find(user.roles.begin(), user.roles.end(), party::Role::custodian) != user.roles.end();
        if (user.active && is_custodian && user.organisation == warehouse->supervisor)
            list.items.push_back({UserId(number), user.name});
    }
    return list;
}

}  // namespace gzl::core::warehouse

GZL_QUERY(gzl::core::warehouse::ListCustodians, gzl::core::warehouse::CustodianList)
