// Service clocks (F5): the working days that a bank takes over an application, from the day it has it. A working day
// counts when the clock runs at its end, so neither the day of the start does, nor a day at whose end the bank waits
// for the applicant.
#pragma once

#include <optional>
#include <vector>

#include "core/calendar/state.hpp"

namespace gzl::core::loan {

enum class ClockStage : std::uint8_t {
    decide,  // until the bank has decided
    fund,    // until its money has reached the applicant
};
BOOST_DESCRIBE_ENUM(ClockStage, decide, fund)

enum class ClockEnd : std::uint8_t {
    running,
    reached,    // what was waited for has happened
    abandoned,  // refused, withdrawn or closed before
};
BOOST_DESCRIBE_ENUM(ClockEnd, running, reached, abandoned)

// The bank waits for the applicant.
struct ClockPause {
    Date from;
    std::optional<Date> to{};  // not at the end of this day any more; absent: still
};
BOOST_DESCRIBE_STRUCT(ClockPause, (), (from, to))

struct ServiceClock {
    Date started_on;
    std::int64_t allowed = 0;  // working days; 0: the same day, or the next working day of a day off
    std::vector<ClockPause> pauses{};
    std::optional<Date> due_on{};  // the last day in time, by the calendar as it is known; absent while it does not run
    bool reminded = false;
    bool breached = false;
    ClockEnd end = ClockEnd::running;
    Date ended_on{};  // once it is not running any more

    bool is_paused() const { return !pauses.empty() && !pauses.back().to; }
    bool runs() const { return end == ClockEnd::running && !is_paused(); }
};
BOOST_DESCRIBE_STRUCT(ServiceClock, (), (started_on, allowed, pauses, due_on, reminded, breached, end, ended_on))

// The last day in time of a clock that is not paused.
Date due_of(const calendar::State& calendar, const ServiceClock& clock);

// Working days that have counted before the day began, or, once it has ended, until it did.
std::int64_t elapsed(const calendar::State& calendar, const ServiceClock& clock, Date day);

}  // namespace gzl::core::loan
