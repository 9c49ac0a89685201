// The bank has taken money for a loan without being asked: a debit of the borrower's account, a payment over the
// counter. Its value date may lie back as far as the loan goes (L5).
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct RecordRepayment {
    LoanId loan;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(RecordRepayment, (), (loan, amount, reference, value_date))

Decision decide(const core::State& state, const RecordRepayment& command, const Context& context) {
    const auto loan = loan_of_bank(state, context, command.loan);
    if (!loan) return tl::make_unexpected(loan.error());
    const std::string content = collected(command.loan, command.amount, command.value_date);
    if (auto already = answered(state, (*loan)->bank, command.reference, content)) return std::move(*already);
    if ((*loan)->status == LoanStatus::written_off) return refuse(loan_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.value_date < (*loan)->opened_on || command.value_date > context.today())
        return refuse(value_date_invalid);

    return repaid(state, {.repayment = state.loan.repayments.next_id(),
                          .loan = command.loan,
                          .amount = command.amount,
                          .value_date = command.value_date,
                          .reference = command.reference});
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::RecordRepayment)
