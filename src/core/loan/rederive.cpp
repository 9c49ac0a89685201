#include "core/loan/rederive.hpp"

#include <algorithm>

#include "core/loan/account.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

namespace {

Account after_all_movements(const core::State& state, const Loan& loan) {
    return account_on(state, loan, loan.movements.empty() ? loan.opened_on : loan.movements.back().day);
}

auto place_of(const Loan& loan, Date day) {
    return std::upper_bound(loan.movements.begin(), loan.movements.end(), day,
                            [](Date wanted, const Movement& movement) { return wanted < movement.day; });
}

}  // namespace

void insert_movement(Loan& loan, const Movement& movement) {
    loan.movements.insert(place_of(loan, movement.day), movement);
}

Derived derive(const core::State& state, LoanId id, const Movement& movement) {
    const Loan& loan = state.loan.loans.at(id);
    Loan until = loan;  // the movement and what came before it
    until.movements.assign(loan.movements.begin(), place_of(loan, movement.day));
    until.movements.push_back(movement);
    Derived derived{after_all_movements(state, until).last_taken(), std::nullopt};

    Loan changed = loan;
    insert_movement(changed, movement);
    const Account account = after_all_movements(state, changed);
    derived.closes = account.outstanding() == Money::zero();
    const Taken change = account.taken() - loan.posted - derived.own;
    if (change != Taken{}) derived.rest = LoanRederived{.loan = id, .from = movement.day, .change = change};
    return derived;
}

std::optional<LoanRederived> rederive(const core::State& state, LoanId id, const Loan& changed, Date from) {
    const Taken change = after_all_movements(state, changed).taken() - state.loan.loans.at(id).posted;
    if (change == Taken{}) return std::nullopt;
    return LoanRederived{.loan = id, .from = from, .change = change};
}

Loan with_pending(const core::State& state, const Loan& loan, Date day) {
    Loan expected = loan;
    for (const RepaymentId id : loan.pending)
        insert_movement(expected, {.day = day, .amount = state.loan.repayments.at(id).amount});
    return expected;
}

void apply(core::State& state, const LoanRederived& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    loan.posted += event.change;
    state.loan.facilities.edit(loan.facility).drawn -= event.change.principal;
}

ledger::Transfers transfers(const core::State& state, const LoanRederived& event) {
    return settlement_transfers(state, event.loan, event.change);
}

}  // namespace gzl::core::loan

GZL_EVENT(gzl::core::loan::LoanRederived)
