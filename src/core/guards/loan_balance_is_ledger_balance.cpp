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

// Money taken up on a loan lowers its balance by the principal in it, credits the income, and adds up.
bool takes_as_posted(const State& state, const Event& event, LoanId id, const loan::Taken& taken) {
    using enum ledger::AccountKind;
    const loan::Loan& loan = state.loan.loans.at(id);
    const std::uint64_t bank = loan.bank.number();
    return change_of(state, event, {loan_principal, id.number()}) == Money::zero() - taken.principal &&
           change_of(state, event, {guarantee_in_force, bank}) == Money::zero() - taken.principal &&
           change_of(state, event, {interest_income, bank}) == taken.interest &&
           change_of(state, event, {penalty_income, bank}) == taken.penalty &&
           change_of(state, event, {cost_receivable, id.number()}) == Money::zero() - taken.costs &&
           change_of(state, event, {refund_due, id.number()}) == taken.refund;
}

bool balance_stands(const State& state, LoanId id) {
    return state.ledger.balance_of({ledger::AccountKind::loan_principal, id.number()}) ==
           state.loan.loans.at(id).outstanding();
}

}  // namespace

// A1, G1: what a loan says is outstanding stands in the books, and every fen of it is guaranteed.
bool loan_balance_is_ledger_balance(const State& state, std::span<const Event> events) {
    for (const Event& event : events) {
        if (const auto* opened = event.get_if<loan::LoanOpened>())
            if (!opens_as_posted(state, event, *opened)) return false;
        if (const auto* repaid = event.get_if<loan::LoanRepaid>())
            if (!balance_stands(state, repaid->loan) || !takes_as_posted(state, event, repaid->loan, repaid->taken()))
                return false;
        if (const auto* rederived = event.get_if<loan::LoanRederived>())
            if (rederived->change.total() != Money::zero() ||
                !takes_as_posted(state, event, rederived->loan, rederived->change))
                return false;
        if (const auto* written = event.get_if<loan::LoanWrittenOff>())
            if (!balance_stands(state, written->loan) ||
                written->owed.principal != state.loan.loans.at(written->loan).outstanding())
                return false;
    }
    return true;
}

}  // namespace gzl::core::guards
