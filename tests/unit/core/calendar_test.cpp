#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/calendar/working_days.hpp"

namespace gzl::core::calendar {

namespace {

std::filesystem::path shared() {
    const char* named = std::getenv("GZL_SHARED");
    return named ? std::filesystem::path(named) : std::filesystem::path(GZL_SOURCE_DIR) / ".." / "shared";
}

// Date → is it a day off, of everything that the year's notice names.
std::map<Date, bool> read_holidays(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::stringstream text;
    text << in.rdbuf();
    const boost::json::value notice = boost::json::parse(text.str());
    std::map<Date, bool> days;
    for (const auto& day : notice.at("days").as_array())
        days[Date::parse(std::string_view(day.at("date").as_string())).value()] = day.at("isOffDay").as_bool();
    return days;
}

const State kBuiltIn;

}  // namespace

TEST_CASE("F5: the years that the program carries are the State Council's, day by day") {
    for (int year = 2023; year <= 2026; ++year) {
        const auto file = shared() / "data" / "holidays" / (std::to_string(year) + ".json");
        CHECK_FALSE(is_provisional(kBuiltIn, year));
        if (!std::filesystem::exists(file)) {
            MESSAGE("skipped: there is no " << file.string());
            continue;
        }
        const auto named = read_holidays(file);
        CHECK(named.size() > 20);
        for (Date day = Date::of(year, 1, 1); day < Date::of(year + 1, 1, 1); day = day.plus_days(1)) {
            CAPTURE(day.text());
            const auto found = named.find(day);
            CHECK(is_working_day(kBuiltIn, day) == (found == named.end() ? !is_weekend(day) : !found->second));
        }
    }
}

TEST_CASE("F5: a year without a notice is provisional, weekends only") {
    CHECK(is_provisional(kBuiltIn, 2022));
    CHECK(is_provisional(kBuiltIn, 2027));
    CHECK(is_working_day(kBuiltIn, Date::of(2027, 1, 1)));  // a Friday: nothing is guessed
    CHECK_FALSE(is_working_day(kBuiltIn, Date::of(2027, 1, 2)));
    CHECK_FALSE(is_working_day(kBuiltIn, Date::of(2027, 1, 3)));
}

TEST_CASE("weekends, before and after 1970") {
    CHECK_FALSE(is_weekend(Date::of(1969, 12, 26)));  // Friday
    CHECK(is_weekend(Date::of(1969, 12, 27)));
    CHECK(is_weekend(Date::of(1969, 12, 28)));
    CHECK_FALSE(is_weekend(Date::of(1969, 12, 29)));
    CHECK_FALSE(is_weekend(Date::of(1970, 1, 1)));  // Thursday
    CHECK(is_weekend(Date::of(1970, 1, 3)));
    CHECK(is_weekend(Date::of(1970, 1, 4)));
}

TEST_CASE("L5: the next working day is the day itself, or the first after a holiday") {
    CHECK(next_working_day(kBuiltIn, Date::of(2026, 2, 28)) == Date::of(2026, 2, 28));  // a worked Saturday
    CHECK(next_working_day(kBuiltIn, Date::of(2026, 10, 1)) == Date::of(2026, 10, 8));
    CHECK(next_working_day(kBuiltIn, Date::of(2026, 2, 15)) == Date::of(2026, 2, 24));
}

TEST_CASE("F5: counting working days over a holiday and worked weekends") {
    // 2026-02-13 Friday; Saturday the 14th is worked, then off until the 23rd: 14, 24, 25, 26, 27, and Saturday the
    // 28th
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 13), 1) == Date::of(2026, 2, 14));
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 13), 2) == Date::of(2026, 2, 24));
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 13), 6) == Date::of(2026, 2, 28));
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 13), 7) == Date::of(2026, 3, 2));
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 15), 0) == Date::of(2026, 2, 24));
    CHECK(plus_working_days(kBuiltIn, Date::of(2026, 2, 15), 1) == Date::of(2026, 2, 24));
}

TEST_CASE("a notice may move days of the December before its year") {
    State state;
    state.published[2027] = {.days_off = {Date::of(2026, 12, 31), Date::of(2027, 1, 1)},
                             .working_weekends = {Date::of(2026, 12, 26)},
                             .source = "a"};
    CHECK_FALSE(is_working_day(state, Date::of(2026, 12, 31)));
    CHECK(is_working_day(state, Date::of(2026, 12, 26)));
    CHECK_FALSE(is_working_day(state, Date::of(2026, 10, 1)));  // the year's own notice holds
    CHECK(plus_working_days(state, Date::of(2026, 12, 30), 1) == Date::of(2027, 1, 4));
}

TEST_CASE("the count-th working day is the last of exactly so many") {
    rc::check([] {
        const Date from = Date::of(2022, 6, 1).plus_days(*rc::gen::inRange(0, 2000));
        const auto count = *rc::gen::inRange(1, 60);
        const Date found = plus_working_days(kBuiltIn, from, count);
        int seen = 0;
        for (Date day = from.plus_days(1); day <= found; day = day.plus_days(1)) seen += is_working_day(kBuiltIn, day);
        RC_ASSERT(is_working_day(kBuiltIn, found));
        RC_ASSERT(seen == count);
    });
}

}  // namespace gzl::core::calendar
