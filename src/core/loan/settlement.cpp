#include "core/loan/settlement.hpp"

#include "core/loan/rederive.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

ledger::Transfers settlement_transfers(const core::State& state, LoanId id, const Taken& taken) {
    const std::uint64_t bank = state.loan.loans.at(id).bank.number();
    return settlement_transfers(state, id, taken, {ledger::AccountKind::bank_funding, bank});
}

ledger::Transfers settlement_transfers(const core::State& state, LoanId id, const Taken& taken,
                                       ledger::AccountKey source) {
    using enum ledger::AccountKind;
    const std::uint64_t bank = state.loan.loans.at(id).bank.number();
    ledger::Transfers posted;
    const auto move = [&](ledger::AccountKey debit, ledger::AccountKey credit, Money amount) {
        if (amount.is_positive()) posted.push_back({.debit = debit, .credit = credit, .amount = amount});
        if (amount < Money::zero())
            posted.push_back({.debit = credit, .credit = debit, .amount = Money::zero() - amount});
    };
    move(source, {cost_receivable, id.number()}, taken.costs);
    move(source, {penalty_income, bank}, taken.penalty);
    move(source, {loan_principal, id.number()}, taken.principal);
    move(source, {interest_income, bank}, taken.interest);
    move(source, {refund_due, id.number()}, taken.refund);
    move({guarantee_in_force, bank}, {guarantee_capacity, bank}, taken.principal);
    return posted;
}

void post_movement(core::State& state, LoanId id, const Movement& movement, const Taken& taken) {
    Loan& loan = state.loan.loans.edit(id);
    insert_movement(loan, movement);
    loan.posted += taken;
    state.loan.facilities.edit(loan.facility).drawn -= taken.principal;
}

void settle_by_guarantor(core::State& state, LoanId id, const Taken& paid, Date value_date) {
    post_movement(state, id, {.day = value_date, .kind = MovementKind::advance, .amount = paid.total()}, paid);
    state.loan.loans.edit(id).status = LoanStatus::advanced;
}

}  // namespace gzl::core::loan
