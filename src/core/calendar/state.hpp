// Holidays of the years that were announced after this version was built (F5, L5).
#pragma once

#include <map>
#include <vector>

#include "core/engine/context.hpp"

namespace gzl::core::calendar {

// What an announcement changes of the usual week.
struct Year {
    std::vector<Date> days_off;          // from Monday to Friday, in order
    std::vector<Date> working_weekends;  // in order
    std::string source;
};
BOOST_DESCRIBE_STRUCT(Year, (), (days_off, working_weekends, source))

struct State {
    std::map<std::int64_t, Year> published;
};
BOOST_DESCRIBE_STRUCT(State, (), (published))

}  // namespace gzl::core::calendar
