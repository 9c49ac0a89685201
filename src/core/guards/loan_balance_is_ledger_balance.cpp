#include "core/guards/guards.hpp"
#include "core/loan/events.hpp"

namespace gzl::core::guards {

namespace {

// What the event's transfers change of the account, on its normal side.
Money change_of(const State& state, const Event& event, ledger::AccountKey key) {
    Money debits;
    Money credits;
    if (event.kind().transfers)
        for (const ledger::Transfer& transfer : event.kind().transfers(state, event.data())) {
            if (transfer.phase != ledger::Phase::posted && transfer.phase != ledger::Phase::post_pending) continue;
            if (transfer.debit == key) debits += transfer.amount;
            if (transfer.credit == key) credits += transfer.amount;
        }
    return ledger::rule_of(key.kind).normal == ledger::Side::debit ? debits - credits : credits - debits;
}

bool opens_as_posted(const State& state, const Event& event, const loan::LoanOpened& opened) {
    using enum ledger::AccountKind;
    const std::uint64_t bank = state.loan.facilities.at(opened.facility).bank.number();
    const ledger::AccountKey principal{loan_principal, opened.loan.number()};
    return state.ledger.balance_of(principal) + change_of(state, event, principal) == opened.amount &&
           change_of(state, event, {guarantee_in_force, bank}) == opened.amount;
}

bool repays_as_posted(const State& state, const Event& event, const loan::LoanRepaid& repaid) {
    using enum ledger::AccountKind;
    const loan::Loan& loan = state.loan.loans.at(repaid.loan);
    const ledger::AccountKey principal{loan_principal, repaid.loan.number()};
    return state.ledger.balance_of(principal) == loan.outstanding() &&
           change_of(state, event, principal) == Money::zero() - repaid.principal &&
           change_of(state, event, {guarantee_in_force, loan.bank.number()}) == Money::zero() - repaid.principal &&
           change_of(state, event, {interest_income, loan.bank.number()}) == repaid.interest &&
           change_of(state, event, {refund_due, repaid.loan.number()}) == repaid.refund;
}

}  // namespace

// A1, G1: what a loan says is outstanding stands in the books, and every fen of it is guaranteed.
bool loan_balance_is_ledger_balance(const State& state, std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* opened = event.get_if<loan::LoanOpened>())
            if (!opens_as_posted(state, event, *opened)) return false;
        if (const auto* repaid = event.get_if<loan::LoanRepaid>())
            if (!repays_as_posted(state, event, *repaid)) return false;
    }
    return true;
}

}  // namespace gzl::core::guards
