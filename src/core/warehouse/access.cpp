#include "core/warehouse/access.hpp"

#include <algorithm>
#include <set>

#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

bool sees_lot(const core::State& state, const Context& context, const Lot& lot) {
    const OrganisationId own = context.actor.organisation;
    if (own.is_set() && lot.control && state.warehouse.controls.at(*lot.control).bank == own) return true;
    if (!party::sees(state.party, context, {.enterprise = lot.owner, .stock = true})) return false;
    const party::Organisation* organisation = state.party.organisations.find(own);
    return !organisation || !organisation->has(party::Capacity::bank) ||
           party::reads_by_consent(state.party, context, lot.owner, party::Scope::stock);
}

bool sees_order(const core::State& state, const Context& context, const Order& order) {
    return std::all_of(order.lots.begin(), order.lots.end(),
                       [&](LotId lot) { return sees_lot(state, context, state.warehouse.lots.at(lot)); });
}

bool sees_control(const core::State& state, const Context& context, const ControlEvidence& control) {
    return party::sees(state.party, context, {.enterprise = control.enterprise, .bank = control.bank, .stock = true});
}

const Reason* not_named_once(const core::State& state, const Context& context, const std::vector<LotId>& lots) {
    if (lots.empty()) return &lots_required;
    for (const LotId id : lots) {
        const Lot* lot = state.warehouse.lots.find(id);
        if (!lot || !sees_lot(state, context, *lot)) return &lot_not_found;
    }
    return std::set<LotId>(lots.begin(), lots.end()).size() == lots.size() ? nullptr : &lot_repeated;
}

const Reason* not_one_owners(const core::State& state, const Context& context, const std::vector<LotId>& lots) {
    if (const Reason* reason = not_named_once(state, context, lots)) return reason;
    const OrganisationId owner = state.warehouse.lots.at(lots.front()).owner;
    const bool one =
        std::all_of(lots.begin(), lots.end(), [&](LotId id) { return state.warehouse.lots.at(id).owner == owner; });
    return one ? nullptr : &lots_of_several_owners;
}

}  // namespace gzl::core::warehouse
