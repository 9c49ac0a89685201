// The guards know nothing of the commands: facts that no command would propose are refused all the same.
#include <doctest/doctest.h>

#include "core/guards/guards.hpp"
#include "core/loan/events.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::loan {

namespace {

County with_loan() {
    County county = County::with_facility();
    REQUIRE(
        county.send(kEnterprise, "RequestDrawdown",
                    R"({"facility": "facility-000001", "amount_fen": 600000000, "payee": "mill", "purpose": "x"})"));
    return county;
}

LoanOpened opened() {
    return {.loan = LoanId(1),
            .drawdown = DrawdownId(1),
            .facility = FacilityId(1),
            .amount = Money(600'000'000),
            .rate = RatePpm(32'000),
            .value_date = kFirstDay,
            .due_on = kFirstDay,
            .reference = "D-1"};
}

FacilityOpened pledging(std::vector<LotId> lots) {
    return {.facility = FacilityId(2),
            .application = ApplicationId(1),
            .limit = Money(1),
            .rate = RatePpm(1),
            .lots = std::move(lots),
            .opened_on = kFirstDay,
            .expires_on = kFirstDay};
}

DrawdownInstructed drawing(Money amount) {
    return {.drawdown = DrawdownId(9),
            .facility = FacilityId(1),
            .amount = amount,
            .payee = "mill",
            .purpose = "x",
            .deadline = {}};
}

}  // namespace

TEST_CASE("one live pledge per lot") {
    const County county;
    const core::State& free = county.state();
    CHECK(guards::one_live_pledge_per_lot(free, events(pledging({LotId(1), LotId(2)}))));
    CHECK_FALSE(guards::one_live_pledge_per_lot(free, events(pledging({LotId(1), LotId(1)}))));
    CHECK_FALSE(guards::one_live_pledge_per_lot(free, events(pledging({LotId(1)}), pledging({LotId(1)}))));
    CHECK_FALSE(guards::one_live_pledge_per_lot(free, events(pledging({}))));
    CHECK_FALSE(guards::one_live_pledge_per_lot(free, events(pledging({LotId(99)}))));
    const County pledged = County::with_facility();
    CHECK_FALSE(guards::one_live_pledge_per_lot(pledged.state(), events(pledging({LotId(1)}))));
    CHECK(
        guards::one_live_pledge_per_lot(pledged.state(), events(CollateralReleased{FacilityId(1), {LotId(1)}, "R-1"})));
    CHECK_FALSE(
        guards::one_live_pledge_per_lot(pledged.state(), events(CollateralReleased{FacilityId(2), {LotId(1)}, "R-1"})));
}

TEST_CASE("exposure stays within the limit and the collateral, over all proposed facts together") {
    const County county = County::with_facility();
    CHECK(guards::exposure_within_limit(county.state(), events(drawing(Money(700'000'000)))));
    CHECK_FALSE(guards::exposure_within_limit(county.state(), events(drawing(Money(700'000'001)))));
    CHECK_FALSE(guards::exposure_within_limit(county.state(),
                                              events(drawing(Money(400'000'000)), drawing(Money(300'000'001)))));
}

TEST_CASE("a loan is what was instructed") {
    const County county = with_loan();
    CHECK(guards::exposure_within_limit(county.state(), events(opened())));
    LoanOpened larger = opened();
    larger.amount = Money(600'000'001);
    CHECK_FALSE(guards::exposure_within_limit(county.state(), events(larger)));
}

TEST_CASE("a loan's balance is the ledger's") {
    County county = with_loan();
    CHECK(guards::loan_balance_is_ledger_balance(county.state(), events(opened())));
    LoanOpened larger = opened();
    larger.amount = Money(600'000'001);
    CHECK_FALSE(guards::loan_balance_is_ledger_balance(county.state(), events(larger)));

    REQUIRE(county.send(kBank, "ConfirmDrawdown",
                        R"({"drawdown": "drawdown-000001", "reference": "D-1", "value_date": "2026-03-01"})"));
    const LoanRepaid repaid{.repayment = RepaymentId(1),
                            .loan = LoanId(1),
                            .principal = Money(100),
                            .interest = Money(1),
                            .refund = Money(2),
                            .value_date = kFirstDay,
                            .reference = "R-1"};
    CHECK(guards::loan_balance_is_ledger_balance(county.state(), events(repaid)));
    county.edit().loan.loans.edit(LoanId(1)).posted.principal = Money(1);
    CHECK_FALSE(guards::loan_balance_is_ledger_balance(county.state(), events(repaid)));
}

}  // namespace gzl::core::loan
