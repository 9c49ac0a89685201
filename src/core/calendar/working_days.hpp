// Working days in China (F5, L5). A year of which no notice is known is provisional: weekends off, nothing guessed.
#pragma once

#include "core/calendar/state.hpp"

namespace gzl::core::calendar {

bool is_weekend(Date date);  // Saturday or Sunday

// The notice of the year: published, or carried by the program; null: provisional.
const Year* notice_of(const State& state, std::int32_t year);
bool is_provisional(const State& state, std::int32_t year);

bool is_working_day(const State& state, Date date);

// The day itself when it is a working day.
Date next_working_day(const State& state, Date date);

// The count-th working day after the date; 0: next_working_day.
Date plus_working_days(const State& state, Date date, std::int32_t count);

}  // namespace gzl::core::calendar
