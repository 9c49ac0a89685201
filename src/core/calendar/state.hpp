// Holidays and working days (F5, L5): the State Council's notices of the years that the program does not carry itself.
#pragma once

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::calendar {

// How a year departs from "Monday to Friday": weekdays off and working weekends 调休上班, both in order. A notice may
// also name days of the December before its year.
struct Year {
    std::vector<Date> days_off;
    std::vector<Date> working_weekends;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Year, (), (days_off, working_weekends, source))

struct State {
    std::map<std::int32_t, Year> published;  // goes before what the program carries
};
BOOST_DESCRIBE_STRUCT(State, (), (published))

}  // namespace gzl::core::calendar
