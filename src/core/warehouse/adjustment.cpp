// An adjustment 调整 (W5): the book weight of a lot becomes what its latest stocktake found. The value of a pledge
// follows by itself, because it is always computed (W7).
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"

namespace gzl::core::warehouse {

void add_adjustment(EventList& facts, const core::State& state, OrderId id) {
    const Order& order = state.warehouse.orders.at(id);
    LotsAdjusted fact{.order = id, .lots = {}, .reason = order.reason};
    for (const LotId lot : order.lots) {
        const Lot& row = state.warehouse.lots.at(lot);
        const Count& count = row.last_count.value();  // an open order keeps the lot out of any other stocktake
        fact.lots.push_back({lot, row.weight, count.weight, count.order});
    }
    facts.emplace_back(std::move(fact));
}

void apply(core::State& state, const LotsAdjusted& event, const Context&) {
    for (const AdjustedLot& adjusted : event.lots) {
        Lot& lot = state.warehouse.lots.edit(adjusted.lot);
        lot.weight = adjusted.after;
        lot.mode = WeighingMode::weighed;
    }
}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::LotsAdjusted)
