#include "core/supervision/site.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/rounding.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kDegree = kMillion;
constexpr std::int64_t kRightAngle = 90 * kDegree;
constexpr std::int64_t kTurn = 360 * kDegree;
constexpr std::int64_t kMmPerDegree = 111'194'927;  // of a great circle of the earth, mean radius 6 371 008.8 m
constexpr std::int64_t kPiNano = 3'141'592'654;

// Of numbers that are not negative.
std::int64_t scaled(std::int64_t a, std::int64_t b, std::int64_t by) {
    return divide(multiply(a, b), by, Rounding::down);
}

// cos of a latitude, in millionths: 1 − x²/2! + x⁴/4! − … until a term vanishes.
std::int64_t cosine_ppm(std::int64_t lat_udeg) {
    const std::int64_t radians = scaled(std::abs(lat_udeg), kPiNano, 180 * kMillion);  // in 10⁻⁹
    constexpr std::int64_t kNano = 1'000'000'000;
    const std::int64_t square = scaled(radians, radians, kNano);
    std::int64_t term = kNano;
    std::int64_t sum = term;
    for (std::int64_t n = 1; term > 0; n += 2) {
        term = scaled(term, square, kNano * n * (n + 1));
        sum += n % 4 == 1 ? -term : term;
    }
    return std::max<std::int64_t>(sum, 0) / 1000;  // at a pole the rounding may fall below
}

std::int64_t root(Wide square) {
    std::int64_t low = 0;
    std::int64_t high = 30'000'000'000;  // mm: beyond any distance on earth
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (multiply(middle, middle) <= square)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

}  // namespace

bool is_on_earth(const Position& position) {
    return -kRightAngle <= position.lat_udeg && position.lat_udeg <= kRightAngle && -kTurn / 2 <= position.lon_udeg &&
           position.lon_udeg <= kTurn / 2;
}

std::int64_t distance_m(const Site& site, const Position& position) {
    const std::int64_t apart = std::abs(position.lon_udeg - site.lon_udeg);
    const std::int64_t east = std::min(apart, kTurn - apart);  // the short way, also across the date line
    const std::int64_t north_mm = scaled(std::abs(position.lat_udeg - site.lat_udeg), kMmPerDegree, kDegree);
    const std::int64_t east_mm = scaled(scaled(east, kMmPerDegree, kDegree), cosine_ppm(site.lat_udeg), kMillion);
    return root(multiply(north_mm, north_mm) + multiply(east_mm, east_mm)) / 1000;
}

}  // namespace gzl::core::supervision
