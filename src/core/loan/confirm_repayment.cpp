// The bank has taken the money, on a value date: interest and principal are paid as of that day (L4, L5), and what the
// loan cannot take – above the payoff, or an odd fen – is recorded as refund due, because the money has already moved.
#include "core/engine/command.hpp"
#include "core/loan/events.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"

namespace gzl::core::loan {

struct ConfirmRepayment {
    RepaymentId repayment;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmRepayment, (), (repayment, amount, reference, value_date))

Decision decide(const core::State& state, const ConfirmRepayment& command, const Context& context) {
    const Repayment* repayment = seen(state, context, command.repayment);
    if (!repayment) return refuse(repayment_not_found);
    const Loan& loan = state.loan.loans.at(repayment->loan);
    if (!party::acts_for(context, loan.bank)) return refuse(party::not_own_party);
    const std::string content = collected(command.repayment, command.amount, command.value_date);
    if (auto already = answered(state, loan.bank, command.reference, content)) return std::move(*already);
    if (repayment->status != RepaymentStatus::requested) return refuse(repayment_not_open);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (!is_value_date(command.value_date, repayment->requested_at, context)) return refuse(value_date_invalid);

    return repaid(state, {.repayment = command.repayment,
                          .loan = repayment->loan,
                          .amount = command.amount,
                          .value_date = command.value_date,
                          .reference = command.reference});
}

}  // namespace gzl::core::loan

GZL_COMMAND(gzl::core::loan::ConfirmRepayment)
