#include "core/collateral/margin_rules.hpp"

#include "core/loan/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::collateral {

const Margin* seen(const core::State& state, const Context& context, MarginId id) {
    const Margin* margin = state.collateral.margins.find(id);
    if (!margin) return nullptr;
    const bool pays = context.actor.organisation == margin->payer && margin->payer.is_set();
    return pays || loan::seen(state, context, margin->facility) ? margin : nullptr;
}

const Pot& pot_of(const core::State& state, const MarginOwner& owner) {
    static const Pot kEmpty{};
    const auto found = state.collateral.pots.find(owner);
    return found == state.collateral.pots.end() ? kEmpty : found->second;
}

Money held(const core::State& state, FacilityId facility, const MarginOwner& owner) {
    if (owner.is_order()) return pot_of(state, owner).held;
    const auto tied = state.collateral.held_for_orders.find(facility);
    const Money margin = state.loan.facilities.at(facility).margin;
    return tied == state.collateral.held_for_orders.end() ? margin : margin - tied->second;
}

Money available(const core::State& state, FacilityId facility, const MarginOwner& owner) {
    Money left = held(state, facility, owner);
    for (const MarginId id : state.collateral.open_margins) {
        const Margin& margin = state.collateral.margins.at(id);
        if (margin.facility == facility && margin.owner == owner && margin.kind != MarginKind::deposit)
            left -= margin.amount;
    }
    return left;
}

MarginOwner owner_of(const core::State& state, const loan::Loan& loan) {
    const loan::Drawdown& drawdown = state.loan.drawdowns.at(loan.drawdown);
    return {.prepayment = drawdown.prepayment, .procurement = drawdown.procurement};
}

void move_margin(core::State& state, FacilityId facility, MarginKind kind, const MarginOwner& owner, Money amount) {
    const Money change = kind == MarginKind::deposit ? amount : Money::zero() - amount;
    state.loan.facilities.edit(facility).margin += change;
    if (!owner.is_order()) return;
    Pot& pot = state.collateral.pots[owner];
    pot.held += change;
    if (kind == MarginKind::deposit) pot.paid += amount;
    state.collateral.held_for_orders[facility] += change;
}

ledger::Transfer margin_transfer(const core::State& state, FacilityId facility, MarginKind kind, Money amount) {
    const ledger::AccountKey bank{ledger::AccountKind::bank_funding, state.loan.facilities.at(facility).bank.number()};
    const ledger::AccountKey margin{ledger::AccountKind::margin_deposit, facility.number()};
    if (kind == MarginKind::deposit) return {.debit = bank, .credit = margin, .amount = amount};
    return {.debit = margin, .credit = bank, .amount = amount};
}

}  // namespace gzl::core::collateral
