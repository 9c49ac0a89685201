#include "simulator/audit/fact.hpp"

namespace gzl::simulator::audit {

namespace {

std::int64_t digits(std::string_view text, std::size_t at, std::size_t count) {
    std::int64_t value = 0;
    for (const char c : text.substr(at, count)) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

// Days from 1 March of year 0, in the proleptic Gregorian calendar.
std::int64_t day_number(std::string_view date) {
    std::int64_t year = digits(date, 0, 4);
    std::int64_t month = digits(date, 5, 2) - 3;
    if (month < 0) {
        month += 12;
        --year;
    }
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + digits(date, 8, 2) - 1;
}

std::int64_t day_in_china(std::string_view instant) {
    constexpr std::int64_t kMidnightInChina = 16;
    return day_number(instant) + (digits(instant, 11, 2) >= kMidnightInChina ? 1 : 0);
}

}  // namespace gzl::simulator::audit
