// A cost of realising the claim that the bank has paid and the borrower owes: first in the order of L4.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rederive.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ChargeCost {
    LoanId loan;
    Money amount;
    std::string what;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ChargeCost, (), (loan, amount, what, value_date, reference))

namespace {

std::string content_of(LoanId loan, Money amount, Date value_date) {
    return said({"cost", loan.text(), std::to_string(amount.value()), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const ChargeCost& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.amount, command.value_date);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if ((*loan)->status != LoanStatus::open) return refuse(loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.what.empty()) return refuse(text_required, "field", "what");
    if (command.value_date < (*loan)->opened_on || command.value_date > context.today())
        return refuse(value_date_invalid);

    const Movement cost{.day = command.value_date, .kind = MovementKind::cost, .amount = command.amount};
    Loan changed = **loan;
    insert_movement(changed, cost);
    return with_rederived(
        CostCharged{command.loan, command.amount, command.what, command.value_date, command.reference},
        rederive(state, command.loan, changed, command.value_date));
}

void apply(core::State& state, const CostCharged& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    insert_movement(loan, {.day = event.value_date, .kind = MovementKind::cost, .amount = event.amount});
    keep_answer(state, loan.bank, event.reference, content_of(event.loan, event.amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const CostCharged& event) {
    const std::uint64_t bank = state.loan.loans.at(event.loan).bank.number();
    return {{.debit = {ledger::AccountKind::cost_receivable, event.loan.number()},
             .credit = {ledger::AccountKind::bank_funding, bank},
             .amount = event.amount}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ChargeCost)
GZL_EVENT(gzl::core::loan::CostCharged)
