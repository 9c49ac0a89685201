// Working days in China: Monday to Friday, but for the days off and the working weekends that the State Council
// announces for each year (F5, L5). A year that it has not announced is provisional: weekends only, nothing guessed.
#pragma once

#include "core/calendar/state.hpp"

namespace gzl::core::calendar {

bool is_working_day(const State& state, Date day);

// Neither built in nor published to this county.
bool is_provisional(const State& state, int year);

// The day itself when it is a working day.
Date next_working_day(const State& state, Date day);

// The working day that is so many working days after the day; `count` is positive.
Date plus_working_days(const State& state, Date day, std::int32_t count);

}  // namespace gzl::core::calendar
