// Gateways, devices, the commitments of their readings, and alerts (domain.md §4). Readings themselves live in the
// telemetry store.
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"
#include "core/supervision/alert.hpp"

namespace gzl::core::supervision {

struct Gateway {
    std::string code;
    WarehouseId warehouse;
    KeyId key;
    std::uint64_t last_sequence = 0;  // of the last committed message; messages start at 1
    Hash last_message{};              // its hash: the next message names it
    std::int64_t readings = 0;
};
BOOST_DESCRIBE_STRUCT(Gateway, (), (code, warehouse, key, last_sequence, last_message, readings))

enum class DeviceKind : std::uint8_t { floor_scale, weighbridge, position, temperature, humidity, door };
BOOST_DESCRIBE_ENUM(DeviceKind, floor_scale, weighbridge, position, temperature, humidity, door)

struct Device {
    std::string code;  // unique on its gateway
    GatewayId gateway;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::int64_t mpe = 0;                  // maximum permissible error, in the device's unit; 0: not stated
    std::optional<std::int64_t> latest{};  // scaled integer; kg for scales
    std::optional<Instant> latest_at{};    // device time; moves only forward
};
BOOST_DESCRIBE_STRUCT(Device, (), (code, gateway, kind, zone, calibrated_on, mpe, latest, latest_at))

// Where a warehouse stands: who checks in must be inside the circle (S5).
struct Site {
    std::int64_t lat_udeg = 0;  // millionths of a degree
    std::int64_t lon_udeg = 0;
    std::int64_t radius_m = 0;
};
BOOST_DESCRIBE_STRUCT(Site, (), (lat_udeg, lon_udeg, radius_m))

struct State {
    Table<GatewayId, Gateway> gateways;
    std::map<std::string, GatewayId> gateway_by_code;
    Table<DeviceId, Device> devices;
    std::map<std::string, RuleSetting> rule_settings;  // "warehouse-000001/A1/weight_step"; absent: the default
    std::map<std::string, Site> sites;                 // by warehouse
    Table<AlertId, Alert> alerts;
    std::map<std::string, AlertId> open_alerts;  // "weight_step/gw-central/scale-A1": one per rule and originator
    std::set<AlertDeadline> alert_deadlines;
    std::map<std::string, Instant> heard_to;  // of each rule and originator: what is not younger is no news
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (gateways, gateway_by_code, devices, rule_settings, sites, alerts, open_alerts, alert_deadlines,
                       heard_to))

// The gateway's device with that code, or none.
std::optional<DeviceId> device_of(const State& state, GatewayId gateway, const std::string& code);

}  // namespace gzl::core::supervision
