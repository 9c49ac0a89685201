// How much weight on a scale is no noise: multiples of its error and of the lightest piece, never a bare percentage.
#pragma once

#include <algorithm>

#include "base/rounding.hpp"
#include "core/supervision/watch_context.hpp"

namespace gzl::telemetry {

// max(limit_mpe × error, limit_ppm of the lightest pledged piece, rounded up), by the zone's setting of R1; nothing
// when neither is known.
inline std::optional<std::int64_t> weight_limit_kg(const core::supervision::ZoneContext& zone, std::int64_t mpe_kg) {
    constexpr std::int64_t kMillion = 1'000'000;
    const auto& setting = zone.setting(core::supervision::AlertRule::weight_step);
    const std::int64_t by_piece = divide(multiply(zone.lightest_pledged_kg, setting.limit_ppm), kMillion, Rounding::up);
    const std::int64_t limit = std::max(setting.limit_mpe * mpe_kg, by_piece);
    return mpe_kg > 0 && limit > 0 ? std::optional(limit) : std::nullopt;
}

}  // namespace gzl::telemetry
