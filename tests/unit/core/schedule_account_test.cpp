// L2–L5 as a schedule: numbers by hand.
#include <doctest/doctest.h>

#include "core/schedule/answer.hpp"

namespace gzl::core::schedule {

namespace {

CalculateSchedule bullet(std::int64_t principal, std::int64_t rate, Date first, std::vector<Date> dues) {
    CalculateSchedule question{.principal = Money(principal), .rate = RatePpm(rate), .first = first};
    question.plan = Plan::bullet;
    question.due_dates = std::move(dues);
    return question;
}

ScheduleEvent event(EventType type, Date date, std::optional<std::int64_t> amount = {}) {
    ScheduleEvent made{.type = type, .date = date};
    if (amount) made.amount = Money(*amount);
    return made;
}

Schedule calculated(const CalculateSchedule& question) {
    const auto terms = terms_of(question);
    REQUIRE_MESSAGE(terms.has_value(), (terms ? "" : terms.error().place));
    return calculate(*terms);
}

void settle(CalculateSchedule& question, Settlement settlement) {
    Choices choices;
    choices.settlement = settlement;
    question.convention = choices;
}

}  // namespace

TEST_CASE("L2: 6 000 000.00 at 3.2 % on 360 over 30 nights is 16 000.00, once; the same day costs nothing") {
    const Date first = Date::of(2026, 3, 1);
    const auto whole = calculated(bullet(600'000'000, 32'000, first, {first.plus_days(30)}));
    REQUIRE(whole.rows.size() == 1);
    CHECK(whole.rows[0].interest == Money(1'600'000));
    auto question = bullet(600'000'000, 32'000, first, {first.plus_days(30)});
    question.events = {event(EventType::pay_off, first)};
    const auto same_day = calculated(question);
    CHECK(same_day.totals.interest == Money::zero());
    CHECK(same_day.totals.outstanding == Money::zero());
}

TEST_CASE("L3 monthly_20: settled to the 20th inclusive, due on the 21st, the rest at the end") {
    // 1 000 000.00 at 3.6 % / 360 is 100.00 a night: 1–20 March 20 nights, 21 March–20 April 31, 21–29 April 9.
    auto question = bullet(100'000'000, 36'000, Date::of(2026, 3, 1), {Date::of(2026, 4, 30)});
    settle(question, Settlement::monthly_20);
    const auto schedule = calculated(question);
    REQUIRE(schedule.rows.size() == 3);
    CHECK(schedule.rows[0].due == Date::of(2026, 3, 21));
    CHECK(schedule.rows[0].interest == Money(200'000));
    CHECK(schedule.rows[1].interest == Money(310'000));
    CHECK(schedule.rows[2].interest == Money(90'000));
    CHECK(schedule.rows[2].principal == Money(100'000'000));
}

TEST_CASE("L3 with_principal: a repayment pays its own interest since the first day") {
    // 400 000.00 of 1 000 000.00 after 10 nights: 4 000 000.00 nights·yuan × 3.6 % / 360 = 400.00; the other
    // 600 000.00 after 60 nights: 3 600.00.
    auto question = bullet(100'000'000, 36'000, Date::of(2026, 3, 1), {Date::of(2026, 4, 30)});
    settle(question, Settlement::with_principal);
    question.plan = Plan::revolving;
    question.events = {event(EventType::repay, Date::of(2026, 3, 11), 40'040'000)};
    const auto schedule = calculated(question);
    REQUIRE(schedule.rows.size() == 1);
    CHECK(schedule.rows[0].interest == Money(40'000 + 360'000));
    CHECK(schedule.transactions[1].principal == Money(40'000'000));
    CHECK(schedule.transactions[1].interest == Money(40'000));
    CHECK(schedule.totals.outstanding == Money(60'360'000));
}

TEST_CASE("L4 and L5: overdue principal costs half as much again, money pays penalty, interest, principal") {
    // 1 000 000.00, 30 nights: 3 000.00 interest due on 31 March. Paid on 10 April, 10 nights late: penalty on
    // 1 003 000.00 at 3.6 % × 1.5 / 360 × 10 = 1 504.50.
    auto question = bullet(100'000'000, 36'000, Date::of(2026, 3, 1), {Date::of(2026, 3, 31)});
    question.overdue_premium = RatePpm(500'000);
    question.events = {event(EventType::repay, Date::of(2026, 4, 10), 1'000'000)};
    const auto schedule = calculated(question);
    CHECK(schedule.rows[0].interest == Money(300'000));
    CHECK(schedule.rows[0].penalty == Money(150'450));
    CHECK(schedule.rows[0].late == Money(1'000'000));
    CHECK(schedule.transactions[1].penalty == Money(150'450));
    CHECK(schedule.transactions[1].interest == Money(300'000));
    CHECK(schedule.transactions[1].principal == Money(549'550));
    question.events = {event(EventType::repay, Date::of(2026, 3, 31), 100'300'000)};  // on the day: no penalty
    CHECK(calculated(question).totals.outstanding == Money::zero());
}

TEST_CASE("L5: a new rate counts from its date, and a pause leaves both its days out") {
    auto question = bullet(100'000'000, 36'000, Date::of(2026, 3, 1), {Date::of(2026, 3, 31)});
    ScheduleEvent change{.type = EventType::rate_change, .date = Date::of(2026, 3, 16)};
    change.rate = RatePpm(72'000);
    ScheduleEvent pause{.type = EventType::interest_pause, .date = Date::of(2026, 3, 20)};
    pause.until = Date::of(2026, 3, 21);
    question.events = {change, pause};
    CHECK(calculated(question).rows[0].interest == Money(15 * 10'000 + 13 * 20'000));
}

TEST_CASE("equal instalments: what is paid on time leaves nothing open, early money repays the next dues") {
    CalculateSchedule question{.principal = Money(1'200'000), .rate = RatePpm(36'000), .first = Date::of(2026, 1, 15)};
    question.count = 3;
    const auto plan = calculated(question);  // 402 403, 402 403, 402 402: schedule_plan_test.cpp
    CHECK(plan.rows[0].due_total == Money(402'403));
    CHECK(plan.rows[2].due_total == Money(402'402));
    question.events = {event(EventType::repay, Date::of(2026, 2, 15), 402'403),
                       event(EventType::pay_off, Date::of(2026, 2, 25))};
    const auto paid = calculated(question);
    CHECK(paid.totals.outstanding == Money::zero());
    // 8 013.17 × 10 × 3.6 % / 360 = 8.01
    CHECK(paid.transactions[2].interest == Money(801));
    CHECK(paid.transactions[2].principal == Money(801'317));
}

}  // namespace gzl::core::schedule
