#include "core/prepayment/rules.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/party/access.hpp"
#include "core/prepayment/release_value.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

const Prepayment* seen(const core::State& state, const Context& context, PrepaymentId id) {
    const Prepayment* order = state.prepayment.orders.find(id);
    if (!order) return nullptr;
    const bool sees =
        party::sees(state.party, context, {.enterprise = order->enterprise, .bank = order->bank, .stock = true});
    return sees ? order : nullptr;
}

Money paid(const core::State& state, PrepaymentId id) {
    return collateral::pot_of(state, owner_of(id)).paid;
}

Money paid_or_asked(const core::State& state, PrepaymentId id) {
    Money sum = paid(state, id);
    for (const MarginId open : state.collateral.open_margins) {
        const collateral::Margin& margin = state.collateral.margins.at(open);
        if (margin.owner == owner_of(id) && margin.kind == collateral::MarginKind::deposit) sum += margin.amount;
    }
    return sum;
}

Money price_of(const core::State& state, const Prepayment& order, const std::vector<LotId>& lots) {
    const trade::Contract& contract = state.trade.contracts.at(order.contract);
    Money sum;
    for (const LotId id : lots) {
        const Wide share = multiply(state.warehouse.lots.at(id).weight.value(), contract.amount.value());
        sum += Money(divide(share, contract.weight.value(), Rounding::half_up));
    }
    return sum;
}

const loan::Loan* loan_of(const core::State& state, const Prepayment& order) {
    if (!order.drawdown) return nullptr;
    const auto loan = state.loan.drawdowns.at(*order.drawdown).loan;
    return loan ? &state.loan.loans.at(*loan) : nullptr;
}

bool is_being_paid(const core::State& state, const Prepayment& order) {
    return order.drawdown && state.loan.drawdowns.at(*order.drawdown).status == loan::DrawdownStatus::instructed;
}

Money refund_due(const Prepayment& order) {
    if (!order.overdue) return Money::zero();
    return std::max(Money::zero(), order.face - order.delivered - order.refunded);
}

Money notice_value(const core::State& state, const Prepayment& order, const std::vector<LotId>& lots) {
    return std::min(price_of(state, order, lots), order.face - order.noticed - order.refunded);
}

Money releasable(const core::State& state, PrepaymentId id) {
    const Prepayment& order = state.prepayment.orders.at(id);
    const ReleaseTerms terms{.face = order.face, .margin = order.margin, .mode = order.release_value};
    return std::max(Money::zero(), freed(terms, paid(state, id) + order.refunded) - order.noticed - order.refunded);
}

}  // namespace gzl::core::prepayment
