// R4: a tag stands outside its zone's polygon by more than twice its position error, in three of the last five fixes.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/supervision/alert_rule.hpp"
#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

using core::supervision::Point;

// How far outside the polygon a point lies, in cm, rounded down; 0 inside and on the edge. At least three corners.
std::int64_t distance_outside_cm(const std::vector<Point>& polygon, Point point);

class GeofenceRule {
  public:
    // The next fix; `error_cm` is the device's stated error.
    Change take(Point fix, const std::vector<Point>& polygon, std::int64_t error_cm, Instant at);
    std::int64_t outside_cm() const { return outside_cm_; }  // of the last fix

  private:
    static constexpr std::size_t kFixes = 5;
    static constexpr std::size_t kOutside = 3;

    std::vector<bool> last_;  // outside, the newest at the end
    std::int64_t outside_cm_ = 0;
    Condition condition_;
};

// The two devices of a tag, "tag-7.x" and "tag-7.y", make a fix when both speak of the same instant.
class FixPair {
  public:
    // `axis` is 'x' or 'y'.
    std::optional<Point> take(char axis, std::int64_t value_cm, Instant at);

  private:
    std::optional<std::int64_t> x_, y_;
    Instant x_at_, y_at_;
};

}  // namespace gzl::telemetry
