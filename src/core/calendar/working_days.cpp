#include "core/calendar/working_days.hpp"

#include <algorithm>
#include <array>

#include "base/check.hpp"
#include "core/calendar/china.hpp"

namespace gzl::core::calendar {

namespace {

const Date kFirst = Date::of(kFirstAnnounced, 1, 1);
const Date kEnd = Date::of(kLastAnnounced + 1, 1, 1);

bool is_weekend(Date day) {
    const std::int32_t since_monday = ((day.days() + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
    return since_monday >= 5;
}

// One answer for each day of the announced years.
const std::vector<bool>& announced() {
    static const std::vector<bool> days = [] {
        std::vector<bool> working;
        for (Date day = kFirst; day < kEnd; day = day.plus_days(1)) working.push_back(!is_weekend(day));
        for (const Day& day : announced_days())
            working[static_cast<std::size_t>(Date::of(day.year, day.month, day.day) - kFirst)] =
                day.kind == Kind::worked;
        return working;
    }();
    return days;
}

bool contains(const std::vector<Date>& days, Date day) {
    return std::binary_search(days.begin(), days.end(), day);
}

}  // namespace

bool is_working_day(const State& state, Date day) {
    if (kFirst <= day && day < kEnd) return announced()[static_cast<std::size_t>(day - kFirst)];
    const bool usual = !is_weekend(day);
    if (state.published.empty()) return usual;
    const auto year = state.published.find(day.civil().year);
    if (year == state.published.end()) return usual;
    return usual ? !contains(year->second.days_off, day) : contains(year->second.working_weekends, day);
}

bool is_provisional(const State& state, int year) {
    return (year < kFirstAnnounced || year > kLastAnnounced) && !state.published.contains(year);
}

Date next_working_day(const State& state, Date day) {
    while (!is_working_day(state, day)) day = day.plus_days(1);
    return day;
}

Date plus_working_days(const State& state, Date day, std::int32_t count) {
    CHECK_THAT(count > 0);
    for (; count > 0; --count) day = next_working_day(state, day.plus_days(1));
    return day;
}

}  // namespace gzl::core::calendar
