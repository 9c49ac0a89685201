// The operator ends a dispute, with the reason (W2).
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct EndDispute {
    LotId lot;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndDispute, (), (lot, reason))

Decision decide(const core::State& state, const EndDispute& command, const Context& context) {
    const Lot* lot = state.warehouse.lots.find(command.lot);
    if (!lot || !sees_lot(state, context, *lot)) return refuse(lot_not_found);
    if (!context.actor.organisation.is_set()) return refuse(permission_denied);
    if (!lot->dispute) return refuse(lot_not_disputed);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(DisputeEnded{command.lot, command.reason});
}

void apply(core::State& state, const DisputeEnded& event, const Context&) {
    state.warehouse.lots.edit(event.lot).dispute.reset();
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::EndDispute)
GZL_EVENT(gzl::core::warehouse::DisputeEnded)
