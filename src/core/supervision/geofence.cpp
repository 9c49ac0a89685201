#include "core/supervision/geofence.hpp"

#include <cstdlib>

#include "base/rounding.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kMmPerMillionth = 111;  // of a degree of latitude, and 320 micrometres

// Bhaskara's cosine, (32 400 − 4 x²) / (32 400 + x²) for x in degrees, in millionths; off by 0.0017 at most.
std::int64_t cosine_ppm(std::int64_t lat_udeg) {
    const std::int64_t milli = std::abs(lat_udeg) / 1'000;  // thousandths of a degree
    const Wide square = multiply(milli, milli);             // in 10^-6 square degrees
    const Wide full = multiply(32'400, kMillion);
    return divide((full - 4 * square) * kMillion, full + square, Rounding::half_up);
}

std::int64_t length_mm(std::int64_t millionths) {
    return millionths * kMmPerMillionth + millionths * 320 / 1'000;
}

}  // namespace

bool is_position(const Position& position) {
    return std::abs(position.lat_udeg) <= 90 * kMillion && std::abs(position.lon_udeg) <= 180 * kMillion;
}

bool is_within(const Site& site, const Position& position) {
    const std::int64_t north = length_mm(std::abs(position.lat_udeg - site.centre.lat_udeg));
    const std::int64_t along = length_mm(std::abs(position.lon_udeg - site.centre.lon_udeg));
    const std::int64_t east = divide(multiply(along, cosine_ppm(site.centre.lat_udeg)), kMillion, Rounding::half_up);
    const Wide radius_mm = multiply(site.radius_m, 1'000);
    return multiply(north, north) + multiply(east, east) <= radius_mm * radius_mm;
}

}  // namespace gzl::core::supervision
