// Day counts: how much of a year lies between two dates, as an exact fraction. The first day counts, the last does not.
#pragma once

#include <cstdint>

#include "base/rounding.hpp"
#include "base/time.hpp"

namespace gzl::core::schedule {

enum class DayCount : std::uint8_t {
    actual_360,         // days / 360
    actual_365,         // days / 365, in leap years too
    actual_actual,      // days / the days of the year in which each night begins (ISDA 2006 4.16(b))
    actual_actual_end,  // days / the days of the year in which each night ends
    thirty_360,         // months of 30 days (ISDA 2006 4.16(f), bond basis)
};

struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;  // above zero
    friend bool operator==(const Fraction&, const Fraction&) = default;
};

// from ≤ until, both between 1900 and 2200.
Fraction year_fraction(DayCount count, Date from, Date until);

}  // namespace gzl::core::schedule
