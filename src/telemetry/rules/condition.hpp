// A condition with debounce and hysteresis: it is told on which side a reading lies, and says when the condition has
// been met, or has been over, for long enough. Time is the originator's own.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.hpp"

namespace gzl::telemetry {

enum class Side { met, between, over };  // between: in the dead band, where nothing changes
enum class Change { none, raised, cleared };

struct Debounce {
    std::int64_t met_ms = 0;       // met for this long
    std::int64_t met_samples = 1;  // and for this many readings
    std::int64_t over_ms = 0;      // over for this long
};

class Condition {
  public:
    // `cleared` is said once after the start too, because what was raised before it is not known here.
    Change take(Side side, Instant at, const Debounce& debounce);
    bool is_met() const { return state_ == State::met; }
    bool is_pending() const { return since_.has_value() && !is_met(); }

  private:
    enum class State { unknown, over, met };
    Change met(Instant at, const Debounce& debounce);
    Change over(Instant at, const Debounce& debounce);

    State state_ = State::unknown;
    std::optional<Instant> since_;       // met, not yet for long enough
    std::int64_t samples_ = 0;           // since then
    std::optional<Instant> over_since_;  // over, not yet for long enough
};

}  // namespace gzl::telemetry
