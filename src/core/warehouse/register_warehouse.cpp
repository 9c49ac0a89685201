// A warehouse of the county's configuration: central or distributed, its supervisor, its zones.
#include <set>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct RegisterWarehouse {
    std::string code;
    std::string name;
    bool central = false;
    OrganisationId supervisor;
    std::vector<std::string> zones;
};
BOOST_DESCRIBE_STRUCT(RegisterWarehouse, (), (code, name, central, supervisor, zones))

Decision decide(const core::State& state, const RegisterWarehouse& command, const Context&) {
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (command.name.empty()) return refuse(text_required, "field", "name");
    if (state.warehouse.warehouse_by_code.contains(command.code)) return refuse(warehouse_code_taken);
    const party::Organisation* supervisor = state.party.organisations.find(command.supervisor);
    if (!supervisor || !supervisor->has(party::Capacity::supervisor) ||
        !party::is_admitted(state.party, command.supervisor))
        return refuse(supervisor_required);
    const std::set<std::string> zones(command.zones.begin(), command.zones.end());
    if (zones.empty() || zones.contains("")) return refuse(zones_required);
    if (zones.size() != command.zones.size()) return refuse(zone_repeated);

    return events(WarehouseRegistered{.warehouse = state.warehouse.warehouses.next_id(),
                                      .code = command.code,
                                      .name = command.name,
                                      .central = command.central,
                                      .supervisor = command.supervisor,
                                      .zones = command.zones});
}

void apply(core::State& state, const WarehouseRegistered& event, const Context&) {
    state.warehouse.warehouses.add(event.warehouse, {.code = event.code,
                                                     .name = event.name,
                                                     .central = event.central,
                                                     .supervisor = event.supervisor,
                                                     .zones = event.zones});
    state.warehouse.warehouse_by_code.emplace(event.code, event.warehouse);
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::RegisterWarehouse)
GZL_EVENT(gzl::core::warehouse::WarehouseRegistered)
