// A device of the county's configuration (S1): what it measures, in which zone, when it was calibrated.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct RegisterDevice {
    GatewayId gateway;
    std::string code;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::optional<std::int64_t> mpe;          // maximum permissible error, in the device's unit
    std::optional<std::int64_t> interval_ms;  // between readings
};
BOOST_DESCRIBE_STRUCT(RegisterDevice, (), (gateway, code, kind, zone, calibrated_on, mpe, interval_ms))

namespace {

constexpr std::int64_t kLongestInterval_ms = 24 * std::int64_t{3'600'000};

}  // namespace

Decision decide(const core::State& state, const RegisterDevice& command, const Context& context) {
    const Gateway* gateway = state.supervision.gateways.find(command.gateway);
    if (!gateway) return refuse(gateway_not_found);
    if (command.code.empty()) return refuse(text_required, "field", "code");
    if (device_of(state.supervision, command.gateway, command.code)) return refuse(device_code_taken);
    if (!warehouse::has_zone(state.warehouse.warehouses.at(gateway->warehouse), command.zone))
        return refuse(warehouse::zone_unknown);
    if (command.calibrated_on > context.today()) return refuse(calibration_in_future);
    if (command.mpe && *command.mpe < 1) return refuse(mpe_invalid);
    if (command.interval_ms && (*command.interval_ms < 1 || *command.interval_ms > kLongestInterval_ms))
        return refuse(interval_invalid);

    return events(DeviceRegistered{.device = state.supervision.devices.next_id(),
                                   .gateway = command.gateway,
                                   .code = command.code,
                                   .kind = command.kind,
                                   .zone = command.zone,
                                   .calibrated_on = command.calibrated_on,
                                   .mpe = command.mpe.value_or(0),
                                   .interval_ms = command.interval_ms.value_or(0)});
}

void apply(core::State& state, const DeviceRegistered& event, const Context&) {
    state.supervision.devices.add(event.device, {.code = event.code,
                                                 .gateway = event.gateway,
                                                 .kind = event.kind,
                                                 .zone = event.zone,
                                                 .calibrated_on = event.calibrated_on,
                                                 .mpe = event.mpe,
                                                 .interval_ms = event.interval_ms});
    state.supervision.device_by_code.emplace(device_key(event.gateway, event.code), event.device);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RegisterDevice)
GZL_EVENT(gzl::core::supervision::DeviceRegistered)
