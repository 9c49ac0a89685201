// L2–L4: the plan of a loan. Numbers by hand, then properties.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/schedule/plan.hpp"

namespace gzl::core::schedule {

namespace {

PlanTerms yearly(PlanKind kind, std::int64_t principal, std::int32_t count) {
    PlanTerms terms{.kind = kind, .principal = Money(principal), .rate = RatePpm(36'000)};
    terms.first = Date::of(2026, 1, 15);
    terms.dates = due_dates({.first = terms.first, .count = count, .every_months = 1, .day_of_month = 15});
    return terms;
}

// What is paid on each date, interest half up on the actual days.
std::vector<std::int64_t> payments(const PlanTerms& terms, const std::vector<PrincipalDue>& dues) {
    std::vector<std::int64_t> out;
    std::int64_t balance = terms.principal.value();
    Date from = terms.first;
    for (const PrincipalDue& each : dues) {
        const Wide top = Wide{balance} * terms.rate.value() * (each.due - from);
        out.push_back(each.principal.value() + divide(top, multiply(terms.basis, 1'000'000), Rounding::half_up));
        balance -= each.principal.value();
        from = each.due;
    }
    return out;
}

Money sum(const std::vector<PrincipalDue>& dues) {
    Money total;
    for (const PrincipalDue& each : dues) total += each.principal;
    return total;
}

}  // namespace

TEST_CASE("due dates keep the day of the month and shorten to the month's end") {
    const auto dates = due_dates({.first = Date::of(2026, 1, 31), .count = 4, .every_months = 1, .day_of_month = 31});
    CHECK(dates ==
          std::vector{Date::of(2026, 2, 28), Date::of(2026, 3, 31), Date::of(2026, 4, 30), Date::of(2026, 5, 31)});
    const auto quarters = due_dates({.first = Date::of(2026, 2, 5), .count = 2, .every_months = 3, .day_of_month = 21});
    CHECK(quarters == std::vector{Date::of(2026, 5, 21), Date::of(2026, 8, 21)});
}

TEST_CASE("equal instalment: 12 000.00 at 3.6 % in three months, actual days on 360") {
    // 31 nights: 37.20, so 4 024.03 repays 3 986.83 of it; 28 nights on 8 013.17: 22.44 and 4 001.59; 31 nights on
    // 4 011.58: 12.44, so the last payment is 4 024.02. With 4 024.02 it would be 4 024.05, further away.
    const PlanTerms terms = yearly(PlanKind::equal_instalment, 1'200'000, 3);
    const auto dues = principal_dues(terms);
    CHECK(payments(terms, dues) == std::vector<std::int64_t>{402'403, 402'403, 402'402});
    PlanTerms down = terms;
    down.rounding = Rounding::down;
    const auto below = payments(down, principal_dues(down));
    CHECK(below.back() >= below.front());
}

TEST_CASE("equal principal: the last one takes the remainder") {
    const auto dues = principal_dues(yearly(PlanKind::equal_principal, 1'000'000, 3));
    CHECK(dues[0].principal == Money(333'333));
    CHECK(dues[2].principal == Money(333'334));
    const auto tiny = principal_dues(yearly(PlanKind::equal_principal, 3, 6));
    CHECK(sum(tiny) == Money(3));
}

TEST_CASE("bullet: nothing before the last date") {
    const auto dues = principal_dues(yearly(PlanKind::bullet, 500'000, 12));
    CHECK(dues.front().principal == Money::zero());
    CHECK(dues.back().principal == Money(500'000));
}

TEST_CASE("of every plan the principal adds up and no part is negative") {
    CHECK(rc::check([] {
        PlanTerms terms{
            .kind = *rc::gen::element(PlanKind::bullet, PlanKind::equal_instalment, PlanKind::equal_principal),
            .principal = Money(*rc::gen::inRange<std::int64_t>(1, 4'000'000'000'000)),
            .rate = RatePpm(*rc::gen::inRange<std::int64_t>(0, 1'000'000))};
        terms.basis = *rc::gen::element(360, 365);
        terms.rounding = *rc::gen::element(Rounding::down, Rounding::up, Rounding::half_up);
        terms.first = Date::of(2026, 1, 1).plus_days(*rc::gen::inRange(0, 700));
        terms.dates = due_dates({.first = terms.first,
                                 .count = *rc::gen::inRange(1, 61),
                                 .every_months = *rc::gen::inRange(1, 4),
                                 .day_of_month = *rc::gen::inRange(1, 32)});
        const auto dues = principal_dues(terms);
        RC_ASSERT(dues.size() == terms.dates.size());
        RC_ASSERT(sum(dues) == terms.principal);
        for (const PrincipalDue& each : dues) RC_ASSERT(each.principal >= Money::zero());
        if (terms.kind != PlanKind::equal_instalment || terms.principal < Money(1'000'000)) return;
        const auto paid = payments(terms, dues);
        for (std::size_t i = 0; i + 1 < paid.size(); ++i) {
            if (dues[i].principal.is_positive() && dues[0].principal.is_positive()) RC_ASSERT(paid[i] == paid[0]);
            if (terms.rounding == Rounding::up) RC_ASSERT(paid.back() <= std::max(paid[i], paid[0]));
        }
    }));
}

}  // namespace gzl::core::schedule
