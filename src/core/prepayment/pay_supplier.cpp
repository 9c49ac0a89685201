// The first margin is there: the bank is told to pay the face to the supplier, and to nobody else 受托支付 (F8, L1,
// L8).
#include "core/engine/command.hpp"
#include "core/loan/drawing.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct PaySupplier {
    PrepaymentId prepayment;
};
BOOST_DESCRIBE_STRUCT(PaySupplier, (), (prepayment))

Decision decide(const core::State& state, const PaySupplier& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    if (order->status != PrepaymentStatus::open) return refuse(prepayment_not_open);
    if (is_being_paid(state, *order) || loan_of(state, *order)) return refuse(supplier_already_paid);
    if (context.today() > order->delivery_by) return refuse(delivery_date_past);
    const Money there = paid(state, command.prepayment);
    if (there < order->margin_required) return refuse(first_margin_missing, "missing", order->margin_required - there);
    const trade::Contract& contract = state.trade.contracts.at(order->contract);
    const loan::Drawing drawing{.facility = order->facility,
                                .amount = order->face,
                                .payee = contract.counterparty_name,
                                .purpose = "预付货款 " + contract.number,
                                .due_on = std::nullopt,
                                .prepayment = command.prepayment,
                                .procurement = std::nullopt};
    if (auto refusal = loan::not_drawable(state, drawing, context)) return tl::make_unexpected(std::move(*refusal));

    const loan::DrawdownInstructed instructed = loan::instruct(state, drawing, context);
    return events(instructed, SupplierPaymentInstructed{command.prepayment, instructed.drawdown});
}

void apply(core::State& state, const SupplierPaymentInstructed& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.drawdown = event.drawdown;
    state.prepayment.deliveries.emplace(order.delivery_by, event.prepayment);
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::PaySupplier)
GZL_EVENT(gzl::core::prepayment::SupplierPaymentInstructed)
