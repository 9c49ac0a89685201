// A gateway of the county's configuration (S1): its warehouse, and the key that signs its messages.
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct RegisterGateway {
    std::string code;
    WarehouseId warehouse;
    std::string key;  // the machine key's name
};
BOOST_DESCRIBE_STRUCT(RegisterGateway, (), (code, warehouse, key))

namespace {

bool is_gateway_key(const party::MachineKey& key, OrganisationId supervisor) {
    return key.organisation == supervisor &&
           std::find(key.roles.begin(), key.roles.end(), party::Role::gateway) != key.roles.end();
}

}  // namespace

Decision decide(const core::State& state, const RegisterGateway& command, const Context&) {
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (state.supervision.gateway_by_code.contains(command.code)) return refuse(gateway_code_taken);
    const auto* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse::warehouse_not_found);
    const auto key = state.party.key_by_name.find(command.key);
    if (key == state.party.key_by_name.end() ||
        !is_gateway_key(state.party.keys.at(key->second), warehouse->supervisor))
        return refuse(gateway_key_required);
    const auto& gateways = state.supervision.gateways;
    if (std::any_of(gateways.begin(), gateways.end(), [&](const Gateway& other) { return other.key == key->second; }))
        return refuse(gateway_key_taken);

    return events(GatewayRegistered{
        .gateway = gateways.next_id(), .code = command.code, .warehouse = command.warehouse, .key = key->second});
}

void apply(core::State& state, const GatewayRegistered& event, const Context&) {
    state.supervision.gateways.add(event.gateway, {.code = event.code, .warehouse = event.warehouse, .key = event.key});
    state.supervision.gateway_by_code.emplace(event.code, event.gateway);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RegisterGateway)
GZL_EVENT(gzl::core::supervision::GatewayRegistered)
