// What the program itself knows of China's holidays.
#pragma once

#include "core/calendar/state.hpp"

namespace gzl::core::calendar {

inline constexpr std::int32_t kFirstBuiltIn = 2023;  // and each year after it, to the last that was announced

// The year as its notice announced it; null when the program does not carry the year.
const Year* built_in(std::int32_t year);

}  // namespace gzl::core::calendar
