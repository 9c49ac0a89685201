// The earnest money is there: the bank is told to pay the supplier, and nobody else, for the trader (F9, L1, L8).
#include "core/engine/command.hpp"
#include "core/loan/drawing.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct PayPurchase {
    ProcurementId procurement;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(PayPurchase, (), (procurement, amount))

Decision decide(const core::State& state, const PayPurchase& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->trader)) return refuse(party::not_own_party);
    if (order->status != ProcurementStatus::agreed) return refuse(procurement_not_agreed);
    if (is_being_paid(state, *order) || loan_of(state, *order)) return refuse(purchase_already_paid);
    if (earnest_held(state, command.procurement) < order->terms.earnest) return refuse(earnest_money_missing);
    if (!command.amount.is_positive()) return refuse(amount_not_positive);
    if (command.amount > order->terms.price) return refuse(purchase_above_price, "price", order->terms.price);
    if (context.today() > order->terms.delivery_by) return refuse(delivery_date_past);
    const trade::Contract& contract = state.trade.contracts.at(order->contract);
    const loan::Drawing drawing{.facility = order->facility,
                                .amount = command.amount,
                                .payee = contract.counterparty_name,
                                .purpose = "代采货款 " + contract.number,
                                .due_on = std::nullopt,
                                .prepayment = std::nullopt,
                                .procurement = command.procurement};
    if (auto refusal = loan::not_drawable(state, drawing, context)) return tl::make_unexpected(std::move(*refusal));

    const loan::DrawdownInstructed instructed = loan::instruct(state, drawing, context);
    return events(instructed, PurchaseInstructed{command.procurement, instructed.drawdown, command.amount});
}

void apply(core::State& state, const PurchaseInstructed& event, const Context&) {
    Procurement& order = state.procurement.orders.edit(event.procurement);
    order.drawdown = event.drawdown;
    order.advanced = event.amount;
    state.procurement.supplier_dates.emplace(order.terms.delivery_by, event.procurement);
    state.procurement.customer_dates.emplace(order.terms.take_by, event.procurement);
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::PayPurchase)
GZL_EVENT(gzl::core::procurement::PurchaseInstructed)
