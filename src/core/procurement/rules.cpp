#include "core/procurement/rules.hpp"

#include <algorithm>

#include "base/rounding.hpp"
#include "core/collateral/margin_rules.hpp"
#include "core/party/access.hpp"
#include "core/procurement/reasons.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::procurement {

const Procurement* seen(const core::State& state, const Context& context, ProcurementId id) {
    const Procurement* order = state.procurement.orders.find(id);
    if (!order) return nullptr;
    const bool sees =
        party::sees(state.party, context,
                    {.enterprise = order->trader, .bank = order->bank, .counterparty = order->customer, .stock = true});
    return sees ? order : nullptr;
}

const Take* seen(const core::State& state, const Context& context, TakeId id) {
    const Take* take = state.procurement.takes.find(id);
    return take && seen(state, context, take->procurement) ? take : nullptr;
}

Money earnest_paid(const core::State& state, ProcurementId id) {
    return collateral::pot_of(state, owner_of(id)).paid;
}

Money earnest_held(const core::State& state, ProcurementId id) {
    return collateral::pot_of(state, owner_of(id)).held;
}

bool earnest_moves(const core::State& state, ProcurementId id) {
    const auto& open = state.collateral.open_margins;
    return std::any_of(open.begin(), open.end(),
                       [&](MarginId margin) { return state.collateral.margins.at(margin).owner == owner_of(id); });
}

bool earnest_asked(const core::State& state, ProcurementId id) {
    return earnest_paid(state, id).is_positive() || earnest_moves(state, id);
}

std::optional<LoanId> loan_of(const core::State& state, const Procurement& order) {
    if (!order.drawdown) return std::nullopt;
    return state.loan.drawdowns.at(*order.drawdown).loan;
}

bool is_being_paid(const core::State& state, const Procurement& order) {
    return order.drawdown && state.loan.drawdowns.at(*order.drawdown).status == loan::DrawdownStatus::instructed;
}

Money undelivered(const Procurement& order) {
    const Weight missing = std::max(Weight::zero(), order.terms.weight - order.delivered);
    return Money(
        divide(multiply(order.advanced.value(), missing.value()), order.terms.weight.value(), Rounding::half_up));
}

Money refund_due(const Procurement& order) {
    if (!order.supplier_overdue) return Money::zero();
    return std::max(Money::zero(), undelivered(order) - order.refunded);
}

Weight weight_of(const core::State& state, const std::vector<LotId>& lots) {
    Weight sum;
    for (const LotId lot : lots) sum += state.warehouse.lots.at(lot).weight;
    return sum;
}

std::vector<LotId> lots_there(const core::State& state, const Procurement& order) {
    std::vector<LotId> lots;
    for (const Delivery& delivery : order.deliveries)
        for (const LotId lot : delivery.lots)
            if (state.warehouse.lots.at(lot).pledged_to == order.facility) lots.push_back(lot);
    return lots;
}

const Reason* not_takeable(const core::State& state, const Procurement& order, const std::vector<LotId>& lots) {
    if (lots.empty()) return &warehouse::lots_required;
    const std::vector<LotId> there = lots_there(state, order);
    std::set<LotId> named;
    for (const LotId lot : lots) {
        if (std::find(there.begin(), there.end(), lot) == there.end() || !named.insert(lot).second)
            return &lot_not_for_take;
        if (state.warehouse.lots.at(lot).dispute) return &warehouse::lot_disputed;
        if (state.procurement.taking.contains(lot)) return &lot_being_taken;
    }
    return nullptr;
}

}  // namespace gzl::core::procurement
