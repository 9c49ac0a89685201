#include "core/procurement/view.hpp"

#include "core/collateral/margin_rules.hpp"
#include "core/procurement/rules.hpp"
#include "core/procurement/take_price.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

ProcurementView view_of(const core::State& state, ProcurementId id, const Procurement& order) {
    const auto name = [&](OrganisationId organisation) { return state.party.organisations.at(organisation).name; };
    const collateral::Pot& pot = collateral::pot_of(state, owner_of(id));
    ProcurementView view{order,
                         id,
                         name(order.trader),
                         name(order.customer),
                         name(order.bank),
                         state.trade.contracts.at(order.contract).counterparty_name,
                         pot.paid,
                         pot.held,
                         refund_due(order),
                         loan_of(state, order),
                         {}};
    for (const LotId lot : lots_there(state, order)) {
        const warehouse::Lot& found = state.warehouse.lots.at(lot);
        const TakePrice price = price_of(order, pot.paid, found.weight);
        view.lots.push_back({.lot = lot,
                             .bundle = found.bundle,
                             .grade = found.grade,
                             .weight = found.weight,
                             .price = price.price,
                             .fee = price.fee,
                             .earnest = price.earnest});
    }
    return view;
}

TakeView view_of(TakeId id, const Take& take) {
    return {take, id, take.due()};
}

}  // namespace gzl::core::procurement
