#include "core/warehouse/pledge.hpp"

#include <algorithm>
#include <set>

#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/side_states.hpp"

namespace gzl::core::warehouse {

namespace {

const Reason* not_pledgeable(const State& state, const Lot& lot, ControlId control) {
    if (lot.status == LotStatus::pledged) return &lot_pledged;
    if (lot.status != LotStatus::in_stock) return &lot_not_in_stock;
    if (!lot.sold_to.empty()) return &lot_sold;
    if (const Reason* reason = held_back(lot)) return reason;
    if (lot.control != control) return &lot_not_under_control;
    if (lot.open_order) return &lot_has_open_order;
    if (state.pledged_bundles.contains(lot.bundle)) return &bundle_pledged_elsewhere;
    return nullptr;
}

}  // namespace

const Reason* not_pledgeable(const core::State& state, const std::vector<LotId>& lots, ControlId control, Date today) {
    const ControlEvidence* evidence = state.warehouse.controls.find(control);
    if (!evidence) return &control_not_found;
    if (!is_complete(*evidence)) return &control_incomplete;
    if (evidence->registration_expires < today) return &registration_expired;
    if (lots.empty()) return &lots_required;
    std::set<std::string> bundles;
    for (const LotId id : lots) {
        const Lot* lot = state.warehouse.lots.find(id);
        if (!lot) return &lot_not_found;
        if (!bundles.insert(lot->bundle).second) return &lot_repeated;
        if (const Reason* reason = not_pledgeable(state.warehouse, *lot, control)) return reason;
    }
    return nullptr;
}

void pledge_lots(core::State& state, const std::vector<LotId>& lots, FacilityId facility) {
    CHECK_THAT(facility.is_set());
    for (const LotId id : lots) {
        Lot& lot = state.warehouse.lots.edit(id);
        CHECK_THAT(lot.status == LotStatus::in_stock && !lot.pledged_to && !lot.open_order);
        CHECK_THAT(state.warehouse.pledged_bundles.emplace(lot.bundle, id).second);
        lot.status = LotStatus::pledged;
        lot.pledged_to = facility;
    }
}

void release_lots(core::State& state, const std::vector<LotId>& lots) {
    for (const LotId id : lots) {
        Lot& lot = state.warehouse.lots.edit(id);
        CHECK_THAT(lot.status == LotStatus::pledged);
        state.warehouse.pledged_bundles.erase(lot.bundle);
        lot.status = LotStatus::in_stock;
        lot.pledged_to.reset();
    }
}

bool pledge_can_follow(const core::State& state, FacilityId facility) {
    const ProductId product = state.loan.facilities.at(facility).product;
    return !product::follows_orders(state.product.products.at(product).kind);
}

void replace_lots(std::vector<LotId>& lots, const std::vector<LotId>& mothers, const std::vector<LotId>& children) {
    const std::size_t before = lots.size();
    std::erase_if(lots, [&](LotId lot) { return std::find(mothers.begin(), mothers.end(), lot) != mothers.end(); });
    if (lots.size() != before) lots.insert(lots.end(), children.begin(), children.end());
}

void pass_pledge_on(core::State& state, const std::vector<LotId>& mothers, const std::vector<LotId>& children,
                    std::optional<FacilityId> facility) {
    if (!facility) return;
    release_lots(state, mothers);
    pledge_lots(state, children, *facility);
    loan::Facility& pledged_to = state.loan.facilities.edit(*facility);
    replace_lots(pledged_to.lots, mothers, children);
    std::erase_if(pledged_to.release_requested,
                  [&](LotId lot) { return std::find(mothers.begin(), mothers.end(), lot) != mothers.end(); });
}

void sell_lots(core::State& state, const std::vector<LotId>& lots, const std::string& buyer) {
    for (const LotId id : lots) state.warehouse.lots.edit(id).sold_to = buyer;
}

}  // namespace gzl::core::warehouse
