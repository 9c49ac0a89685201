// G3: the borrower's cash margin comes before goods and shares.
#include <doctest/doctest.h>

#include "core/guarantee/state.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::guarantee {

namespace {

using enum ledger::AccountKind;
using loan::County;
using loan::kBank;
using loan::kOperator;  // the guarantor of this county

constexpr std::int64_t kDay_ms = 86'400'000;

// A loan of 6 000 000.00 for thirty nights, advanced on the thirtieth day after it was due: 6 016 000.00 and thirty
// nights of 4.8 %/360 on it, 24 064.00. The borrower has 1 000 000.00 of margin with the bank.
County advanced() {
    County county = County::with_facility();
    REQUIRE(county.send(loan::kEnterprise, "RequestDrawdown",
                        R"({"facility": "facility-000001", "amount_fen": 600000000, "payee": "mill", "purpose": "x",
                            "due_on": "2026-03-31"})"));
    REQUIRE(county.send(kBank, "ConfirmDrawdown",
                        R"({"drawdown": "drawdown-000001", "reference": "D-1", "value_date": "2026-03-01"})"));
    county.edit().loan.facilities.edit(FacilityId(1)).margin = Money(100'000'000);
    county.edit().ledger.post(ledger::Transfers{
        {.debit = {bank_funding, kBank.number()}, .credit = {margin_deposit, 1}, .amount = Money(100'000'000)}});
    county.edit().party.users.edit(UserId(kOperator.number())).roles = {party::Role::guarantor_officer};
    county.wait_ms(60 * kDay_ms);
    REQUIRE(county.send(kBank, "DemandGuarantee", R"({"loan": "loan-000001", "reference": "DEM-1"})"));
    REQUIRE(county.send(kOperator, "ProposeAdvance", R"({"claim": "claim-000001"})"));
    county.edit().guarantee.claims.edit(ClaimId(1)).proposed_by = "user-000099";
    REQUIRE(county.send(kOperator, "ApproveAdvance", R"({"claim": "claim-000001"})"));
    REQUIRE(county.send(kBank, "ConfirmAdvance",
                        R"({"claim": "claim-000001", "amount_fen": 604006400, "reference": "ADV-1",
                            "value_date": "2026-04-30"})"));
    return county;
}

std::string_view refusal_of(const Decision& decision) {
    return decision ? "accepted" : decision.error().reason->name;
}

std::string margin(std::string_view amount, std::string_view reference) {
    return R"({"claim": "claim-000001", "value_date": "2026-04-30", "amount_fen": )" + std::string(amount) +
           R"(, "reference": ")" + std::string(reference) + "\"}";
}

}  // namespace

TEST_CASE("G3: cash margin is handed over before the loss is settled, at most what there is of it") {
    County county = advanced();
    const std::string settle = R"({"claim": "claim-000001", "undisposed": "seized"})";
    CHECK(refusal_of(county.send(kOperator, "SettleLoss", settle)) == "cash_margin_first");
    CHECK(refusal_of(county.send(kBank, "ApplyCashMargin", margin("0", "M-1"))) == "amount_not_positive");
    CHECK(refusal_of(county.send(kBank, "ApplyCashMargin", margin("100000001", "M-1"))) == "cash_margin_above_claim");
    REQUIRE(county.send(kBank, "ApplyCashMargin", margin("100000000", "M-1")));
    CHECK(county.send(kBank, "ApplyCashMargin", margin("100000000", "M-1"))->empty());
    CHECK(refusal_of(county.send(kBank, "ApplyCashMargin", margin("1", "M-1"))) == "reference_used");

    const core::State& state = county.state();
    CHECK(state.loan.facilities.at(FacilityId(1)).margin == Money(0));
    CHECK(state.ledger.balance_of({margin_deposit, 1}) == Money(0));
    CHECK(state.ledger.balance_of({subrogated_claim, 1}) == Money(504'006'400));
    // the guarantor has its margin less the advance, plus the borrower's
    CHECK(state.ledger.balance_of({guarantor_margin, kBank.number()}) == loan::kMargin - Money(504'006'400));
    CHECK(state.ledger.balance_of({guarantee_limit, kBank.number()}) ==
          Money(5 * (loan::kMargin.value() - 504'006'400)));
    REQUIRE(county.send(kOperator, "SettleLoss", settle));
    CHECK(state.guarantee.claims.at(ClaimId(1)).position.loss == Money(504'006'400));
    CHECK(refusal_of(county.send(kBank, "ApplyCashMargin", margin("1", "M-2"))) == "claim_not_advanced");
    CHECK(state.ledger.balances());
}

TEST_CASE("G3: goods that cover the claim leave the cash margin to the borrower") {
    County county = advanced();
    REQUIRE(county.send(kOperator, "RecordDisposal",
                        R"({"claim": "claim-000001", "method": "sale", "buyer": "b", "proceeds_fen": 604006400,
                            "costs_fen": 0, "received_on": "2026-04-30", "reference": "S-1", "lots": ["lot-000001"]})"));
    CHECK(refusal_of(county.send(kBank, "ApplyCashMargin", margin("1", "M-1"))) == "cash_margin_above_claim");
    REQUIRE(county.send(kOperator, "SettleLoss", R"({"claim": "claim-000001"})"));
    CHECK(county.state().guarantee.claims.at(ClaimId(1)).position == Position{});
}

TEST_CASE("G6: a correction that the guarantor's sub-account cannot bear is refused") {
    County county = advanced();
    REQUIRE(county.send(kOperator, "RecordRecovery",
                        R"({"claim": "claim-000001", "amount_fen": 500000000, "costs_fen": 0, "from": "x",
                            "received_on": "2026-04-30", "reference": "R-1"})"));
    // as if the margin had been paid out since
    const Money margin_now = county.state().ledger.balance_of({guarantor_margin, kBank.number()});
    county.edit().ledger.post(ledger::Transfers{{.debit = {guarantor_equity, kOperator.number()},
                                                 .credit = {guarantor_margin, kBank.number()},
                                                 .amount = margin_now - Money(100)}});
    CHECK(refusal_of(county.send(kOperator, "CorrectRecovery",
                                 R"({"claim": "claim-000001", "receipt": 1, "amount_fen": 1, "costs_fen": 0,
                                     "reason": "x"})")) == "guarantor_margin_short");
}

}  // namespace gzl::core::guarantee
