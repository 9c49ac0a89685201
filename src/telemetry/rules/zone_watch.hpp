// The rules over a whole zone: what its floor scales show together, beside the books and the tags (R2, R3, R10, R13).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/supervision/watch_context.hpp"
#include "telemetry/rules/condition.hpp"
#include "telemetry/rules/geofence.hpp"

namespace gzl::telemetry {

class ZoneWatch {
  public:
    struct Finding {
        core::supervision::AlertRule rule = core::supervision::AlertRule::below_floor;
        Change change = Change::none;
        Instant at;
        std::int64_t measured = 0;
        std::int64_t expected = 0;
    };
    using Findings = std::vector<Finding>;

    // A scale of the zone has settled, or stands off its plateau.
    Findings settled(core::DeviceId scale, std::optional<std::int64_t> kg, Instant at,
                     const core::supervision::ZoneContext& zone);
    // A scale's plateau of before this process started.
    void restore(core::DeviceId scale, std::int64_t kg, Instant at) { scales_[scale] = {kg, at}; }
    // A truck's weight stood on the warehouse's weighbridge.
    void weighed(std::int64_t kg, Instant at);
    // A tag of the zone has a new fix, true to `error_cm`.
    void fixed(const std::string& tag, Point fix, std::int64_t error_cm) { tags_[tag] = {fix, error_cm}; }

  private:
    struct Settled {
        std::int64_t kg = 0;
        Instant at;
    };
    struct Tag {
        Point fix;
        std::int64_t error_cm = 0;
    };

    // What all scales together show, once each of them has settled; of the scale that settled longest ago the instant.
    std::optional<Settled> sum(const core::supervision::ZoneContext& zone) const;
    void check_floor(Settled sum, const core::supervision::ZoneContext& zone, Findings& findings);
    void check_orders(Settled sum, const core::supervision::ZoneContext& zone, Findings& findings);
    void check_drift(Settled sum, const core::supervision::ZoneContext& zone, Findings& findings);
    void check_physics(Settled sum, const core::supervision::ZoneContext& zone, Findings& findings);
    bool tags_moved() const;

    std::map<core::DeviceId, Settled> scales_;  // that stand on a plateau
    std::map<std::string, Tag> tags_;
    std::vector<Settled> trucks_;

    Condition floor_;
    Condition orders_;
    Instant compared_over_at_;  // the orders that `orders_` speaks of
    bool agreed_ = false;       // they are compared, for good
    Condition drift_;
    std::int64_t above_ = 0;  // CUSUM, kg
    std::int64_t below_ = 0;
    Instant next_drift_;
    Condition physics_;
    Instant next_window_;
    std::int64_t base_kg_ = 0;  // where scales and tags last agreed
    std::map<std::string, Tag> base_tags_;
};

}  // namespace gzl::telemetry
