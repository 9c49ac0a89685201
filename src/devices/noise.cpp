#include "devices/noise.hpp"

#include <algorithm>

namespace gzl::devices {

std::int64_t Noise::uniform(std::int64_t low, std::int64_t high) {
    const auto width = static_cast<std::uint64_t>(high - low) + 1;
    // The remainder's bias is below 2^-20 for every width a device has.
    return low + static_cast<std::int64_t>(bits_() % width);
}

// The sum of twelve uniform numbers: deviation of each is range / √12, so that of the sum is the range of one.
std::int64_t Noise::gaussian(std::int64_t limit) {
    constexpr std::int64_t kUnit = 1 << 20;
    std::int64_t sum = 0;
    for (int i = 0; i < 12; ++i) sum += uniform(-kUnit / 2, kUnit / 2);
    const std::int64_t scaled = limit * sum;
    const std::int64_t third = 3 * kUnit;
    const std::int64_t rounded = (scaled + (scaled < 0 ? -third / 2 : third / 2)) / third;
    return std::clamp(rounded, -limit, limit);
}

bool Noise::one_in(std::int64_t count) {
    return count > 0 && uniform(0, count - 1) == 0;
}

}  // namespace gzl::devices
