// The supervisor weighs an arrived lot; within tolerance the measured weight becomes the book's (W2, W5).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

struct InspectLot {
    LotId lot;
    Weight weight;  // measured, net
};
BOOST_DESCRIBE_STRUCT(InspectLot, (), (lot, weight))

Decision decide(const core::State& state, const InspectLot& command, const Context& context) {
    const Lot* lot = state.warehouse.lots.find(command.lot);
    if (!lot || !sees_lot(state, context, *lot)) return refuse(lot_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(lot->warehouse).supervisor))
        return refuse(permission_denied);
    if (lot->status != LotStatus::arrived) return refuse(lot_not_arrived);
    if (!command.weight.is_positive()) return refuse(weight_not_positive);
    if (command.weight > kHeaviestLot) return refuse(lot_weight_out_of_range);
    if (const Weight off = difference(command.weight, lot->weight); off > tolerance_of(lot->weight))
        return refuse(weight_out_of_tolerance, "difference", off);

    return events(LotInspected{.lot = command.lot, .weight = command.weight, .announced = lot->weight});
}

void apply(core::State& state, const LotInspected& event, const Context&) {
    Lot& lot = state.warehouse.lots.edit(event.lot);
    lot.weight = event.weight;
    lot.status = LotStatus::inspected;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::InspectLot)
GZL_EVENT(gzl::core::warehouse::LotInspected)
