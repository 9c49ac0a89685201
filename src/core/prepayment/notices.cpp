#include "core/prepayment/notices.hpp"

#include <algorithm>

#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::prepayment {

namespace {

bool is_pledged_for(const core::State& state, const Prepayment& order, LotId lot) {
    return std::find(order.arrived.begin(), order.arrived.end(), lot) != order.arrived.end() &&
           state.warehouse.lots.at(lot).pledged_to == order.facility;
}

}  // namespace

std::optional<Refusal> not_noticeable(const core::State& state, PrepaymentId id, const std::vector<LotId>& lots) {
    const Prepayment& order = state.prepayment.orders.at(id);
    if (lots.empty()) return Refusal{&warehouse::lots_required, {}};
    std::set<LotId> named;
    for (const LotId lot : lots)
        if (!is_pledged_for(state, order, lot) || !named.insert(lot).second) return Refusal{&lot_not_of_order, {}};
    for (const LotId lot : lots)
        if (state.warehouse.lots.at(lot).dispute) return refuse(warehouse::lot_disputed, "lot", lot.text()).value();
    const Money left = releasable(state, id);
    if (notice_value(state, order, lots) > left) return refuse(notice_exceeds_margin, "releasable", left).value();
    return std::nullopt;
}

}  // namespace gzl::core::prepayment
