// Facts about gateways, devices and the commitments of their readings.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct GatewayRegistered {
    GatewayId gateway;
    std::string code;
    WarehouseId warehouse;
    KeyId key;
};
BOOST_DESCRIBE_STRUCT(GatewayRegistered, (), (gateway, code, warehouse, key))
void apply(core::State& state, const GatewayRegistered& event, const Context& context);

struct DeviceRegistered {
    DeviceId device;
    GatewayId gateway;
    std::string code;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
};
BOOST_DESCRIBE_STRUCT(DeviceRegistered, (), (device, gateway, code, kind, zone, calibrated_on))
void apply(core::State& state, const DeviceRegistered& event, const Context& context);

struct LatestValue {
    DeviceId device;
    Instant at;  // device time
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(LatestValue, (), (device, at, value))

// S3: one message of a gateway; its readings are durable in the telemetry store, and `root` proves each of them.
struct ReadingsCommitted {
    GatewayId gateway;
    std::uint64_t sequence = 0;
    Hash message{};
    Hash previous{};
    std::int64_t readings = 0;
    Hash root{};
    Instant from;  // device time of the first and the last reading
    Instant to;
    std::vector<LatestValue> latest;
    std::vector<DeviceId> clock_ahead;  // S2: devices whose time is ahead of ours; their values are kept, not shown
};
BOOST_DESCRIBE_STRUCT(ReadingsCommitted, (),
                      (gateway, sequence, message, previous, readings, root, from, to, latest, clock_ahead))
void apply(core::State& state, const ReadingsCommitted& event, const Context& context);

}  // namespace gzl::core::supervision
