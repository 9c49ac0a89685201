// Money that comes in on a loan after its write-off, at most what was owed then.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RecoverWrittenOff {
    LoanId loan;
    Money amount;
    Date value_date;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(RecoverWrittenOff, (), (loan, amount, value_date, reference))

namespace {

std::string content_of(LoanId loan, Money amount, Date value_date) {
    return said({"recovered", loan.text(), std::to_string(amount.value()), value_date.text()});
}

}  // namespace

Decision decide(const core::State& state, const RecoverWrittenOff& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = content_of(command.loan, command.amount, command.value_date);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if ((*loan)->status != LoanStatus::written_off) return refuse(loan_not_written_off);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.value_date < (*loan)->ended_on || command.value_date > context.today())
        return refuse(value_date_invalid);
    if (const Money left = (*loan)->written_off - (*loan)->recovered; command.amount > left)
        return refuse(recovery_above_loss, "left", left);

    return events(WriteOffRecovered{command.loan, command.amount, command.value_date, command.reference});
}

void apply(core::State& state, const WriteOffRecovered& event, const Context&) {
    Loan& loan = state.loan.loans.edit(event.loan);
    loan.recovered += event.amount;
    keep_answer(state, loan.bank, event.reference, content_of(event.loan, event.amount, event.value_date));
}

ledger::Transfers transfers(const core::State& state, const WriteOffRecovered& event) {
    const std::uint64_t bank = state.loan.loans.at(event.loan).bank.number();
    return {{.debit = {ledger::AccountKind::bank_funding, bank},
             .credit = {ledger::AccountKind::recovery_income, bank},
             .amount = event.amount}};
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RecoverWrittenOff)
GZL_EVENT(gzl::core::loan::WriteOffRecovered)
