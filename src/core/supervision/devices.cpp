#include "core/supervision/devices.hpp"

#include "core/state.hpp"

namespace gzl::core::supervision {

WarehouseId warehouse_of(const core::State& state, const Device& device) {
    return state.supervision.gateways.at(device.gateway).warehouse;
}

OrganisationId supervisor_of(const core::State& state, const Device& device) {
    return state.warehouse.warehouses.at(warehouse_of(state, device)).supervisor;
}

std::optional<std::int64_t> scales_kg(const core::State& state, WarehouseId warehouse, const std::string& zone,
                                      Instant since) {
    std::optional<std::int64_t> sum;
    for (const Device& device : state.supervision.devices) {
        if (device.kind != DeviceKind::floor_scale || device.zone != zone || warehouse_of(state, device) != warehouse)
            continue;
        if (!device.latest || *device.latest_at < since) return std::nullopt;
        sum = sum.value_or(0) + *device.latest;
    }
    return sum;
}

}  // namespace gzl::core::supervision
