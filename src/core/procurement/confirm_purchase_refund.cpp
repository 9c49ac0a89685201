// The supplier has paid back for goods that it did not deliver; the bank has taken the money for the trader's loan, in
// the order of L4 (F9).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/repaid.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct ConfirmPurchaseRefund {
    ProcurementId procurement;
    Money amount;
    std::string reference;
    Date value_date;
};
BOOST_DESCRIBE_STRUCT(ConfirmPurchaseRefund, (), (procurement, amount, reference, value_date))

Decision decide(const core::State& state, const ConfirmPurchaseRefund& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->bank)) return refuse(party::not_own_party);
    const auto loan = loan_of(state, *order);
    if (!loan) return refuse(purchase_not_paid);
    const loan::Collection collection{.repayment = state.loan.repayments.next_id(),
                                      .loan = *loan,
                                      .amount = command.amount,
                                      .value_date = command.value_date,
                                      .reference = command.reference};
    const std::string content = loan::collected(collection.loan, collection.amount, collection.value_date);
    if (auto already = loan::answered(state, order->bank, command.reference, content)) return std::move(*already);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.amount > refund_due(*order)) return refuse(refund_above_due, "due", refund_due(*order));
    if (command.value_date <= order->terms.delivery_by || command.value_date > context.today())
        return refuse(loan::value_date_invalid);

    EventList facts = events(PurchaseRefunded{command.procurement, command.amount});
    loan::add_repaid(facts, state, collection);
    return facts;
}

void apply(core::State& state, const PurchaseRefunded& event, const Context&) {
    state.procurement.orders.edit(event.procurement).refunded += event.amount;
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::ConfirmPurchaseRefund)
GZL_EVENT(gzl::core::procurement::PurchaseRefunded)
