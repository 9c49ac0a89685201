#include "core/loan/service_clock.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "core/calendar/working_days.hpp"

namespace gzl::core::loan {

namespace {

bool paused_at_end_of(const ServiceClock& clock, Date day) {
    return std::any_of(clock.pauses.begin(), clock.pauses.end(),
                       [day](const ClockPause& pause) { return pause.from <= day && (!pause.to || day < *pause.to); });
}

bool counts(const calendar::State& calendar, const ServiceClock& clock, Date day) {
    return calendar::is_working_day(calendar, day) && !paused_at_end_of(clock, day);
}

}  // namespace

Date due_of(const calendar::State& calendar, const ServiceClock& clock) {
    CHECK_THAT(!clock.is_paused());
    Date day = clock.allowed == 0 ? clock.started_on : clock.started_on.plus_days(1);
    for (std::int64_t left = clock.allowed;; day = day.plus_days(1))
        if (counts(calendar, clock, day) && --left <= 0) return day;
}

std::int64_t elapsed(const calendar::State& calendar, const ServiceClock& clock, Date day) {
    const Date end = clock.end == ClockEnd::running ? day : clock.ended_on.plus_days(1);
    std::int64_t days = 0;
    for (Date each = clock.started_on.plus_days(1); each < end; each = each.plus_days(1))
        if (counts(calendar, clock, each)) ++days;
    return days;
}

}  // namespace gzl::core::loan
