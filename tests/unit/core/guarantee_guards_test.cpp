// The guards of the guarantee bite on facts that no command would propose.
#include <doctest/doctest.h>

#include "core/guarantee/books.hpp"
#include "core/guarantee/events.hpp"
#include "core/guards/guards.hpp"
#include "core/loan/account.hpp"
#include "core/loan/events.hpp"
#include "unit/core/loan_county.hpp"

namespace gzl::core::guarantee {

namespace {

using enum ledger::AccountKind;
using loan::County;
using loan::kBank;

constexpr OrganisationId kGuarantor{7};
constexpr OrganisationId kFund{8};
constexpr ClaimId kClaim{1};

Claim new_claim() {
    return {.loan = LoanId(1),
            .facility = FacilityId(1),
            .enterprise = loan::kEnterprise,
            .bank = kBank,
            .guarantor = kGuarantor,
            .fund = kFund,
            .agreement = AgreementId(1),
            .status = ClaimStatus::instructed,
            .demanded_at = {},
            .advance_by = {}};
}

// A loan of 6 000 000.00, claimed, with margin enough.
County with_claim() {
    County county = County::with_facility();
    REQUIRE(
        county.send(loan::kEnterprise, "RequestDrawdown",
                    R"({"facility": "facility-000001", "amount_fen": 600000000, "payee": "mill", "purpose": "x"})"));
    REQUIRE(county.send(kBank, "ConfirmDrawdown",
                        R"({"drawdown": "drawdown-000001", "reference": "D-1", "value_date": "2026-03-01"})"));
    county.edit().guarantee.claims.add(kClaim, new_claim());
    county.edit().ledger.post(ledger::Transfers{{.debit = {guarantor_margin, kBank.number()},
                                                 .credit = {guarantor_equity, kGuarantor.number()},
                                                 .amount = Money(1'000'000'000)}});
    return county;
}

GuaranteeAdvanced advance(Money principal, Money interest = {}) {
    return {.claim = kClaim,
            .loan = LoanId(1),
            .advance = {.principal = principal, .interest = interest},
            .value_date = loan::kFirstDay,
            .reference = "ADV"};
}

// The claim paid, with 100 000.01 left of it.
County with_loss() {
    County county = with_claim();
    Claim& claim = county.edit().guarantee.claims.edit(kClaim);
    Claim advanced = claim;
    advanced.status = ClaimStatus::advanced;
    advanced.advance = {.principal = Money(600'000'000)};
    advanced.receipts.push_back(
        {.money = {Money(590'100'000), Money(100'001)}, .received_on = {}, .reference = "B-1", .from = "buyer"});
    county.edit().ledger.post(postings(kClaim, claim, advanced));
    claim = advanced;
    return county;
}

LossSettled settled() {
    return {.claim = kClaim,
            .position = {.loss = Money(10'000'001),
                         .surplus = {},
                         .borne = {Money(3'000'000), Money(4'900'001), Money(2'100'000)},
                         .recovered = {}},
            .fund_room = std::nullopt,
            .undisposed = {}};
}

RecoveryRecorded recovered() {
    Position position = settled().position;
    position.recovered = {Money(300'000), Money(490'000), Money(210'000)};
    return {.claim = kClaim,
            .money = {Money(1'050'000), Money(50'000)},
            .from = "x",
            .received_on = {},
            .reference = "B-2",
            .position = position};
}

bool owned(const County& county, Event event) {
    return guards::every_fen_of_a_loss_has_an_owner(county.state(), events(std::move(event)));
}

}  // namespace

TEST_CASE("an advance is never above the debt") {
    const County county = with_claim();
    const auto holds = [&](const GuaranteeAdvanced& fact) {
        return guards::advance_never_above_debt(county.state(), events(fact));
    };
    CHECK(holds(advance(Money(600'000'000))));
    CHECK(holds(advance(Money(1))));
    CHECK_FALSE(holds(advance(Money(600'000'001))));
    CHECK_FALSE(holds(advance(Money(600'000'000), Money(1))));  // no night has passed
    GuaranteeAdvanced next_day = advance(Money(600'000'000), Money(53'333));
    next_day.value_date = loan::kFirstDay.plus_days(1);
    CHECK(holds(next_day));
    next_day.advance.interest = Money(53'334);
    CHECK_FALSE(holds(next_day));
    GuaranteeAdvanced other = advance(Money(1));
    other.loan = LoanId(2);
    CHECK_FALSE(holds(other));
}

TEST_CASE("every fen of a loss has an owner") {
    County county = with_loss();
    CHECK(owned(county, settled()));
    LossSettled wrong = settled();
    wrong.position.borne.bank = Money(4'900'000);  // a fen is nobody's
    CHECK_FALSE(owned(county, wrong));
    wrong = settled();
    wrong.position.loss = Money(10'000'000);  // a fen of the claim is forgotten
    wrong.position.borne.bank = Money(4'900'000);
    CHECK_FALSE(owned(county, wrong));
    wrong = settled();
    wrong.position.surplus = Money(1);  // a fen that nobody paid
    CHECK_FALSE(owned(county, wrong));

    apply(county.edit(), Event(settled()), county.context({}));
    const auto with = [](Parts parts) {
        RecoveryRecorded fact = recovered();
        fact.position.recovered = parts;
        return fact;
    };
    CHECK(owned(county, recovered()));
    CHECK_FALSE(owned(county, with({Money(300'000), Money(490'000), Money(209'999)})));     // a fen is kept back
    CHECK_FALSE(owned(county, with({Money(300'001), Money(490'000), Money(210'000)})));     // a fen is made
    CHECK_FALSE(owned(county, with({Money(3'000'001), Money(-2'001'001), Money(1'000)})));  // more than it bore
}

TEST_CASE("what is disposed of or returned was pledged to the claim's facility") {
    const County county = with_claim();
    const auto holds = [&](Event event) {
        return guards::one_live_pledge_per_lot(county.state(), events(std::move(event)));
    };
    const auto disposed = [](LotId lot) {
        return CollateralDisposed{.claim = kClaim,
                                  .disposal = {.lots = {lot}, .buyer = "b"},
                                  .money = {},
                                  .received_on = {},
                                  .reference = {},
                                  .position = {}};
    };
    CHECK(holds(disposed(LotId(1))));
    CHECK_FALSE(holds(disposed(LotId(99))));
    CHECK(holds(CollateralReturned{kClaim, {LotId(1)}}));
    County released = with_claim();
    released.edit().warehouse.lots.edit(LotId(1)).pledged_to.reset();
    CHECK_FALSE(guards::one_live_pledge_per_lot(released.state(), events(CollateralReturned{kClaim, {LotId(1)}})));
}

TEST_CASE("what is drawn is guaranteed") {
    County county = County::with_facility();
    const auto drawing = [](Money amount) {
        return loan::DrawdownInstructed{.drawdown = DrawdownId(9),
                                        .facility = FacilityId(1),
                                        .amount = amount,
                                        .payee = "mill",
                                        .purpose = "x",
                                        .deadline = {}};
    };
    const auto holds = [&](EventList facts) { return guards::drawdown_within_guarantee(county.state(), facts); };
    CHECK(holds(events(drawing(loan::kCapacity))));
    CHECK_FALSE(holds(events(drawing(loan::kCapacity), drawing(Money(1)))));
    // capacity below zero, because margin was paid out
    county.edit().ledger.post(ledger::Transfers{{.debit = {guarantee_capacity, kBank.number()},
                                                 .credit = {guarantee_in_force, kBank.number()},
                                                 .amount = loan::kCapacity + Money(1)}});
    CHECK_FALSE(holds(events(drawing(Money(1)))));
}

}  // namespace gzl::core::guarantee
