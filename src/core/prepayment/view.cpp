#include "core/prepayment/view.hpp"

#include "core/collateral/margin_rules.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

namespace {

Stage stage_of(const core::State& state, PrepaymentId id, const Prepayment& order) {
    if (order.status == PrepaymentStatus::cancelled) return Stage::cancelled;
    if (is_being_paid(state, order)) return Stage::paying;
    if (!loan_of(state, order)) return paid(state, id) < order.margin_required ? Stage::awaiting_margin : Stage::ready;
    if (refund_due(order).is_positive()) return Stage::refund_due;
    if (order.overdue) return Stage::settled;
    if (order.delivered >= order.face) return Stage::delivered;
    return order.delivered.is_positive() ? Stage::partly_delivered : Stage::in_transit;
}

}  // namespace

PrepaymentView view_of(const core::State& state, PrepaymentId id, const Prepayment& order) {
    const trade::Contract& contract = state.trade.contracts.at(order.contract);
    PrepaymentView view{order,
                        id,
                        state.party.organisations.at(order.enterprise).name,
                        state.party.organisations.at(order.bank).name,
                        contract.number,
                        contract.counterparty_name,
                        stage_of(state, id, order),
                        paid(state, id),
                        collateral::pot_of(state, owner_of(id)).held,
                        releasable(state, id),
                        refund_due(order),
                        std::nullopt};
    if (order.drawdown) view.loan = state.loan.drawdowns.at(*order.drawdown).loan;
    return view;
}

}  // namespace gzl::core::prepayment
