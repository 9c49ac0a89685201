#include "core/calendar/working_days.hpp"

#include <algorithm>
#include <optional>

#include "core/calendar/china.hpp"

namespace gzl::core::calendar {

namespace {

constexpr int kDecember = 12;

// A day of the years that the program carries. Closing a day asks for one or more of each of its loans.
struct KnownDay {
    std::int16_t year;
    bool december;
    bool works;
};

// What a notice says of the date; empty: nothing, or there is none.
std::optional<bool> announced(const Year* notice, Date date) {
    if (!notice) return std::nullopt;
    if (std::binary_search(notice->days_off.begin(), notice->days_off.end(), date)) return false;
    if (std::binary_search(notice->working_weekends.begin(), notice->working_weekends.end(), date)) return true;
    return std::nullopt;
}

bool works(const State& state, Date date) {
    const CivilDate civil = date.civil();
    if (civil.month == kDecember)
        if (const auto next = announced(notice_of(state, civil.year + 1), date)) return *next;
    return announced(notice_of(state, civil.year), date).value_or(!is_weekend(date));
}

const std::vector<KnownDay>& known_days() {
    static const std::vector<KnownDay> days = [] {
        std::vector<KnownDay> list;
        for (Date date = Date::of(kFirstBuiltIn, 1, 1); built_in(date.civil().year); date = date.plus_days(1))
            list.push_back({.year = static_cast<std::int16_t>(date.civil().year),
                            .december = date.civil().month == kDecember,
                            .works = works({}, date)});
        return list;
    }();
    return days;
}

// The day when no published year has a say in it.
const KnownDay* known(const State& state, Date date) {
    static const std::int32_t first = Date::of(kFirstBuiltIn, 1, 1).days();
    const std::vector<KnownDay>& days = known_days();
    const auto index = static_cast<std::size_t>(date.days() - first);  // of an earlier date: beyond the end
    if (index >= days.size()) return nullptr;
    const KnownDay& day = days[index];
    if (state.published.empty()) return &day;
    const std::int32_t published = state.published.begin()->first;
    return day.year + 1 < published || (day.year < published && !day.december) ? &day : nullptr;
}

}  // namespace

bool is_weekend(Date date) {
    constexpr std::int32_t kSaturday = 2;  // 1970-01-03
    const std::int32_t since = (date.days() - kSaturday) % 7;
    return since == 0 || since == 1 || since == -6;
}

const Year* notice_of(const State& state, std::int32_t year) {
    const auto published = state.published.find(year);
    return published == state.published.end() ? built_in(year) : &published->second;
}

bool is_provisional(const State& state, std::int32_t year) {
    return !notice_of(state, year);
}

bool is_working_day(const State& state, Date date) {
    const KnownDay* day = known(state, date);
    return day ? day->works : works(state, date);
}

Date next_working_day(const State& state, Date date) {
    while (!is_working_day(state, date)) date = date.plus_days(1);
    return date;
}

Date plus_working_days(const State& state, Date date, std::int32_t count) {
    CHECK_THAT(count >= 0);
    if (count == 0) return next_working_day(state, date);
    for (; count > 0; --count) date = next_working_day(state, date.plus_days(1));
    return date;
}

}  // namespace gzl::core::calendar
