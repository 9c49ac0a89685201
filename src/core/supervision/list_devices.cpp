// The devices of a warehouse and their latest values.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ListDevices {
    WarehouseId warehouse;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListDevices, (), (warehouse, page_size, page_token))

struct DeviceView {
    DeviceId device;
    std::string code;
    GatewayId gateway;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::optional<std::int64_t> latest;  // scaled integer; kg for scales
    std::optional<Instant> latest_at;
    std::optional<std::int64_t> interval_ms;
    std::optional<std::string> work_order;  // out of service
};
BOOST_DESCRIBE_STRUCT(DeviceView, (),
                      (device, code, gateway, kind, zone, calibrated_on, latest, latest_at, interval_ms, work_order))

struct DeviceList {
    std::vector<DeviceView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(DeviceList, (), (items, next_page_token))

tl::expected<DeviceList, Refusal> answer(const core::State& state, const ListDevices& query, const Context& context) {
    if (!state.warehouse.warehouses.find(query.warehouse) || !party::sees(state.party, context, {.stock = true}))
        return refuse(warehouse::warehouse_not_found);
    const auto visible = [&](DeviceId, const Device& device) {
        return state.supervision.gateways.at(device.gateway).warehouse == query.warehouse;
    };
    const auto view = [](DeviceId id, const Device& row) {
        DeviceView shown{id,         row.code,      row.gateway,  row.kind,    row.zone, row.calibrated_on,
                         row.latest, row.latest_at, std::nullopt, std::nullopt};
        if (row.interval_ms > 0) shown.interval_ms = row.interval_ms;
        if (!row.work_order.empty()) shown.work_order = row.work_order;
        return shown;
    };
    return party::list_page<DeviceList>(state.supervision.devices, query, visible, view);
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListDevices, gzl::core::supervision::DeviceList)
