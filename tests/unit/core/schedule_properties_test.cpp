// What holds for every question, method and convention; and that hostile ones are refused at the place.
#include <cstdlib>
#include <iostream>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/json.hpp"
#include "core/schedule/annuity.hpp"
#include "core/schedule/answer.hpp"

namespace gzl::core::schedule {

namespace {

// GZL_TEST_LONG=1 tries a hundred times as many, always from one seed.
template <class Property>
bool holds(const char* name, Property property) {
    const char* asked = std::getenv("GZL_TEST_LONG");
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    rc::detail::TestParams params;
    params.seed = 20'260'301;
    params.maxSuccess = asked && *asked == '1' ? 50'000 : 1'000;
    const auto result = rc::detail::checkProperty(rc::detail::toProperty(property), metadata, params);
    if (result.template is<rc::detail::SuccessResult>()) return true;
    rc::detail::printResultMessage(result, std::cerr);
    return false;
}

template <class T>
T any_of_enum(int count) {
    return static_cast<T>(*rc::gen::inRange(0, count));
}

ScheduleEvent any_event(Date first) {
    ScheduleEvent event{.type = any_of_enum<EventType>(8)};
    event.date = first.plus_days(*rc::gen::inRange(0, 700));
    if (*rc::gen::inRange(0, 3) == 0) event.entered = event.date.plus_days(*rc::gen::inRange(0, 90));
    event.amount = Money(*rc::gen::inRange<std::int64_t>(1, 3'000'000));
    event.rate = RatePpm(*rc::gen::inRange<std::int64_t>(0, 300'000));
    event.until = event.date.plus_days(*rc::gen::inRange(0, 60));
    return event;
}

CalculateSchedule any_question() {
    CalculateSchedule question{.principal = Money(*rc::gen::inRange<std::int64_t>(1, 10'000'000)),
                               .rate = RatePpm(*rc::gen::inRange<std::int64_t>(0, 400'000)),
                               .first = Date::of(2023, 11, 1).plus_days(*rc::gen::inRange(0, 120))};
    question.plan = any_of_enum<Plan>(4);
    question.count = *rc::gen::inRange(1, 19);
    question.every = *rc::gen::inRange(1, 4);
    question.unit = any_of_enum<Unit>(3);
    Choices choices;
    choices.preset = any_of_enum<Preset>(9);
    if (*rc::gen::inRange(0, 2) == 0) choices.recalculation = any_of_enum<Recalculation>(3);
    if (*rc::gen::inRange(0, 3) == 0) choices.early_money = any_of_enum<EarlyMoney>(4);
    if (*rc::gen::inRange(0, 3) == 0) choices.settlement = any_of_enum<Settlement>(4);
    if (*rc::gen::inRange(0, 3) == 0) choices.order = any_of_enum<Order>(2);
    if (*rc::gen::inRange(0, 4) == 0) choices.interest_on_interest = true;
    if (*rc::gen::inRange(0, 4) == 0) choices.pay_off_until = PayOffUntil::due;
    question.convention = choices;
    if (*rc::gen::inRange(0, 3) == 0) question.principal_grace = *rc::gen::inRange(0, 4);
    if (*rc::gen::inRange(0, 3) == 0) question.overdue_premium = RatePpm(500'000);
    std::vector<ScheduleEvent> events;
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i) events.push_back(any_event(question.first));
    question.events = events;
    return question;
}

void check_sums(const Terms& terms, const Schedule& schedule) {
    Money principal;
    for (const ScheduleRow& row : schedule.rows) {
        RC_ASSERT(row.principal >= Money::zero());
        RC_ASSERT(row.interest >= Money::zero());
        RC_ASSERT(row.penalty >= Money::zero());
        RC_ASSERT(row.outstanding >= Money::zero());
        RC_ASSERT(row.paid + row.outstanding == row.due_total);
        RC_ASSERT(row.in_advance + row.late <= row.paid);
        RC_ASSERT(row.balance_after >= Money::zero());
        principal += row.principal;
    }
    RC_ASSERT(principal == terms.principal());
    RC_ASSERT(schedule.rows.back().balance_after == Money::zero());
    Money paid;
    Money money;
    for (const ScheduleTransaction& each : schedule.transactions) {
        if (each.type != TransactionType::repayment) continue;
        RC_ASSERT(each.principal + each.interest + each.penalty + each.overpaid == each.amount);
        paid += each.amount - each.overpaid;
    }
    RC_ASSERT(paid == schedule.totals.paid);
}

BadInput refused(const CalculateSchedule& question) {
    const auto terms = terms_of(question);
    REQUIRE(!terms);
    return terms.error();
}

CalculateSchedule plain() {
    CalculateSchedule question{.principal = Money(100), .rate = RatePpm(1), .first = Date::of(2026, 1, 1)};
    question.count = 2;
    return question;
}

}  // namespace

TEST_CASE("of every schedule principal adds up, nothing is negative, every payment is somewhere") {
    CHECK(holds("sums", [] {
        const auto question = any_question();
        RC_LOG() << to_json(question);
        const auto terms = terms_of(question);
        if (!terms) return;  // combinations that a method does not have
        check_sums(*terms, calculate(*terms));
    }));
}

TEST_CASE("rounded once, a period split in two costs what the whole one does") {
    CHECK(holds("split", [] {
        CalculateSchedule question{.principal = Money(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000)),
                                   .rate = RatePpm(*rc::gen::inRange<std::int64_t>(0, 400'000)),
                                   .first = Date::of(2026, 1, 1)};
        question.due_dates = {{Date::of(2026, 12, 31)}};
        question.plan = Plan::bullet;
        const auto whole = terms_of(question);
        RC_ASSERT(whole.has_value());
        // A change of the rate to itself splits the year where it lies.
        ScheduleEvent same{.type = EventType::rate_change};
        same.date = question.first.plus_days(*rc::gen::inRange(0, 364));
        same.rate = question.rate;
        question.events = {{same}};
        const auto split = terms_of(question);
        RC_ASSERT(split.has_value());
        RC_ASSERT(calculate(*whole).totals.interest == calculate(*split).totals.interest);
    }));
}

TEST_CASE("the constant payment repays: one fen less would not, in exact fractions") {
    // Σ payment × v ≥ balance is checked by walking the balance in unrounded fractions of 10^-6 fen.
    CHECK(holds("annuity", [] {
        const Money balance{*rc::gen::inRange<std::int64_t>(1'000, 1'000'000'000)};
        const std::vector<Factor> factors(*rc::gen::inRange<std::size_t>(1, 25),
                                          Factor{*rc::gen::inRange<std::int64_t>(0, 400'000), 12});
        const Money payment = annuity(balance, factors, Money(1));
        const auto left_after = [&](Wide twice_payment) {  // twice the balance left, in 10^-6 fen
            Wide left = Wide{2} * balance.value() * 1'000'000;
            for (const Factor& each : factors)
                left = left + left * each.numerator / (Wide{each.denominator} * 1'000'000) - twice_payment * 1'000'000;
            return left;
        };
        const Wide slack = 10'000;
        RC_ASSERT(left_after(Wide{2} * payment.value() + 1) <= slack);  // half a fen more repays all
        RC_ASSERT(left_after(Wide{2} * payment.value() - 1) >= -slack);
    }));
}

TEST_CASE("what cannot be calculated is refused at its place") {
    auto question = plain();
    question.principal = Money(-1);
    CHECK(refused(question).place == "/principal_fen");
    question = plain();
    question.principal = kMostPrincipal + Money(1);
    CHECK(refused(question).place == "/principal_fen");
    question = plain();
    question.rate = RatePpm(1'000'001);
    CHECK(refused(question).place == "/rate_ppm");
    question = plain();
    question.count = 601;
    CHECK(refused(question).place == "/count");
    question = plain();
    question.every = 366;
    question.count = 600;
    CHECK(refused(question).place == "/count");
    question = plain();
    question.due_dates = {{Date::of(2026, 2, 1)}};
    CHECK(refused(question).place == "/due_dates");
    question.count.reset();
    question.due_dates = {{Date::of(2026, 2, 1), Date::of(2026, 2, 1)}};
    CHECK(refused(question).place == "/due_dates/1");
    question = plain();
    question.events = {{ScheduleEvent{.type = EventType::repay, .date = Date::of(2026, 1, 2)}}};
    CHECK(refused(question).place == "/events/0/amount_fen");
    question.events->front().date = Date::of(2025, 12, 31);
    CHECK(refused(question).place == "/events/0/date");
    question = plain();
    question.events = std::vector<ScheduleEvent>(401);
    CHECK(refused(question).place == "/events");
    question = plain();
    question.business_date = Date::of(2025, 1, 1);
    CHECK(refused(question).place == "/business_date");
    question = plain();
    question.principal_grace = 2;
    CHECK(refused(question).place == "/principal_grace");
    question = plain();
    question.convention = Choices{};
    question.convention->day_basis = DayBasis::whole_months;
    CHECK(refused(question).place == "/convention/day_basis");
    question = plain();
    question.interest_grace = 1;
    CHECK(refused(question).place == "/interest_grace");
}

}  // namespace gzl::core::schedule
