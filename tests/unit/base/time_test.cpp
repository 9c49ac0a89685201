#include "base/time.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gzl {

namespace {

Date date(std::string_view text) {
    const auto parsed = Date::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

Instant instant(std::string_view text) {
    const auto parsed = Instant::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("dates are read in one form, and only those of the calendar") {
    CHECK(date("1970-01-01").days() == 0);
    CHECK(date("2026-03-01") == Date::of(2026, 3, 1));
    CHECK(date("2024-02-29") - date("2024-02-28") == 1);
    CHECK(date("9999-12-31").text() == "9999-12-31");
    CHECK(date("1900-01-01").text() == "1900-01-01");
    for (const char* text : {"", "2026-3-1", "2026-03-1", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-01",
                             "2026-01-00", "2026-04-31", "2026/03/01", "20260301", "2026-03-01 ", "+026-03-01",
                             "-026-03-01", "2026-+3-01", "2026--3-01", "1899-12-31", "0000-01-01", "２０"}) {
        CAPTURE(text);
        CHECK_FALSE(Date::parse(text));
    }
}

TEST_CASE("a date knows its year, month and day, also before 1970 and in leap years") {
    CHECK(Date::of(2024, 2, 29).civil() == CivilDate{2024, 2, 29});
    CHECK(Date::of(1969, 12, 31).civil() == CivilDate{1969, 12, 31});
    CHECK(Date().civil() == CivilDate{1970, 1, 1});
}

TEST_CASE("months keep the day, or end on the last of a shorter month") {
    CHECK(date("2026-01-31").plus_months(1) == date("2026-02-28"));
    CHECK(date("2024-01-31").plus_months(1) == date("2024-02-29"));
    CHECK(date("2024-02-29").plus_months(12) == date("2025-02-28"));
    CHECK(date("2024-02-29").plus_months(48) == date("2028-02-29"));
    CHECK(date("2026-11-30").plus_months(3) == date("2027-02-28"));
    CHECK(date("2026-03-31").plus_months(-1) == date("2026-02-28"));
    CHECK(date("2026-01-15").plus_months(-1) == date("2025-12-15"));
    CHECK(date("2026-01-15").plus_months(0) == date("2026-01-15"));
    CHECK(date("2026-12-31").plus_days(1) == date("2027-01-01"));
}

TEST_CASE("every date comes back from its text, and texts sort as dates do") {
    CHECK(rc::check([] {
        const auto some = [] { return Date(*rc::gen::inRange(date("1900-01-01").days(), date("9999-12-31").days())); };
        const Date a = some();
        const Date b = some();
        RC_ASSERT(Date::parse(a.text()) == a);
        RC_ASSERT((a < b) == (a.text() < b.text()));
        RC_ASSERT(a.plus_days(b - a) == b);
    }));
}

TEST_CASE("instants are read in one form") {
    CHECK(instant("1970-01-01T00:00:00.000Z").ms() == 0);
    CHECK(instant("2026-03-01T08:30:00.001Z").text() == "2026-03-01T08:30:00.001Z");
    CHECK(instant("1969-12-31T23:59:59.999Z").ms() == -1);
    CHECK(Instant(-1).text() == "1969-12-31T23:59:59.999Z");
    for (const char* text :
         {"", "2026-03-01", "2026-03-01T08:30:00Z", "2026-03-01T08:30:00.00Z", "2026-03-01T08:30:00.0000Z",
          "2026-03-01T08:30:00.000", "2026-03-01T08:30:00.000z", "2026-03-01t08:30:00.000Z", "2026-03-01 08:30:00.000Z",
          "2026-03-01T24:00:00.000Z", "2026-03-01T08:60:00.000Z", "2026-03-01T08:30:60.000Z",
          "2026-03-01T-8:30:00.000Z", "2026-03-01T08:30:00.-01Z", "2026-02-30T08:30:00.000Z",
          "2026-03-01T08:30:00+08:00", "2026-03-01T08:30:00,000Z"}) {
        CAPTURE(text);
        CHECK_FALSE(Instant::parse(text));
    }
}

TEST_CASE("a day begins at 16:00 UTC of the day before") {
    CHECK(instant("2026-02-28T15:59:59.999Z").date() == date("2026-02-28"));
    CHECK(instant("2026-02-28T16:00:00.000Z").date() == date("2026-03-01"));
    CHECK(Instant::start_of(date("2026-03-01")) == instant("2026-02-28T16:00:00.000Z"));
    CHECK(Instant::start_of(date("1970-01-01")).ms() == -8 * 3'600'000);
    CHECK(Instant::start_of(date("1900-01-01")).text() == "1899-12-31T16:00:00.000Z");
    CHECK(rc::check([] {
        const Date day(*rc::gen::inRange(-25'000, 2'900'000));
        RC_ASSERT(Instant::start_of(day).date() == day);
        RC_ASSERT(Instant::start_of(day).plus_ms(-1).date() == day.plus_days(-1));
        RC_ASSERT(Instant::start_of(day).plus_ms(86'399'999).date() == day);
    }));
}

TEST_CASE("every instant comes back from its text") {
    CHECK(rc::check([] {
        const Instant at(*rc::gen::inRange<std::int64_t>(instant("1900-01-01T00:00:00.000Z").ms(),
                                                         instant("9999-12-31T23:59:59.999Z").ms()));
        RC_ASSERT(Instant::parse(at.text()) == at);
        std::string out = "x";
        at.append_text(out);
        RC_ASSERT(out == "x" + at.text());
    }));
}

}  // namespace gzl
