// Answers questions of tests/process/oracle.py, which has the answers of an implementation that is not ours: a line in,
// a line out. `fraction <day count> <from> <until>` -> `<numerator> <denominator>`;
// `working <from> <until>` -> a digit for each day of [from, until), 1 for a working day
#include <iostream>
#include <string>

#include "core/calendar/working_days.hpp"
#include "core/schedule/day_count.hpp"

namespace {

using gzl::Date;
using gzl::core::schedule::DayCount;

DayCount day_count_of(const std::string& name) {
    if (name == "actual_360") return DayCount::actual_360;
    if (name == "actual_365") return DayCount::actual_365;
    if (name == "actual_actual") return DayCount::actual_actual;
    CHECK_THAT(name == "thirty_360");
    return DayCount::thirty_360;
}

Date read_date() {
    std::string text;
    std::cin >> text;
    const auto date = Date::parse(text);
    CHECK_THAT(date.has_value());
    return *date;
}

void fraction() {
    std::string name;
    std::cin >> name;
    const Date from = read_date();
    const auto answer = gzl::core::schedule::year_fraction(day_count_of(name), from, read_date());
    std::cout << answer.numerator << ' ' << answer.denominator << '\n';
}

// By what the program carries, no year published.
void working() {
    const Date from = read_date();
    const Date until = read_date();
    for (Date day = from; day < until; day = day.plus_days(1))
        std::cout << (gzl::core::calendar::is_working_day({}, day) ? '1' : '0');
    std::cout << '\n';
}

}  // namespace

int main() {
    std::ios::sync_with_stdio(false);
    std::string question;
    while (std::cin >> question) {
        CHECK_THAT(question == "fraction" || question == "working");
        question == "fraction" ? fraction() : working();
    }
}
