#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/loan/account.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

using product::Settlement;

constexpr RatePpm kRate{32'000};           // 3.2 % per year
const Date kStart = Date::of(2026, 3, 2);  // a Monday
const core::State kNoHolidays;

Loan loan_of(Money amount, Settlement settlement = Settlement::with_principal, std::int64_t basis = 360) {
    const Date due = kStart.plus_days(364);  // a Monday
    return {.facility = FacilityId(1),
            .drawdown = DrawdownId(1),
            .enterprise = OrganisationId(6),
            .bank = OrganisationId(5),
            .amount = amount,
            .basis = basis,
            .settlement = settlement,
            .opened_on = kStart,
            .due_on = due,
            .first_due_on = due,
            .rates = {{kStart, kRate}}};
}

Date after(int nights) {
    return kStart.plus_days(nights);
}

Owed owed_after(const Loan& loan, int nights) {
    return owed(kNoHolidays, loan, after(nights));
}

Taken take(const Loan& loan, Money amount, int nights) {
    Account account = account_on(kNoHolidays, loan, after(nights));
    return account.take({.day = after(nights), .amount = amount});
}

Taken interest_and_principal(std::int64_t interest, std::int64_t principal, std::int64_t refund = 0) {
    return {.interest = Money(interest), .principal = Money(principal), .refund = Money(refund)};
}

// A short loan of 100 000.00 that falls due after thirty nights.
Loan month_of(Settlement settlement) {
    Loan loan = loan_of(Money(10'000'000), settlement);
    loan.due_on = loan.first_due_on = after(30);
    return loan;
}

}  // namespace

TEST_CASE("L2: six million over 30 nights at 3.2 %/360 is 16 000.00, not the sum of rounded days") {
    const Loan loan = loan_of(Money(600'000'000));
    CHECK(owed_after(loan, 30) == Owed{.interest = Money(1'600'000), .principal = Money(600'000'000)});
    // 533.333… a day: rounding each day would lose ten fen
    CHECK(owed_after(loan, 1).interest == Money(53'333));
    CHECK(53'333 * 30 == 1'599'990);
}

TEST_CASE("L2: the first day counts, the last does not; drawn and repaid on one day costs nothing") {
    CHECK(owed_after(loan_of(Money(600'000'000)), 0).total() == Money(600'000'000));
    CHECK(take(loan_of(Money(600'000'000)), Money(600'000'000), 0) == interest_and_principal(0, 600'000'000));
}

TEST_CASE("L2: basis 365") {
    // 6 000 000.00 × 0.032 × 30 / 365 = 15 780.8219…
    CHECK(owed_after(loan_of(Money(600'000'000), Settlement::with_principal, 365), 30).interest == Money(1'578'082));
}

TEST_CASE("L2: a posting rounds half up") {
    // 5 625 fen × 32 000 / (360 × 10^6) is exactly half a fen a night
    const Loan loan = loan_of(Money(600'000'000));
    const Account account = account_on(kNoHolidays, loan, after(1));
    CHECK(account.interest_with(Money(5'625)) == Money(1));
    CHECK(account.interest_with(Money(5'624)) == Money(0));
}

TEST_CASE("L3: with_principal pays the interest of the principal since the opening") {
    const Loan loan = loan_of(Money(600'000'000));
    // 30 nights carry 32 000 × 30 / 360 ppm = 1/375: 2 000 000.00 pays 5 333.33
    CHECK(take(loan, Money(200'533'333), 30) == interest_and_principal(533'333, 200'000'000));
    CHECK(take(loan, Money(601'600'000), 30) == interest_and_principal(1'600'000, 600'000'000));
    CHECK(take(loan, Money(601'600'007), 30) == interest_and_principal(1'600'000, 600'000'000, 7));
}

TEST_CASE("L3: with_principal, the odd fen") {
    // 187 fen bear 0.4986… → 0, together 187; 188 fen bear 0.5013… → 1, together 189; nothing makes 188
    const Loan loan = loan_of(Money(600'000'000));
    CHECK(take(loan, Money(187), 30) == interest_and_principal(0, 187));
    CHECK(take(loan, Money(188), 30) == interest_and_principal(0, 187, 1));
    CHECK(take(loan, Money(189), 30) == interest_and_principal(1, 188));
}

TEST_CASE("L4: otherwise accrued interest comes first, then principal") {
    Loan loan = loan_of(Money(50'000), Settlement::at_maturity);  // 500.00, style.md's example
    CHECK(take(loan, Money(30'000), 30) == interest_and_principal(133, 29'867));
    loan.movements = {{.day = after(30), .amount = Money(30'000)}};
    CHECK(owed_after(loan, 30) == Owed{.principal = Money(20'133)});
    CHECK(owed_after(loan, 60).interest == Money(54));  // 201.33 × 0.032 × 30 / 360 = 0.5368…
}

TEST_CASE("L4: a payment below the interest leaves the rest of it owed") {
    Loan loan = loan_of(Money(50'000), Settlement::at_maturity);
    loan.movements = {{.day = after(30), .amount = Money(100)}};
    CHECK(owed_after(loan, 30) == Owed{.interest = Money(33), .principal = Money(50'000)});
    CHECK(owed_after(loan, 60).interest == Money(33 + 133));
}

TEST_CASE("L3: monthly_20 settles the nights up to the 20th inclusive, due on the 21st") {
    Loan loan = loan_of(Money(10'000'000), Settlement::monthly_20);  // 100 000.00 since 03-02
    // 19 nights to 03-20 inclusive: 100 000.00 × 0.032 × 19 / 360 = 168.888…; 03-21 is a Saturday: due on 03-23
    Account account(loan, kNoHolidays.calendar);
    account.run_to(Date::of(2026, 3, 21));
    CHECK(account.owed().interest == Money(16'889));
    CHECK(account.next_due() == Date::of(2026, 3, 23));
    account.run_to(Date::of(2026, 3, 23));
    CHECK_FALSE(account.oldest_overdue());
    account.run_to(Date::of(2026, 3, 24));
    CHECK(account.oldest_overdue() == Date::of(2026, 3, 23));
    CHECK(account.overdue_interest() == Money(16'889));
    CHECK(account.overdue_principal() == Money::zero());
    // One night of 168.89 at 4.8 %: 0.0225… → 0.02; three nights of principal since the 21st: 26.666…
    CHECK(account.owed() ==
          Owed{.penalty = Money(2), .interest = Money(16'889 + 2'667), .principal = Money(10'000'000)});
}

TEST_CASE("L5: what is unpaid at the end of the due date bears the premium from that night on, n days for n nights") {
    for (const Settlement settlement : {Settlement::with_principal, Settlement::at_maturity}) {
        const Loan loan = month_of(settlement);  // due on Wednesday 04-01
        // 30 nights at 3.2 %/360: 266.666…
        CHECK(owed_after(loan, 30) == Owed{.interest = Money(26'667), .principal = Money(10'000'000)});
        CHECK(standing_of(kNoHolidays, loan, after(30)).days_overdue == 0);
        // Ten nights at 4.8 %: principal 133.333…, unpaid interest 0.3555…: 133.69 together
        CHECK(owed_after(loan, 40) ==
              Owed{.penalty = Money(13'369), .interest = Money(26'667), .principal = Money(10'000'000)});
        const Standing standing = standing_of(kNoHolidays, loan, after(40));
        CHECK(standing.days_overdue == 10);
        CHECK(standing.overdue_principal == Money(10'000'000));
        CHECK(standing.overdue_interest == Money(26'667));
        CHECK(standing.loan_class == LoanClass::special_mention);
    }
}

TEST_CASE("L4: an overdue loan takes costs, penalty, interest and principal in this order") {
    Loan loan = month_of(Settlement::with_principal);
    loan.movements = {{.day = after(35), .kind = MovementKind::cost, .amount = Money(50'000)}};
    CHECK(take(loan, Money(40'000), 40) == Taken{.costs = Money(40'000)});
    CHECK(take(loan, Money(60'000), 40) == Taken{.costs = Money(50'000), .penalty = Money(10'000)});
    CHECK(take(loan, Money(80'000), 40) ==
          Taken{.costs = Money(50'000), .penalty = Money(13'369), .interest = Money(16'631)});
    CHECK(take(loan, Money(1'000'000), 40) == Taken{.costs = Money(50'000),
                                                    .penalty = Money(13'369),
                                                    .interest = Money(26'667),
                                                    .principal = Money(909'964)});
    // The guarantor's advance leaves the costs to the borrower (G3).
    Account account = account_on(kNoHolidays, loan, after(40));
    CHECK(account.take({.day = after(40), .kind = MovementKind::advance, .amount = Money(10'040'036)}) ==
          Taken{.penalty = Money(13'369), .interest = Money(26'667), .principal = Money(10'000'000)});
    CHECK(account.owed() == Owed{.costs = Money(50'000)});
}

TEST_CASE("L5: a due date that is no working day moves to the next one, interest running") {
    Loan loan = month_of(Settlement::with_principal);
    loan.due_on = loan.first_due_on = Date::of(2026, 3, 28);  // Saturday → Monday 03-30
    // 28 nights at the agreed rate: 248.888…
    CHECK(owed_after(loan, 28) == Owed{.interest = Money(24'889), .principal = Money(10'000'000)});
    CHECK(standing_of(kNoHolidays, loan, after(28)).days_overdue == 0);
    CHECK(standing_of(kNoHolidays, loan, after(29)).days_overdue == 1);
    CHECK(owed_after(loan, 29).penalty == Money(1'337));  // (100 000.00 + 248.89) × 0.048 / 360 = 13.3665…
}

TEST_CASE("L5: misuse bears its own premium beside the interest; of the two premiums the higher one") {
    Loan loan = month_of(Settlement::at_maturity);
    loan.misuses = {{after(10), Money(4'000'000)}};
    // 20 nights of 40 000.00 at another 3.2 %: 71.111…
    CHECK(owed_after(loan, 30) ==
          Owed{.penalty = Money(7'111), .interest = Money(26'667), .principal = Money(10'000'000)});
    // Ten overdue nights: 40 000.00 at 6.4 %, 60 000.00 and 266.67 of interest at 4.8 %: 71.111… + 80.3555…
    CHECK(owed_after(loan, 40).penalty == Money(22'258));
}

TEST_CASE("L5: a change of rate counts from its day, for the premium as well") {
    Loan loan = loan_of(Money(600'000'000));
    loan.rates.push_back({after(10), RatePpm(36'000)});
    // 10 × 533.333… + 20 × 600.00 = 17 333.33
    CHECK(owed_after(loan, 30).interest == Money(1'733'333));
    Loan overdue = month_of(Settlement::with_principal);
    overdue.rates.push_back({after(35), RatePpm(36'000)});
    // (100 000.00 + 266.67) × (5 × 4.8 % + 5 × 5.4 %) / 360 = 142.0444…
    CHECK(owed_after(overdue, 40).penalty == Money(14'204));
}

TEST_CASE("L5: a movement with an earlier value date stands where it belongs") {
    Loan loan = loan_of(Money(600'000'000));
    loan.movements = {{.day = after(20), .amount = Money(100'177'778)},
                      {.day = after(30), .amount = Money(200'533'333)}};
    Account account = account_on(kNoHolidays, loan, after(30));
    // 1 000 000.00 bears 1 777.78 in 20 nights
    CHECK(account.taken() == interest_and_principal(177'778 + 533'333, 300'000'000));
    CHECK(account.outstanding() == Money(300'000'000));
}

TEST_CASE("L6: five classes by days overdue") {
    const Loan loan = month_of(Settlement::with_principal);
    const auto class_after = [&](int days) { return standing_of(kNoHolidays, loan, after(30 + days)).loan_class; };
    CHECK(class_after(0) == LoanClass::normal);
    CHECK(class_after(1) == LoanClass::special_mention);
    CHECK(class_after(90) == LoanClass::special_mention);
    CHECK(class_after(91) == LoanClass::substandard);
    CHECK(class_after(270) == LoanClass::substandard);
    CHECK(class_after(271) == LoanClass::doubtful);
    CHECK(class_after(360) == LoanClass::doubtful);
    CHECK(class_after(361) == LoanClass::loss);
    CHECK_FALSE(is_non_performing(LoanClass::special_mention));
    CHECK(is_non_performing(LoanClass::substandard));
}

TEST_CASE("L7: interest over loans of both bases is summed exactly and rounded once") {
    ExactInterest night;
    const auto add = [&](const Loan& loan) {
        Account account(loan, kNoHolidays.calendar);
        night += account.next_night();
    };
    add(loan_of(Money(100)));                                  // 0.008888…
    add(loan_of(Money(6'000), Settlement::at_maturity, 365));  // 0.526027…
    CHECK(night.rounded() == Money(1));
}

TEST_CASE("property: money is taken up in full, whatever the terms and days; a settled loan accrues nothing") {
    CHECK(rc::check([] {
        const auto settlement =
            *rc::gen::element(Settlement::with_principal, Settlement::at_maturity, Settlement::monthly_20);
        Loan loan = loan_of(Money(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000)), settlement,
                            *rc::gen::element<std::int64_t>(360, 365));
        loan.due_on = after(*rc::gen::inRange(1, 400));
        if (*rc::gen::arbitrary<bool>()) loan.misuses = {{after(*rc::gen::inRange(0, 300)), Money(1'000'000)}};
        int day = 0;
        Money paid;
        for (int step = 0; step < 8; ++step) {
            day += *rc::gen::inRange(0, 120);
            if (*rc::gen::inRange(0, 5) == 0) {
                loan.movements.push_back({.day = after(day), .kind = MovementKind::cost, .amount = Money(777)});
                continue;
            }
            const Owed before = owed_after(loan, day);
            const Money amount(*rc::gen::inRange<std::int64_t>(1, before.total().value() + 3));
            const Taken taken = take(loan, amount, day);
            RC_ASSERT(taken.total() == amount);
            RC_ASSERT(taken.costs <= before.costs && taken.penalty <= before.penalty);
            RC_ASSERT(taken.interest <= before.interest && taken.principal <= before.principal);
            RC_ASSERT(amount < before.total() || taken.refund == amount - before.total());
            loan.movements.push_back({.day = after(day), .amount = amount});
            paid += amount;
        }
        const Account account = account_on(kNoHolidays, loan, after(day));
        RC_ASSERT(account.taken().total() == paid);
        RC_ASSERT(account.outstanding() == loan.amount - account.taken().principal);
        loan.movements.push_back({.day = after(day), .amount = account.owed().total()});
        RC_ASSERT(owed_after(loan, day + 500) == Owed{});
    }));
}

TEST_CASE("property: the order in which facts arrive does not matter, only their days") {
    CHECK(rc::check([] {
        Loan loan = loan_of(Money(600'000'000), Settlement::at_maturity);
        loan.due_on = after(100);
        const auto days = *rc::gen::container<std::vector<int>>(5, rc::gen::inRange(0, 200));
        for (const int day : days) loan.movements.push_back({.day = after(day), .amount = Money(1'234'567)});
        std::stable_sort(loan.movements.begin(), loan.movements.end(),
                         [](const Movement& a, const Movement& b) { return a.day < b.day; });
        Account stepwise(loan, kNoHolidays.calendar);
        for (int day = 0; day <= 200; ++day) stepwise.run_to(after(day));
        const Account at_once = account_on(kNoHolidays, loan, after(200));
        RC_ASSERT(stepwise.owed() == at_once.owed());
        RC_ASSERT(stepwise.taken() == at_once.taken());
    }));
}

}  // namespace gzl::core::loan
