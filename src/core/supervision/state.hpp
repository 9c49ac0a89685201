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

// A position is two devices, ".x" and ".y" behind the tag's code, in cm; a door, a motion detector and a case switch
// say 1 (open, somebody there, opened) or 0.
enum class DeviceKind : std::uint8_t {
    floor_scale,
    weighbridge,
    position,
    temperature,
    humidity,
    door,
    motion,
    case_switch,
};
BOOST_DESCRIBE_ENUM(DeviceKind, floor_scale, weighbridge, position, temperature, humidity, door, motion, case_switch)

struct Device {
    std::string code;  // unique on its gateway
    GatewayId gateway;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::int64_t mpe = 0;                  // maximum permissible error, in the device's unit; 0: not stated
    std::optional<std::int64_t> latest{};  // scaled integer; kg for scales
    std::optional<Instant> latest_at{};    // device time; moves only forward
    std::int64_t interval_ms = 0;          // between readings; 0: not stated, its silence is not watched (R6)
    std::string work_order{};              // not empty: out of service
};
BOOST_DESCRIBE_STRUCT(Device, (),
                      (code, gateway, kind, zone, calibrated_on, mpe, latest, latest_at, interval_ms, work_order))

// Where a warehouse stands: who checks in must be inside the circle (S5).
struct Site {
    std::int64_t lat_udeg = 0;  // millionths of a degree
    std::int64_t lon_udeg = 0;
    std::int64_t radius_m = 0;
};
BOOST_DESCRIBE_STRUCT(Site, (), (lat_udeg, lon_udeg, radius_m))

// R3: what a zone's floor scales and its books said before its orders were opened. When the last of them is over, what
// moved on the scales is compared with what moved in the books.
struct BeforeOrders {
    std::int64_t sensor_kg = 0;
    std::int64_t book_kg = 0;
    Instant opened_at;
    std::optional<Instant> over_at{};
};
BOOST_DESCRIBE_STRUCT(BeforeOrders, (), (sensor_kg, book_kg, opened_at, over_at))

struct State {
    Table<GatewayId, Gateway> gateways;
    std::map<std::string, GatewayId> gateway_by_code;
    Table<DeviceId, Device> devices;
    std::map<std::string, RuleSetting> rule_settings;  // "warehouse-000001/A1/weight_step"; absent: the default
    std::map<std::string, Site> sites;                 // by warehouse
    Table<AlertId, Alert> alerts;
    std::map<std::string, AlertId> open_alerts;  // "weight_step/gw-central/scale-A1": one per rule and originator
    std::set<AlertDeadline> alert_deadlines;
    std::map<std::string, Instant> heard_to;            // of each rule and originator: what is not younger is no news
    std::map<std::string, DeviceId> device_by_code;     // "gateway-000001/scale-A1"
    std::map<std::string, BeforeOrders> before_orders;  // "warehouse-000001/A1": R3
    std::set<Unshelving> unshelvings;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (gateways, gateway_by_code, devices, rule_settings, sites, alerts, open_alerts, alert_deadlines,
                       heard_to, device_by_code, before_orders, unshelvings))

// The gateway's device with that code, or none.
std::optional<DeviceId> device_of(const State& state, GatewayId gateway, const std::string& code);

std::string device_key(GatewayId gateway, const std::string& code);

}  // namespace gzl::core::supervision
