// The supplier has paid back for goods that it did not deliver; the bank has taken the money for the loan, in the order
// of L4 (F8). The whole or part of what is due.
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct ConfirmSupplierRefund {
    PrepaymentId prepayment;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmSupplierRefund, (), (prepayment, amount, reference, value_date))

Decision decide(const core::State& state, const ConfirmSupplierRefund& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->bank)) return refuse(party::not_own_party);
    const loan::Loan* loan = loan_of(state, *order);
    if (!loan) return refuse(supplier_not_paid);
    const LoanId loan_id = *state.loan.drawdowns.at(*order->drawdown).loan;
    const std::string content = loan::collected(loan_id, command.amount, command.value_date);
    if (auto already = loan::answered(state, order->bank, command.reference, content)) return std::move(*already);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.amount > refund_due(*order)) return refuse(refund_above_due, "due", refund_due(*order));
    if (command.value_date <= order->delivery_by || command.value_date > context.today())
        return refuse(loan::value_date_invalid);

    EventList facts = events(SupplierRefunded{command.prepayment, command.amount});
    loan::add_repaid(facts, state,
                     {.repayment = state.loan.repayments.next_id(),
                      .loan = loan_id,
                      .amount = command.amount,
                      .value_date = command.value_date,
                      .reference = command.reference});
    return facts;
}

void apply(core::State& state, const SupplierRefunded& event, const Context&) {
    state.prepayment.orders.edit(event.prepayment).refunded += event.amount;
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::ConfirmSupplierRefund)
GZL_EVENT(gzl::core::prepayment::SupplierRefunded)
