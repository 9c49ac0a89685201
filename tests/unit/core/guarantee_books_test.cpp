// The books of a claim follow the claim, whatever happens to it, and every fen of the loss has an owner in them (G7,
// A1).
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/guarantee/books.hpp"
#include "core/ledger/book.hpp"

namespace gzl::core::guarantee {

namespace {

using enum ledger::AccountKind;

constexpr ClaimId kClaim{1};
constexpr OrganisationId kGuarantor{3};
constexpr OrganisationId kFund{4};
constexpr OrganisationId kBank{5};
constexpr Money kAdvanced{10'000'001};
constexpr Money kCashMargin{1'000'000};

struct World {
    Claim claim{.loan = LoanId(1),
                .facility = FacilityId(1),
                .enterprise = OrganisationId(6),
                .bank = kBank,
                .guarantor = kGuarantor,
                .fund = kFund,
                .agreement = AgreementId(1),
                .demanded_at = {},
                .advance_by = {}};
    ledger::Book book;

    World() {
        book.post(ledger::Transfers{
            {.debit = {guarantor_margin, 5}, .credit = {guarantor_equity, 3}, .amount = Money(100'000'000)},
            {.debit = {fund_balance, 4}, .credit = {fund_equity, 4}, .amount = Money(100'000'000)},
            {.debit = {bank_funding, 5}, .credit = {margin_deposit, 1}, .amount = kCashMargin}});
        Claim advanced = claim;
        advanced.status = ClaimStatus::advanced;
        advanced.advance = {.principal = kAdvanced};
        change(advanced);
    }

    void change(const Claim& after) {
        const Money margin = book.balance_of({guarantor_margin, 5});
        const ledger::Transfers posted = postings(kClaim, claim, after);
        REQUIRE(!book.refusal(posted));
        book.post(posted);
        CHECK(book.balance_of({guarantor_margin, 5}) == margin + margin_change(claim, after));
        claim = after;
    }

    Money of(ledger::AccountKind kind) const { return book.balance_of({kind, kClaim.number()}); }

    void settle_anew(Claim changed) {
        changed.position = position_of({.advanced = changed.advance.total(),
                                        .cash_margin = changed.cash_margin,
                                        .before = received(changed, false),
                                        .after = received(changed, true)});
        change(changed);
    }

    void settle() {
        Claim settled = claim;
        settled.status = ClaimStatus::settled;
        settle_anew(settled);
    }

    void receive(Received money) {
        Claim changed = claim;
        changed.receipts.push_back({.money = money,
                                    .received_on = {},
                                    .reference = {},
                                    .from = {},
                                    .after_settlement = claim.status == ClaimStatus::settled});
        claim.status == ClaimStatus::settled ? settle_anew(changed) : change(changed);
    }

    void check() const {
        CHECK(book.balances());
        if (claim.status != ClaimStatus::settled) return;
        const Position& position = claim.position;
        const Money borne = of(fund_loss) + of(bank_loss) + of(guarantor_loss);
        CHECK(borne + position.recovered.total() == position.loss);  // G7
        CHECK(of(loss_provision) == borne);
        CHECK(of(subrogated_claim) == borne);
        CHECK(of(true_up_from_fund) == position.net().fund - claim.paid.fund);
        CHECK(of(true_up_from_bank) == position.net().bank - claim.paid.bank);
        CHECK(of(surplus_due) == position.surplus - claim.surplus_paid);
        CHECK(of(claim_proceeds) == std::min(Money::zero(), received(claim, true).net()));
        CHECK(book.balance_of({true_up_payable, 4}) == of(true_up_from_fund));
        CHECK(book.balance_of({true_up_payable, 5}) == of(true_up_from_bank));
    }
};

}  // namespace

TEST_CASE("G3, G4, G6: from the advance to a recovery, in the books") {
    World world;
    CHECK(world.of(subrogated_claim) == kAdvanced);
    Claim margin_applied = world.claim;
    margin_applied.cash_margin = kCashMargin;
    world.change(margin_applied);
    CHECK(world.of(subrogated_claim) == kAdvanced - kCashMargin);
    CHECK(world.book.balance_of({margin_deposit, 1}) == Money(0));
    world.receive({Money(4'050'000), Money(50'000)});  // goods sold
    CHECK(world.of(claim_proceeds) == Money(4'000'000));
    world.settle();  // 100 000.01 − 10 000.00 − 40 000.00 = 50 000.01: 15 000.00 / 24 500.01 / 10 500.00
    CHECK(world.claim.position.loss == Money(5'000'001));
    CHECK(world.of(fund_loss) == Money(1'500'000));
    CHECK(world.of(bank_loss) == Money(2'450'001));
    CHECK(world.of(guarantor_loss) == Money(1'050'000));
    world.check();
    Claim paid = world.claim;
    paid.paid = {Money(1'500'000), Money(2'450'001), {}};
    world.change(paid);
    CHECK(world.of(true_up_from_fund) == Money(0));
    world.receive({Money(1'000'000), Money(0)});  // the guarantor owes fund and bank their parts
    CHECK(world.of(true_up_from_fund) == Money(-300'000));
    CHECK(world.of(true_up_from_bank) == Money(-490'000));
    world.check();
    Claim corrected = world.claim;  // it was 100.00 less, of which the fund is to have 30.00 less
    corrected.receipts.back().money.amount = Money(990'000);
    world.settle_anew(corrected);
    CHECK(world.of(true_up_from_fund) == Money(-297'000));
    world.check();
}

TEST_CASE("G7, property: after anything, the books are what the claim says, and every fen is owned") {
    rc::check([] {
        World world;
        const int steps = *rc::gen::inRange(1, 12);
        const auto amount = [](std::int64_t most) { return Money(*rc::gen::inRange<std::int64_t>(0, most + 1)); };
        for (int step = 0; step < steps; ++step) {
            Claim changed = world.claim;
            const bool settled = changed.status == ClaimStatus::settled;
            switch (*rc::gen::inRange(0, 6)) {
                case 0:
                    world.receive({amount(6'000'000), amount(300'000)});
                    break;
                case 1:
                    if (settled) break;
                    changed.cash_margin += amount((kCashMargin - changed.cash_margin).value());
                    world.change(changed);
                    break;
                case 2:
                    if (!settled) world.settle();
                    break;
                case 3:
                    if (changed.receipts.empty()) break;
                    changed.receipts[*rc::gen::inRange<std::size_t>(0, changed.receipts.size())].money = {
                        amount(6'000'000), amount(300'000)};
                    settled ? world.settle_anew(changed) : world.change(changed);
                    break;
                case 4:
                    if (!settled) break;
                    changed.paid.fund += amount(3'000'000);
                    changed.paid.bank += amount(3'000'000);
                    world.change(changed);
                    break;
                default:
                    if (!settled) break;
                    changed.surplus_paid += amount(1'000);
                    world.change(changed);
            }
            world.check();
        }
    });
}

}  // namespace gzl::core::guarantee
