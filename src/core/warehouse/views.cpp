#include "core/warehouse/views.hpp"

#include "core/state.hpp"
#include "core/warehouse/freeze.hpp"

namespace gzl::core::warehouse {

namespace {

std::vector<SideState> side_states_of(const State& state, const Lot& lot) {
    std::vector<SideState> states;
    if (is_frozen(lot)) states.push_back(SideState::frozen);
    if (lot.dispute) states.push_back(SideState::disputed);
    if (lot.missing_by) states.push_back(SideState::missing);
    if (is_in_processing(state, lot)) states.push_back(SideState::in_processing);
    return states;
}

}  // namespace

LotView view_of(const core::State& state, LotId id, const Lot& lot) {
    return {.lot = id,
            .warehouse = lot.warehouse,
            .bundle = lot.bundle,
            .grade = lot.grade,
            .specification = lot.specification,
            .origin = lot.origin,
            .weight = lot.weight,
            .mode = lot.mode,
            .owner = lot.owner,
            .owner_name = state.party.organisations.at(lot.owner).name,
            .cost = lot.cost,
            .status = lot.status,
            .zone = lot.zone.empty() ? std::nullopt : std::optional(lot.zone),
            .pledged_to = lot.pledged_to,
            .open_order = lot.open_order,
            .control = lot.control,
            .side_states = side_states_of(state.warehouse, lot),
            .dispute = lot.dispute,
            .last_count = lot.last_count,
            .cost_total = lot.cost_total,
            .mothers = lot.mothers,
            .children = lot.children,
            .receipt = lot.receipt};
}

OrderView view_of(OrderId id, const Order& order) {
    return {.order = id,
            .kind = order.kind,
            .warehouse = order.warehouse,
            .lots = order.lots,
            .zone = order.zone,
            .status = order.status,
            .signatures = order.signatures,
            .counts = order.counts,
            .reason = order.reason,
            .process = order.process,
            .result = order.result};
}

}  // namespace gzl::core::warehouse
