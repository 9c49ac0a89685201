// The devices of a warehouse and their latest values.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ListDevices {
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(ListDevices, (), (warehouse))

struct DeviceView {
    DeviceId device;
    std::string code;
    GatewayId gateway;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::optional<std::int64_t> latest;  // scaled integer; kg for scales
    std::optional<Instant> latest_at;
};
BOOST_DESCRIBE_STRUCT(DeviceView, (), (device, code, gateway, kind, zone, calibrated_on, latest, latest_at))

struct DeviceList {
    std::vector<DeviceView> devices;
};
BOOST_DESCRIBE_STRUCT(DeviceList, (), (devices))

tl::expected<DeviceList, Refusal> answer(const core::State& state, const ListDevices& query, const Context& context) {
    if (!state.warehouse.warehouses.find(query.warehouse) || !party::sees(state.party, context, {.stock = true}))
        return refuse(warehouse::warehouse_not_found);
    DeviceList list;
    std::uint64_t number = 0;
    for (const Device& device : state.supervision.devices) {
        ++number;
        if (state.supervision.gateways.at(device.gateway).warehouse != query.warehouse) continue;
        list.devices.push_back({DeviceId(number), device.code, device.gateway, device.kind, device.zone,
                                device.calibrated_on, device.latest, device.latest_at});
    }
    return list;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListDevices, gzl::core::supervision::DeviceList)
