// R7: a sensor that always moved a little stands still while its siblings move. How long is too long, its own history
// says: five times the longest time that it ever stood still, and at least twenty readings.
#pragma once

#include <cstdint>
#include <optional>

#include "telemetry/rules/condition.hpp"

namespace gzl::telemetry {

class StuckRule {
  public:
    // The next reading; `sibling_moved_at` is when another sensor of the kind nearby last changed.
    Change take(std::int64_t value, Instant at, std::optional<Instant> sibling_moved_at);

    bool moved() const { return run_ == 1 && changes_ > 0; }  // with the last reading
    std::int64_t run() const { return run_; }

  private:
    static constexpr std::int64_t kShortest = 20;  // readings
    static constexpr std::int64_t kTimesLongest = 5;
    static constexpr std::int64_t kKnownBy = 20;  // changes, before a sensor is known to have noise

    std::optional<std::int64_t> value_;
    std::int64_t run_ = 0;  // equal readings, the last one among them
    Instant run_since_;
    std::int64_t longest_ = 0;  // of the runs that ended
    std::int64_t changes_ = 0;
    Condition condition_;
};

}  // namespace gzl::telemetry
