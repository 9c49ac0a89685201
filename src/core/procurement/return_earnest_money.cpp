// Earnest money that stands for nothing any more goes back: to the customer, or to the trader once the customer has
// forfeited it and the loan is repaid (F9, 民法典 587).
#include "core/collateral/margin_rules.hpp"
#include "core/collateral/reasons.hpp"
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct ReturnEarnestMoney {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(ReturnEarnestMoney, (), (procurement))

namespace {

// Nothing is to come and nothing is there to be taken; of forfeited money: the trader owes nothing for it.
bool is_bound(const core::State& state, const Procurement& order) {
    if (is_being_paid(state, order)) return true;
    if (!loan_of(state, order)) return false;  // the trader has bought nothing
    if (order.defaulted) return state.loan.loans.at(*loan_of(state, order)).status != loan::LoanStatus::repaid;
    const bool nothing_to_come = order.supplier_overdue || order.delivered >= order.terms.weight;
    return !nothing_to_come || !lots_there(state, order).empty();
}

}  // namespace

Decision decide(const core::State& state, const ReturnEarnestMoney& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->trader)) return refuse(party::not_own_party);
    const Money left = collateral::available(state, order->facility, owner_of(command.procurement));
    if (!left.is_positive()) return refuse(collateral::margin_short, "available", left);
    if (is_bound(state, *order)) return refuse(earnest_money_bound);

    return events(collateral::MarginRequested{.margin = state.collateral.margins.next_id(),
                                              .facility = order->facility,
                                              .kind = collateral::MarginKind::give_back,
                                              .amount = left,
                                              .payer = order->defaulted ? order->trader : order->customer,
                                              .owner = owner_of(command.procurement),
                                              .loan = std::nullopt});
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::ReturnEarnestMoney)
