#include "core/guarantee/books.hpp"

#include <algorithm>

namespace gzl::core::guarantee {

namespace {

// What the books hold of a claim.
struct Books {
    Money advanced{};
    Money cash_margin{};
    Received received{};
    Money applied{};  // of the proceeds, to the claim
    Money surplus{};
    Money surplus_paid{};
    Parts loss{};  // net of recoveries
    Parts owed{};  // true-ups of fund and bank
    Parts paid{};
};

Books books_of(const Claim& claim) {
    const Received before = received(claim, false);
    const Received after = received(claim, true);
    Books books{.advanced = claim.advance.total(),
                .cash_margin = claim.cash_margin,
                .received = {before.amount + after.amount, before.costs + after.costs},
                .surplus_paid = claim.surplus_paid,
                .paid = claim.paid};
    if (claim.status != ClaimStatus::settled) return books;
    const Position& position = claim.position;
    books.applied = books.advanced - books.cash_margin - position.net().total();
    books.surplus = position.surplus;
    books.loss = position.net();
    books.owed = owed_true_up(claim);
    return books;
}

// Amounts below zero turn the posting round.
class Postings {
  public:
    void move(ledger::AccountKey debit, ledger::AccountKey credit, Money amount) {
        if (amount.is_positive()) list_.push_back({.debit = debit, .credit = credit, .amount = amount});
        if (amount < Money::zero())
            list_.push_back({.debit = credit, .credit = debit, .amount = Money::zero() - amount});
    }
    ledger::Transfers take() { return std::move(list_); }

  private:
    ledger::Transfers list_;
};

}  // namespace

Received received(const Claim& claim, bool after_settlement) {
    Received sum;
    for (const Receipt& receipt : claim.receipts)
        if (receipt.after_settlement == after_settlement)
            sum = {sum.amount + receipt.money.amount, sum.costs + receipt.money.costs};
    return sum;
}

Parts owed_true_up(const Claim& claim) {
    Parts owed = claim.position.net() - claim.paid;
    owed.guarantor = Money::zero();
    return owed;
}

Money uncovered(const Claim& claim) {
    return std::max(Money::zero(), claim.advance.total() - claim.cash_margin - received(claim, false).net());
}

Money compensation_of(const Claim& claim) {
    if (claim.status == ClaimStatus::settled) return claim.position.net().total();
    return uncovered(claim);
}

Money margin_change(const Claim& before, const Claim& after) {
    const auto held = [](const Books& books) {
        return books.cash_margin + books.received.amount + books.paid.total() - books.advanced - books.surplus_paid;
    };
    return held(books_of(after)) - held(books_of(before));
}

ledger::Transfers postings(ClaimId id, const Claim& before, const Claim& after) {
    using enum ledger::AccountKind;
    const Books was = books_of(before);
    const Books is = books_of(after);
    const auto of_claim = [&](ledger::AccountKind kind) { return ledger::AccountKey{kind, id.number()}; };
    const ledger::AccountKey margin{guarantor_margin, after.bank.number()};
    const ledger::AccountKey bank_cash{bank_funding, after.bank.number()};
    const ledger::AccountKey fund_cash{fund_balance, after.fund.number()};
    Postings posted;
    // cash first, so that what is paid on is there
    posted.move(margin, of_claim(claim_proceeds), is.received.amount - was.received.amount);
    posted.move(of_claim(claim_proceeds), {guarantor_equity, after.guarantor.number()},
                is.received.costs - was.received.costs);
    posted.move(of_claim(subrogated_claim), margin, is.advanced - was.advanced);
    posted.move({margin_deposit, after.facility.number()}, bank_cash, is.cash_margin - was.cash_margin);
    posted.move(margin, of_claim(subrogated_claim), is.cash_margin - was.cash_margin);
    posted.move(margin, fund_cash, is.paid.fund - was.paid.fund);
    posted.move(margin, bank_cash, is.paid.bank - was.paid.bank);
    posted.move(of_claim(surplus_due), margin, is.surplus_paid - was.surplus_paid);
    // then what it means
    posted.move(of_claim(claim_proceeds), of_claim(subrogated_claim), is.applied - was.applied);
    posted.move(of_claim(claim_proceeds), of_claim(surplus_due), is.surplus - was.surplus);
    posted.move(of_claim(fund_loss), of_claim(loss_provision), is.loss.fund - was.loss.fund);
    posted.move(of_claim(bank_loss), of_claim(loss_provision), is.loss.bank - was.loss.bank);
    posted.move(of_claim(guarantor_loss), of_claim(loss_provision), is.loss.guarantor - was.loss.guarantor);
    posted.move(of_claim(true_up_from_fund), {true_up_payable, after.fund.number()}, is.owed.fund - was.owed.fund);
    posted.move(of_claim(true_up_from_bank), {true_up_payable, after.bank.number()}, is.owed.bank - was.owed.bank);
    return posted.take();
}

}  // namespace gzl::core::guarantee
