// Products are taken in 128 bits and divided once, by a named rounding: collateral value rounds down, a requirement
// rounds up, a debt rounds half up once per posting (domain.md, preamble).
#pragma once

#include <cstdint>

#include "base/check.hpp"
#include "base/quantity.hpp"

namespace gzl {

__extension__ using Wide = __int128;

enum class Rounding { down, up, half_up };

// numerator ≥ 0, denominator > 0.
constexpr std::int64_t divide(Wide numerator, Wide denominator, Rounding rounding) {
    CHECK_THAT(numerator >= 0 && denominator > 0);
    Wide quotient = numerator / denominator;
    const Wide rest = numerator % denominator;
    if (rounding == Rounding::up && rest != 0) ++quotient;
    if (rounding == Rounding::half_up && rest * 2 >= denominator) ++quotient;
    CHECK_THAT(quotient <= INT64_MAX);
    return static_cast<std::int64_t>(quotient);
}

constexpr Wide multiply(std::int64_t a, std::int64_t b) {
    return static_cast<Wide>(a) * b;
}

// amount × ppm / 1 000 000
constexpr Money share_of(Money amount, RatePpm share, Rounding rounding) {
    return Money(divide(multiply(amount.value(), share.value()), 1'000'000, rounding));
}

}  // namespace gzl
