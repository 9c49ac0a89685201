#include "app/bench/latencies.hpp"

#include <algorithm>

namespace gzl::bench {

void Latencies::add(SteadyClock::duration duration) {
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    values_us_.push_back(static_cast<std::uint32_t>(std::clamp<std::int64_t>(us, 0, UINT32_MAX)));
}

Latency Latencies::summary() {
    if (values_us_.empty()) return {};
    std::sort(values_us_.begin(), values_us_.end());
    const auto at = [&](std::size_t permille) {
        return std::int64_t{values_us_[std::min(values_us_.size() - 1, values_us_.size() * permille / 1000)]};
    };
    return {at(500), at(990), at(999), std::int64_t{values_us_.back()}};
}

std::int64_t per_second(std::uint64_t count, SteadyClock::duration time) {
    const auto us = std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::microseconds>(time).count());
    return static_cast<std::int64_t>(count) * 1'000'000 / us;
}

}  // namespace gzl::bench
