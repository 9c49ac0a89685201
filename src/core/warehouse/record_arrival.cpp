// An announced lot stands at the gate (W2).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct RecordArrival {
    LotId lot;
};
BOOST_DESCRIBE_STRUCT(RecordArrival, (), (lot))

Decision decide(const core::State& state, const RecordArrival& command, const Context& context) {
    const Lot* lot = state.warehouse.lots.find(command.lot);
    if (!lot || !sees_lot(state, context, *lot)) return refuse(lot_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(lot->warehouse).supervisor))
        return refuse(permission_denied);
    if (lot->status != LotStatus::announced) return refuse(lot_not_announced);

    return events(LotArrived{command.lot});
}

void apply(core::State& state, const LotArrived& event, const Context&) {
    state.warehouse.lots.edit(event.lot).status = LotStatus::arrived;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::RecordArrival)
GZL_EVENT(gzl::core::warehouse::LotArrived)
