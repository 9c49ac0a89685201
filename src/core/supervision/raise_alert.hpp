// What the telemetry layer tells the core about a rule (S4, S5): its condition is met, or is met no longer. The core
// decides what follows: a new alert, one more observation of an open one, or nothing.
#pragma once

#include <string>

#include "core/engine/kinds.hpp"
#include "core/supervision/alert_rule.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct RaiseAlert {
    AlertRule rule = AlertRule::weight_step;
    WarehouseId warehouse;
    std::string zone;                  // empty: the whole warehouse
    std::string originator;            // "gw-central/scale-A1", "gw-central": one open alert per rule and originator
    std::optional<DeviceId> device{};  // when it is one
    std::vector<LotId> lots{};         // concerned
    Instant at;                        // when the condition was met
    std::string evidence;       // names the observation, "gw-central/7/scale-A1/41": the same again changes nothing
    std::int64_t measured = 0;  // in the device's unit
    std::int64_t expected = 0;
    bool late = false;              // late evidence: recorded as such, no clock runs
    std::int64_t observations = 1;  // seen since the originator was last answered with a fact
};
BOOST_DESCRIBE_STRUCT(RaiseAlert, (),
                      (rule, warehouse, zone, originator, device, lots, at, evidence, measured, expected, late,
                       observations))

struct ClearAlert {
    AlertRule rule = AlertRule::weight_step;
    std::string originator;
    Instant at;
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(ClearAlert, (), (rule, originator, at, evidence))

}  // namespace gzl::core::supervision
