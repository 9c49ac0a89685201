// The operator, a bank or the owner contests a lot (W2): until the operator ends it the lot stays where it is.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct DisputeLot {
    LotId lot;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DisputeLot, (), (lot, reason))

Decision decide(const core::State& state, const DisputeLot& command, const Context& context) {
    const Lot* lot = state.warehouse.lots.find(command.lot);
    if (!lot || !sees_lot(state, context, *lot)) return refuse(lot_not_found);
    if (!context.actor.organisation.is_set()) return refuse(permission_denied);
    if (!is_in_stock(*lot)) return refuse(lot_not_in_stock);
    if (lot->dispute) return refuse(lot_disputed);
    if (command.reason.empty()) return refuse(text_required, "field", "reason");

    return events(LotDisputed{command.lot, context.actor.organisation, command.reason});
}

void apply(core::State& state, const LotDisputed& event, const Context& context) {
    state.warehouse.lots.edit(event.lot).dispute = Dispute{event.by, event.reason, context.now};
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::DisputeLot)
GZL_EVENT(gzl::core::warehouse::LotDisputed)
