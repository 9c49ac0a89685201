#include "core/schedule/day_count.hpp"

#include <algorithm>

#include "base/check.hpp"

namespace gzl::core::schedule {

namespace {

constexpr bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

// Nights of [from, until) by the length of the year they begin in, over 365 × 366.
Fraction by_year(Date from, Date until) {
    std::int64_t common = 0;
    std::int64_t leap = 0;
    while (from < until) {
        const int year = from.civil().year;
        const Date next = std::min(until, Date::of(year + 1, 1, 1));
        (is_leap(year) ? leap : common) += next - from;
        from = next;
    }
    return {common * 366 + leap * 365, std::int64_t{365} * 366};
}

std::int64_t thirty_360_days(CivilDate from, CivilDate until) {
    if (from.day == 31) from.day = 30;
    if (until.day == 31 && from.day == 30) until.day = 30;
    return 360 * (until.year - from.year) + 30 * (until.month - from.month) + (until.day - from.day);
}

}  // namespace

Fraction year_fraction(DayCount count, Date from, Date until) {
    CHECK_THAT(from <= until);
    switch (count) {
        case DayCount::actual_360:
            return {until - from, 360};
        case DayCount::actual_365:
            return {until - from, 365};
        case DayCount::actual_actual:
            return by_year(from, until);
        case DayCount::actual_actual_end:
            return by_year(from.plus_days(1), until.plus_days(1));
        case DayCount::thirty_360:
            return {thirty_360_days(from.civil(), until.civil()), 360};
    }
    CHECK_THAT(false);
    return {};
}

}  // namespace gzl::core::schedule
