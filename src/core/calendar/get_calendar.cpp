// The working days of a year, and whether they are announced or provisional (F5). Public to every signed-in party.
#include "core/calendar/reasons.hpp"
#include "core/calendar/working_days.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::calendar {

struct GetCalendar {
    std::int32_t year = 0;
};
BOOST_DESCRIBE_STRUCT(GetCalendar, (), (year))

struct CalendarView {
    std::int32_t year = 0;
    bool provisional = false;           // no notice known: weekends only
    std::optional<std::string> source;  // the notice
    std::int32_t working_days = 0;
    std::vector<Date> days_off;          // weekdays
    std::vector<Date> working_weekends;  // 调休上班
};
BOOST_DESCRIBE_STRUCT(CalendarView, (), (year, provisional, source, working_days, days_off, working_weekends))

namespace {

constexpr std::int32_t kFirstYear = 1990;
constexpr std::int32_t kLastYear = 2099;

}  // namespace

tl::expected<CalendarView, Refusal> answer(const core::State& state, const GetCalendar& query, const Context&) {
    if (query.year < kFirstYear || query.year > kLastYear)
        return refuse(calendar_year_out_of_range, "first", std::to_string(kFirstYear));
    CalendarView view{.year = query.year,
                      .provisional = is_provisional(state.calendar, query.year),
                      .source = {},
                      .days_off = {},
                      .working_weekends = {}};
    if (const Year* notice = notice_of(state.calendar, query.year)) view.source = notice->source;
    const Date end = Date::of(query.year + 1, 1, 1);
    for (Date day = Date::of(query.year, 1, 1); day < end; day = day.plus_days(1)) {
        const bool works = is_working_day(state.calendar, day);
        if (works) ++view.working_days;
        if (works && is_weekend(day)) view.working_weekends.push_back(day);
        if (!works && !is_weekend(day)) view.days_off.push_back(day);
    }
    return view;
}

}  // namespace gzl::core::calendar

GZL_QUERY(gzl::core::calendar::GetCalendar, gzl::core::calendar::CalendarView)
