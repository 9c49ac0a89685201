// What the rules over readings must know of the books and the people (supervision.md): context removes false alarms,
// not cleverer maths. One look for each message of a gateway.
#pragma once

#include <array>
#include <optional>

#include "core/supervision/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::supervision {

inline constexpr std::size_t kAlertRules =
    boost::mp11::mp_size<boost::describe::describe_enumerators<AlertRule>>::value;

struct ZoneContext {
    std::int64_t book_kg = 0;                         // what the books have in the zone
    std::int64_t lightest_pledged_kg = 0;             // of its pledged lots; 0: none
    bool order_open = false;                          // an order over goods of the zone, or into it, is being worked on
    std::optional<BeforeOrders> before_orders{};      // of the last orders over the zone
    std::vector<DeviceId> scales{};                   // its floor scales, of whatever gateway
    std::int64_t scales_kg = 0;                       // what they show at last, together
    std::int64_t mpe_kg = 0;                          // of all of them together; 0: one has not stated its error
    std::array<RuleSetting, kAlertRules> settings{};  // in the order of AlertRule

    const RuleSetting& setting(AlertRule rule) const { return settings[static_cast<std::size_t>(rule)]; }
};

struct DeviceContext {
    DeviceId device;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    std::int64_t mpe = 0;                  // in the device's unit; 0: not stated; then no rule measures in it
    std::optional<std::int64_t> latest{};  // in the core
};

struct WatchContext {
    WarehouseId warehouse;
    Instant now;
    bool working_day = false;
    bool staffed = false;  // somebody is on duty
    std::map<std::string, ZoneContext> zones;
    std::map<std::string, DeviceContext> devices;  // of the gateway, by their code

    const ZoneContext& zone_of(const DeviceContext& device) const { return zones.at(device.zone); }
};

// Nothing when there is no such gateway.
std::optional<WatchContext> watch_context(const core::State& state, GatewayId gateway, Instant now);

// R6: whose silence is watched, and whether the core has an open alert of it.
struct WatchedDevice {
    DeviceId device;
    std::string code;
    std::string zone;
    std::int64_t interval_ms = 0;
    bool alert_open = false;  // and not returned to normal
};
struct WatchedGateway {
    std::string code;
    WarehouseId warehouse;
    RuleSetting setting;
    bool alert_open = false;
    std::vector<WatchedDevice> devices;  // that have spoken, state their interval, and are in service
};
std::vector<WatchedGateway> watched_gateways(const core::State& state);

}  // namespace gzl::core::supervision
