// F5: what holds of every clock, whatever its pauses.
#include "core/loan/service_clock.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/calendar/working_days.hpp"

namespace gzl::core::loan {

namespace {

const calendar::State kCalendar;

ServiceClock any_clock() {
    ServiceClock clock{.started_on = Date::of(2025, 9, 20).plus_days(*rc::gen::inRange(0, 400)),
                       .allowed = *rc::gen::inRange<std::int64_t>(0, 12)};
    Date day = clock.started_on;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
        const Date from = day.plus_days(*rc::gen::inRange(0, 6));
        day = from.plus_days(*rc::gen::inRange(0, 9));
        clock.pauses.push_back({from, day});
    }
    return clock;
}

std::int64_t elapsed_at_end_of(ServiceClock clock, Date day) {
    clock.end = ClockEnd::reached;
    clock.ended_on = day;
    return elapsed(kCalendar, clock, day);
}

}  // namespace

TEST_CASE("F5: by hand: National Day's eight days do not count") {
    const ServiceClock clock{.started_on = Date::of(2025, 9, 29), .allowed = 3};
    // 09-30, then 10-09 and 10-10
    CHECK(due_of(kCalendar, clock) == Date::of(2025, 10, 10));
    CHECK(elapsed_at_end_of(clock, Date::of(2025, 10, 8)) == 1);
    CHECK(elapsed_at_end_of(clock, Date::of(2025, 10, 9)) == 2);
    // a whole pause within one day changes nothing
    ServiceClock paused = clock;
    paused.pauses.push_back({Date::of(2025, 9, 30), Date::of(2025, 9, 30)});
    CHECK(due_of(kCalendar, paused) == Date::of(2025, 10, 10));
    // the day of 09-30 waited: 10-09, 10-10, and Saturday 10-11, which is worked
    paused.pauses.back().to = Date::of(2025, 10, 1);
    CHECK(due_of(kCalendar, paused) == Date::of(2025, 10, 11));
}

TEST_CASE("F5: by hand: the same day, or the next one that is worked") {
    CHECK(due_of(kCalendar, {.started_on = Date::of(2026, 2, 28), .allowed = 0}) == Date::of(2026, 2, 28));
    CHECK(due_of(kCalendar, {.started_on = Date::of(2026, 3, 1), .allowed = 0}) == Date::of(2026, 3, 2));
}

TEST_CASE("F5: the last day in time is the first at whose end all allowed days have counted") {
    CHECK(rc::check("due", [] {
        const ServiceClock clock = any_clock();
        const Date due = due_of(kCalendar, clock);
        RC_ASSERT(calendar::is_working_day(kCalendar, due));
        RC_ASSERT(due >= clock.started_on);
        if (clock.allowed == 0) return;
        RC_ASSERT(elapsed_at_end_of(clock, due) == clock.allowed);
        RC_ASSERT(elapsed_at_end_of(clock, due.plus_days(-1)) == clock.allowed - 1);
    }));
}

TEST_CASE("F5: waiting for the applicant never shortens the bank's time") {
    CHECK(rc::check("pauses", [] {
        ServiceClock clock = any_clock();
        const Date due = due_of(kCalendar, clock);
        clock.pauses.clear();
        const Date unpaused = due_of(kCalendar, clock);
        RC_ASSERT(unpaused <= due);
        RC_ASSERT(unpaused ==
                  calendar::plus_working_days(kCalendar, clock.started_on, static_cast<std::int32_t>(clock.allowed)));
    }));
}

}  // namespace gzl::core::loan
