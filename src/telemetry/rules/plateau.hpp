// A scale's settled value: three readings within its error. A crane that swings or a truck that rolls off is none.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace gzl::telemetry {

class Plateau {
  public:
    // The middle of the last three readings once they lie within the error; `mpe` 0: nothing is ever settled.
    std::optional<std::int64_t> take(std::int64_t value, std::int64_t mpe) {
        last_[count_++ % last_.size()] = value;
        if (count_ < last_.size() || mpe <= 0) return std::nullopt;
        auto sorted = last_;
        std::sort(sorted.begin(), sorted.end());
        return sorted.back() - sorted.front() <= mpe ? std::optional(sorted[1]) : std::nullopt;
    }

  private:
    std::array<std::int64_t, 3> last_{};
    std::size_t count_ = 0;
};

}  // namespace gzl::telemetry
