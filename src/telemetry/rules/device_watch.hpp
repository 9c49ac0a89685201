// The rules over one device's readings, in their order: what kind of device it is decides which (R1, R4, R5, R7, R8,
// R9).
#pragma once

#include <optional>
#include <vector>

#include "core/supervision/watch_context.hpp"
#include "telemetry/message.hpp"
#include "telemetry/rules/climate.hpp"
#include "telemetry/rules/geofence.hpp"
#include "telemetry/rules/plateau.hpp"
#include "telemetry/rules/stuck.hpp"
#include "telemetry/rules/weight_step.hpp"

namespace gzl::telemetry {

// What a rule says of a device.
struct DeviceFinding {
    core::supervision::AlertRule rule = core::supervision::AlertRule::weight_step;
    Change change = Change::none;
    Instant at;
    std::int64_t measured = 0;
    std::int64_t expected = 0;
};

class DeviceWatch {
  public:
    struct Where {
        const core::supervision::WatchContext& context;
        const core::supervision::DeviceContext& device;
        const core::supervision::ZoneContext& zone;
        std::optional<Instant> sibling_moved_at{};  // another sensor of the kind in the warehouse changed its value
    };
    std::vector<DeviceFinding> take(const Reading& reading, const Where& where);

    // R9: what was open stays open although no reading comes.
    std::vector<DeviceFinding> tick(Instant now);

    std::uint64_t last_sequence() const { return last_sequence_; }
    std::optional<Instant> moved_at() const { return moved_at_; }
    std::optional<std::int64_t> settled() const { return settled_; }  // of a scale: nothing while it moves

    // Of a weighbridge: the truck that has just rolled off, what it weighed.
    std::optional<std::int64_t> truck() const { return truck_; }

  private:
    using Findings = std::vector<DeviceFinding>;
    void take_scale(const Reading& reading, const Where& where, Findings& findings);
    void take_weighbridge(const Reading& reading, const Where& where);
    void take_climate(const Reading& reading, const Where& where, Findings& findings);
    void take_noise(const Reading& reading, const Where& where, Findings& findings);
    void take_presence(const Reading& reading, const Where& where, Findings& findings);

    std::uint64_t last_sequence_ = 0;
    std::optional<Instant> moved_at_;
    Plateau plateau_;
    std::optional<std::int64_t> settled_;
    WeightStepRule weight_step_;
    Condition tare_;
    std::optional<std::int64_t> on_bridge_;
    std::optional<std::int64_t> truck_;
    Condition band_;
    StuckRule stuck_;
    Condition presence_;  // R9 of a door or motion detector, R8 of a case switch
    Side presence_side_ = Side::over;
    std::int64_t presence_ms_ = 0;
};

}  // namespace gzl::telemetry
