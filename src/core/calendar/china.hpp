// The announced days that differ from the usual week, of the years 2023 to 2026, in order.
#pragma once

#include <cstdint>
#include <span>

namespace gzl::core::calendar {

inline constexpr int kFirstAnnounced = 2023;
inline constexpr int kLastAnnounced = 2026;

enum class Kind : std::uint8_t { off, worked };

struct Day {
    std::int16_t year;
    std::int8_t month;
    std::int8_t day;
    Kind kind;
};

std::span<const Day> announced_days();

}  // namespace gzl::core::calendar
