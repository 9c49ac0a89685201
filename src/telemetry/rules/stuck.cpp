#include "telemetry/rules/stuck.hpp"

#include <algorithm>

namespace gzl::telemetry {

Change StuckRule::take(std::int64_t value, Instant at, std::optional<Instant> sibling_moved_at) {
    if (value_ == value) {
        ++run_;
    } else {
        // A run that was too long says nothing of what is normal.
        if (value_) {
            if (!condition_.is_met()) longest_ = std::max(longest_, run_);
            ++changes_;
        }
        value_ = value;
        run_ = 1;
        run_since_ = at;
    }
    const bool too_long = changes_ >= kKnownBy && run_ > std::max(kShortest, kTimesLongest * longest_);
    if (too_long && sibling_moved_at && *sibling_moved_at > run_since_) return condition_.take(Side::met, at, {});
    return condition_.take(run_ == 1 ? Side::over : Side::between, at, {});
}

}  // namespace gzl::telemetry
