// Facts about the calendar.
#pragma once

#include "core/calendar/state.hpp"
#include "core/engine/event.hpp"

namespace gzl::core::calendar {

struct HolidaysPublished : Year {
    std::int32_t year = 0;
    bool correction = false;
};
BOOST_DESCRIBE_STRUCT(HolidaysPublished, (Year), (year, correction))
void apply(core::State& state, const HolidaysPublished& event, const Context& context);

}  // namespace gzl::core::calendar
