#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/loan/interest.hpp"

namespace gzl::core::loan {

namespace {

using product::Settlement;

constexpr RatePpm kRate{32'000};  // 3.2 % per year
const Date kStart = Date::of(2026, 3, 1);

Loan loan_of(Money amount, Settlement settlement = Settlement::with_principal, std::int64_t basis = 360) {
    return {.facility = FacilityId(1),
            .drawdown = DrawdownId(1),
            .enterprise = OrganisationId(6),
            .bank = OrganisationId(5),
            .amount = amount,
            .basis = basis,
            .settlement = settlement,
            .opened_on = kStart,
            .due_on = kStart.plus_days(365),
            .segments = {{kStart, amount, kRate}},
            .settled_to = kStart};
}

Date after(int nights) {
    return kStart.plus_days(nights);
}

}  // namespace

TEST_CASE("L2: six million over 30 nights at 3.2 %/360 is 16 000.00, not the sum of rounded days") {
    const Loan loan = loan_of(Money(600'000'000));
    CHECK(accrued(loan, after(30)) == Money(1'600'000));
    CHECK(payoff(loan, after(30)) == Money(601'600'000));
    // 533.333… a day: rounding each day would lose ten fen
    const Money one_day = accrued(loan, after(1));
    CHECK(one_day == Money(53'333));
    CHECK(one_day.value() * 30 == 1'599'990);
}

TEST_CASE("L2: the first day counts, the last does not") {
    const Loan loan = loan_of(Money(600'000'000));
    CHECK(accrued(loan, kStart) == Money::zero());
    CHECK(payoff(loan, kStart) == Money(600'000'000));
    CHECK(accrued(loan, after(1)) == Money(53'333));
}

TEST_CASE("L2: basis 365") {
    // 6 000 000.00 × 0.032 × 30 / 365 = 15 780.8219…
    CHECK(accrued(loan_of(Money(600'000'000), Settlement::with_principal, 365), after(30)) == Money(1'578'082));
}

TEST_CASE("L2: a posting rounds half up") {
    // 5 625 fen × 32 000 / (360 × 10^6) is exactly half a fen a night
    CHECK(interest_of(Money(5'625), loan_of(Money(600'000'000)), after(1)) == Money(1));
    CHECK(interest_of(Money(5'624), loan_of(Money(600'000'000)), after(1)) == Money(0));
}

TEST_CASE("L3: with_principal pays the interest of the principal since the opening") {
    const Loan loan = loan_of(Money(600'000'000));
    // 30 nights carry 32 000 × 30 / 360 ppm = 1/375: 2 000 000.00 pays 5 333.33
    CHECK(split(loan, Money(200'533'333), after(30)) == Split{Money(533'333), Money(200'000'000), Money::zero()});
    CHECK(split(loan, Money(601'600'000), after(30)) == Split{Money(1'600'000), Money(600'000'000), Money::zero()});
    CHECK(split(loan, Money(601'600'007), after(30)) == Split{Money(1'600'000), Money(600'000'000), Money(7)});
}

TEST_CASE("L3: with_principal, the odd fen") {
    // 187 fen bear 0.4986… → 0, together 187; 188 fen bear 0.5013… → 1, together 189; nothing makes 188
    const Loan loan = loan_of(Money(600'000'000));
    CHECK(split(loan, Money(187), after(30)) == Split{Money(0), Money(187), Money(0)});
    CHECK(split(loan, Money(188), after(30)) == Split{Money(0), Money(187), Money(1)});
    CHECK(split(loan, Money(189), after(30)) == Split{Money(1), Money(188), Money(0)});
}

TEST_CASE("L4: otherwise accrued interest comes first, then principal") {
    Loan loan = loan_of(Money(50'000), Settlement::at_maturity);  // 500.00, style.md's example
    const Split taken = split(loan, Money(30'000), after(30));
    CHECK(taken == Split{Money(133), Money(29'867), Money::zero()});
    settle(loan, taken, after(30));
    CHECK(loan.outstanding() == Money(20'133));
    CHECK(accrued(loan, after(30)) == Money::zero());
    CHECK(accrued(loan, after(60)) == Money(54));  // 201.33 × 0.032 × 30 / 360 = 0.5368…
    CHECK(payoff(loan, after(60)) == Money(20'187));
}

TEST_CASE("L4: a payment below the interest leaves the rest of it due") {
    Loan loan = loan_of(Money(50'000), Settlement::monthly_20);
    settle(loan, split(loan, Money(100), after(30)), after(30));
    CHECK(loan.outstanding() == Money(50'000));
    CHECK(loan.interest_due == Money(33));
    CHECK(accrued(loan, after(60)) == Money(33 + 133));
    CHECK(loan.segments.size() == 1);
}

TEST_CASE("L5: a repayment confirmed late counts from its value date") {
    Loan loan = loan_of(Money(600'000'000));
    settle(loan, split(loan, Money(200'533'333), after(30)), after(30));
    settle(loan, split(loan, Money(100'000'000), after(20)), after(20));
    REQUIRE(loan.segments.size() == 3);
    CHECK(loan.segments[1].from == after(20));
    CHECK(balance_on(loan, after(19)) == Money(600'000'000));
    CHECK(balance_on(loan, after(20)) == loan.outstanding() + Money(200'000'000));
    CHECK(balance_on(loan, after(30)) == loan.outstanding());
    CHECK(balance_on(loan, kStart.plus_days(-1)) == Money::zero());
}

TEST_CASE("L2: a change of rate counts from its day") {
    Loan loan = loan_of(Money(600'000'000));
    loan.segments.push_back({after(10), Money(600'000'000), RatePpm(36'000)});
    // 10 × 533.333… + 20 × 600.00 = 17 333.33
    CHECK(accrued(loan, after(30)) == Money(1'733'333));
    CHECK(numerator_of(loan.segments, after(9), after(11)) == multiply(600'000'000, 68'000));
}

TEST_CASE("requests under way leave less to repay") {
    const Loan loan = loan_of(Money(600'000'000));
    const Claim claimed{Money(200'000'000), Money(533'333)};
    CHECK(payoff(loan, after(30), claimed) == Money(400'000'000 + 1'066'667));
    const Loan settled = loan_of(Money(600'000'000), Settlement::at_maturity);
    CHECK(payoff(settled, after(30), claimed) == Money(400'000'000 + 1'066'667));
    CHECK(payoff(loan, after(30), {Money(700'000'000), Money(0)}) == Money::zero());
}

TEST_CASE("L7: the interest of one night over loans of both bases is rounded once") {
    NightInterest night;
    night.add(loan_of(Money(100)), kStart);                                  // 0.008888…
    night.add(loan_of(Money(6'000), Settlement::at_maturity, 365), kStart);  // 0.526027…
    CHECK(night.total() == Money(1));
    night.add(loan_of(Money(600'000'000)), kStart.plus_days(-1));
    CHECK(night.total() == Money(1));
}

TEST_CASE("property: a repayment is taken up in full and the balances follow") {
    CHECK(rc::check([] {
        const auto settlement = *rc::gen::element(Settlement::with_principal, Settlement::at_maturity);
        const auto basis = *rc::gen::element<std::int64_t>(360, 365);
        Loan loan = loan_of(Money(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000)), settlement, basis);
        const Money drawn = loan.amount;
        Money repaid;
        Money interest;
        Date day = kStart;
        for (int step = 0; step < 12 && loan.outstanding().is_positive(); ++step) {
            day = day.plus_days(*rc::gen::inRange(0, 90));
            const Money amount(*rc::gen::inRange<std::int64_t>(1, payoff(loan, day).value() + 2));
            const Split taken = split(loan, amount, day);
            RC_ASSERT(taken.interest + taken.principal + taken.rest == amount);
            if (settlement == Settlement::with_principal)
                RC_ASSERT(taken.interest == interest_of(taken.principal, loan, day));
            settle(loan, taken, day);
            repaid += taken.principal;
            interest += taken.interest;
            RC_ASSERT(repaid + loan.outstanding() == drawn);
            RC_ASSERT(loan.interest_paid == interest);
        }
        const Money last = payoff(loan, day);
        settle(loan, split(loan, last, day), day);
        RC_ASSERT(loan.outstanding() == Money::zero());
        RC_ASSERT(accrued(loan, day.plus_days(100)) == Money::zero());
    }));
}

TEST_CASE("property: with_principal, the principal taken is the largest") {
    CHECK(rc::check([] {
        const Loan loan = loan_of(Money(600'000'000));
        const Date day = after(*rc::gen::inRange(0, 720));
        const Money amount(*rc::gen::inRange<std::int64_t>(1, payoff(loan, day).value()));
        const Split taken = split(loan, amount, day);
        const Money next = taken.principal + Money(1);
        RC_ASSERT(next + interest_of(next, loan, day) > amount);
        RC_ASSERT(taken.rest <= Money(1));
    }));
}

}  // namespace gzl::core::loan
