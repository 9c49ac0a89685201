// The operator publishes the State Council's notice of a year that the program does not carry (F5). Once for a year;
// corrected only before the year begins, because clocks have run by it.
#include <algorithm>

#include "core/calendar/events.hpp"
#include "core/calendar/reasons.hpp"
#include "core/calendar/working_days.hpp"
#include "core/engine/command.hpp"
#include "core/state.hpp"

namespace gzl::core::calendar {

struct PublishHolidays {
    std::int32_t year = 0;
    std::vector<Date> days_off;          // weekdays only
    std::vector<Date> working_weekends;  // Saturdays and Sundays only
    std::string source;                  // the notice's number
};
BOOST_DESCRIBE_STRUCT(PublishHolidays, (), (year, days_off, working_weekends, source))

namespace {

// A notice for the new year may move days of the old one's last month (as that of 2019 did); never a day gone by.
bool belongs(Date date, std::int32_t year, Date today) {
    const CivilDate civil = date.civil();
    return civil.year == year || (civil.year == year - 1 && civil.month == 12 && date > today);
}

std::vector<Date> sorted(std::vector<Date> dates) {
    std::sort(dates.begin(), dates.end());
    return dates;
}

std::optional<Date> repeated(const std::vector<Date>& in_order) {
    const auto found = std::adjacent_find(in_order.begin(), in_order.end());
    return found == in_order.end() ? std::nullopt : std::optional(*found);
}

tl::expected<void, Refusal> check_dates(const PublishHolidays& command, Date today) {
    for (const auto* list : {&command.days_off, &command.working_weekends})
        for (const Date date : *list)
            if (!belongs(date, command.year, today)) return refuse(calendar_date_outside_year, "date", date.text());
    for (const Date date : command.days_off)
        if (is_weekend(date)) return refuse(calendar_day_off_is_weekend, "date", date.text());
    for (const Date date : command.working_weekends)
        if (!is_weekend(date)) return refuse(calendar_working_day_is_weekday, "date", date.text());
    for (const auto* list : {&command.days_off, &command.working_weekends})
        if (const auto date = repeated(sorted(*list))) return refuse(calendar_date_repeated, "date", date->text());
    return {};
}

}  // namespace

Decision decide(const core::State& state, const PublishHolidays& command, const Context& context) {
    const std::int32_t this_year = context.today().civil().year;
    if (command.source.empty()) return refuse(text_required, "field", "source");
    if (command.year < this_year || command.year > this_year + 1)
        return refuse(calendar_year_out_of_range, "first", std::to_string(this_year));
    const bool known = !is_provisional(state.calendar, command.year);
    if (known && command.year == this_year) return refuse(calendar_year_known);
    if (command.days_off.empty()) return refuse(calendar_days_off_required);
    if (auto checked = check_dates(command, context.today()); !checked) return tl::make_unexpected(checked.error());

    return events(HolidaysPublished{{.days_off = sorted(command.days_off),
                                     .working_weekends = sorted(command.working_weekends),
                                     .source = command.source},
                                    command.year,
                                    known});
}

void apply(core::State& state, const HolidaysPublished& event, const Context&) {
    state.calendar.published[event.year] = event;
}

}  // namespace gzl::core::calendar

GZL_COMMAND(gzl::core::calendar::PublishHolidays)
GZL_EVENT(gzl::core::calendar::HolidaysPublished)
