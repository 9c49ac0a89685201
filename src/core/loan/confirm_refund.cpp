// The bank has paid back what it had collected above the payoff (L4).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ConfirmRefund {
    LoanId loan;
    Money amount;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(ConfirmRefund, (), (loan, amount, value_date, reference))

namespace {

std::string content_of(LoanId loan, Money amount, Date value_date) {
    return said({"refunded", loan.text(), std::to_string(amount.value()), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const ConfirmRefund& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.amount, command.value_date);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.value_date < (*loan)->opened_on || command.value_date > context.today())
        return refuse(value_date_invalid);
    const Money due = state.ledger.balance_of({ledger::AccountKind::refund_due, command.loan.number()});
    if (command.amount > due) return refuse(refund_above_due, "due", due);

    return events(RefundPaid{command.loan, command.amount, command.value_date, command.reference});
}

void apply(core::State& state, const RefundPaid& event, const Context&) {
    keep_answer(state, state.loan.loans.at(event.loan).bank, event.reference,
                content_of(event.loan, event.amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const RefundPaid& event) {
    const std::uint64_t bank = state.loan.loans.at(event.loan).bank.number();
    return {{.debit = {ledger::AccountKind::refund_due, event.loan.number()},
             .credit = {ledger::AccountKind::bank_funding, bank},
             .amount = event.amount}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ConfirmRefund)
GZL_EVENT(gzl::core::loan::RefundPaid)
