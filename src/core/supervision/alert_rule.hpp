// The rules that watch the goods, and what is set for each of them in a zone (S4).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <boost/describe.hpp>

#include "base/type.hpp"

namespace gzl::core::supervision {

enum class AlertRule : std::uint8_t {
    weight_step,       // R1: weight falls without an open order
    below_floor,       // R2: a pile below the bank's floor
    order_mismatch,    // R3: what moved is not what the order says
    outside_zone,      // R4: position outside the zone
    climate,           // R5: temperature, humidity or dew point out of band
    silence,           // R6: nothing heard of a device or gateway
    stuck,             // R7: a value that does not move where it should
    tamper,            // R8: case switch, bad signature, conflicting sequence, clock step back
    intrusion,         // R9: door or motion outside the calendar
    drift,             // R10: a scale's plateau drifts against the book
    single_custodian,  // R11
    duplicate_pledge,  // R12: one bundle under two live pledges
    physics,           // R13: position says moved, scale says not, or the reverse
    duplicate_bundle,  // W1: a second lot with a bundle number that is live elsewhere
};
BOOST_DESCRIBE_ENUM(AlertRule, weight_step, below_floor, order_mismatch, outside_zone, climate, silence, stuck, tamper,
                    intrusion, drift, single_custodian, duplicate_pledge, physics, duplicate_bundle)

enum class AlertClass : std::uint8_t { minor, major, critical };
BOOST_DESCRIBE_ENUM(AlertClass, minor, major, critical)

struct Point {  // in the warehouse's own plane
    std::int64_t x_cm = 0;
    std::int64_t y_cm = 0;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x_cm, y_cm))

// Units are the device's own; a member that a rule has no use for is zero or absent.
struct RuleSetting {
    bool on = true;
    std::int64_t limit_mpe = 0;          // in maximum permissible errors of the scale: R1, R3, R10
    std::int64_t limit_ppm = 0;          // of the lightest pledged piece (R1), of the order (R3)
    std::optional<std::int64_t> low{};   // R5 band of temperature; R2 floor in kg
    std::optional<std::int64_t> high{};  // R5 band of temperature
    std::int64_t hysteresis = 0;         // R5: dead band in the device's unit; R2: ppm of the floor
    std::int64_t debounce_ms = 0;        // the condition lasts this long before the alert
    std::int64_t debounce_samples = 0;   // or for this many readings
    std::int64_t clear_ms = 0;           // normal for this long before it clears; 0 with `latched`: never by itself
    bool latched = false;                // cleared only by people or a matching order
    std::vector<Point> polygon{};        // R4
    std::optional<std::int64_t> humidity_low{};   // R5 band of humidity, tenths of a per cent
    std::optional<std::int64_t> humidity_high{};  // R5
    std::int64_t humidity_hysteresis = 0;         // R5: dead band of humidity
    std::int64_t dew_margin = 0;  // R5: the steel is to be warmer than the dew point by this, tenths of a degree
    std::int64_t opens_min = 0;   // R9: working hours, minutes of the local day; the second is exclusive
    std::int64_t closes_min = 0;
};
BOOST_DESCRIBE_STRUCT(RuleSetting, (),
                      (on, limit_mpe, limit_ppm, low, high, hysteresis, debounce_ms, debounce_samples, clear_ms,
                       latched, polygon, humidity_low, humidity_high, humidity_hysteresis, dew_margin, opens_min,
                       closes_min))

}  // namespace gzl::core::supervision
