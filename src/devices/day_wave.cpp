#include "devices/day_wave.hpp"

#include <cmath>
#include <numbers>

namespace gzl::devices {

std::int64_t day_wave(Instant at, std::int64_t swing) {
    constexpr std::int64_t kHour_ms = 3'600'000;
    constexpr std::int64_t kDay_ms = 24 * kHour_ms;
    constexpr std::int64_t kCrossing_ms = 1 * kHour_ms;  // 09:00 in Asia/Shanghai: half-way up
    const std::int64_t since = ((at.ms() - kCrossing_ms) % kDay_ms + kDay_ms) % kDay_ms;
    const double angle = 2 * std::numbers::pi * static_cast<double>(since) / static_cast<double>(kDay_ms);
    return std::llround(static_cast<double>(swing) * std::sin(angle));
}

}  // namespace gzl::devices
