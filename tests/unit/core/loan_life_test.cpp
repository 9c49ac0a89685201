// Random lives of a facility: draws, answers of every kind, silence, repayments. At every step money, guarantee and
// limit are conserved (L1, A1, G1).
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/loan/account.hpp"
#include "core/loan/events.hpp"
#include "core/loan/rules.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::loan {

namespace {

using ledger::AccountKind;

struct Totals {
    Money drawn;
    Money principal;
    Money interest;
    Money refund;
};

std::string number(std::int64_t value) {
    return std::to_string(value);
}

Money balance(const County& county, AccountKind kind) {
    return county.state().ledger.balance_of({kind, kBank.number()});
}

void check_conserved(const County& county, const Totals& totals) {
    const core::State& state = county.state();
    const Facility& facility = state.loan.facilities.at(FacilityId(1));
    Money outstanding;
    std::uint64_t loan_number = 0;
    for (const Loan& loan : state.loan.loans) {
        outstanding += loan.outstanding();
        RC_ASSERT(state.ledger.balance_of({AccountKind::loan_principal, ++loan_number}) == loan.outstanding());
        RC_ASSERT((loan.status == LoanStatus::repaid) == (loan.outstanding() == Money::zero()));
    }
    RC_ASSERT(state.ledger.balances());
    RC_ASSERT(facility.drawn == outstanding);
    RC_ASSERT(totals.principal + outstanding == totals.drawn);
    RC_ASSERT(balance(county, AccountKind::guarantee_in_force) == outstanding);
    RC_ASSERT(exposure_of(state, kBank) == exposure_of(facility));
    RC_ASSERT(state.ledger.available_of({AccountKind::guarantee_capacity, kBank.number()}) ==
              kCapacity - exposure_of(facility));
    RC_ASSERT(balance(county, AccountKind::interest_income) == totals.interest);
    RC_ASSERT(balance(county, AccountKind::bank_funding) ==
              totals.drawn - totals.principal - totals.interest - totals.refund);
    RC_ASSERT(exposure_of(facility) <= facility.limit);
}

void draw(County& county, Totals& totals) {
    const Money most = drawable(county.state(), county.state().loan.facilities.at(FacilityId(1)), county.today());
    const Money amount(*rc::gen::inRange<std::int64_t>(1, most.value() + 2));
    const Decision asked = county.send(kEnterprise, "RequestDrawdown",
                                       R"({"facility": "facility-000001", "payee": "mill", "purpose": "steel",
                                           "amount_fen": )" +
                                           number(amount.value()) + "}");
    RC_ASSERT(asked.has_value() == (amount <= most));
    if (!asked) return;
    const std::string drawdown = DrawdownId(county.state().loan.drawdowns.size()).text();
    const std::string named = R"({"drawdown": ")" + drawdown + R"(", "reference": "D-)" + drawdown + "\", ";
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            RC_ASSERT(county.send(kBank, "FailDrawdown", named + R"("reason": "closed"})").has_value());
            return;
        case 1:
            county.wait_ms(1'800'000);
            RC_ASSERT(county.send({}, "FireDeadlines", "{}")->front().get_if<DrawdownTimedOut>());
            return;
        default:
            break;
    }
    const std::string confirmation = named + R"("value_date": ")" + county.today().text() + "\"}";
    RC_ASSERT(county.send(kBank, "ConfirmDrawdown", confirmation)->size() == 1);
    RC_ASSERT(county.send(kBank, "ConfirmDrawdown", confirmation)->empty());
    totals.drawn += amount;
}

void repay(County& county, Totals& totals) {
    const auto& loans = county.state().loan.loans;
    if (loans.size() == 0) return;
    const LoanId id(*rc::gen::inRange<std::uint64_t>(1, loans.size() + 1));
    const Loan before = loans.at(id);
    const Date today = county.today();
    const Money whole = owed(county.state(), before, today).total();
    const Money amount(*rc::gen::inRange<std::int64_t>(1, whole.value() + 2));
    const Decision asked =
        county.send(kEnterprise, "RequestRepayment",
                    R"({"loan": ")" + id.text() + R"(", "amount_fen": )" + number(amount.value()) + "}");
    if (amount > whole) RC_ASSERT(!asked);
    if (!asked) return;
    const std::string repayment = RepaymentId(county.state().loan.repayments.size()).text();
    const Money moved(*rc::gen::element(amount.value(), amount.value() + 1, amount.value() / 2 + 1));
    const std::string confirmation = R"({"repayment": ")" + repayment + R"(", "reference": "R-)" + repayment +
                                     R"(", "value_date": ")" + today.text() + R"(", "amount_fen": )" +
                                     number(moved.value()) + "}";
    const Decision confirmed = county.send(kBank, "ConfirmRepayment", confirmation);
    RC_ASSERT(confirmed.has_value());
    const auto* repaid = confirmed->front().get_if<LoanRepaid>();
    RC_ASSERT(repaid != nullptr);
    RC_ASSERT(repaid->principal + repaid->interest + repaid->refund == moved);
    RC_ASSERT(repaid->interest == account_on(county.state(), before, today).interest_with(repaid->principal));
    RC_ASSERT(county.send(kBank, "ConfirmRepayment", confirmation)->empty());
    totals.principal += repaid->principal;
    totals.interest += repaid->interest;
    totals.refund += repaid->refund;
}

}  // namespace

TEST_CASE("property: whatever happens to a facility, money, guarantee and limit are conserved") {
    CHECK(rc::check([] {
        County county = County::with_facility();
        Totals totals;
        const int steps = *rc::gen::inRange(1, 25);
        for (int step = 0; step < steps; ++step) {
            county.wait_ms(*rc::gen::inRange<std::int64_t>(0, 40) * 43'200'000);
            if (*rc::gen::arbitrary<bool>())
                draw(county, totals);
            else
                repay(county, totals);
            check_conserved(county, totals);
        }
    }));
}

}  // namespace gzl::core::loan
