// The outgoing custodian signs what the incoming one takes over: the open orders and the stock, as the books have them.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/duties.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/handovers.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct ProposeHandover {
    WarehouseId warehouse;
    UserId incoming;
    std::string device;  // the outgoing custodian's own terminal
};
BOOST_DESCRIBE_STRUCT(ProposeHandover, (), (warehouse, incoming, device))

Decision decide(const core::State& state, const ProposeHandover& command, const Context& context) {
    const Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse_not_found);
    if (!party::acts_for(context, warehouse->supervisor)) return refuse(permission_denied);
    const party::User* incoming = state.party.users.find(command.incoming);
    if (!incoming || !is_custodian_of(*incoming, warehouse->supervisor)) return refuse(custodian_not_found);
    if (command.incoming == context.actor.user) return refuse(same_custodian);
    if (command.device.empty()) return refuse(text_required, "field", "device");
    if (!on_duty(state.warehouse, command.warehouse, context.actor.user, context.now))
        return refuse(custodian_not_on_duty);

    return events(HandoverProposed{.handover = state.warehouse.handovers.next_id(),
                                   .warehouse = command.warehouse,
                                   .incoming = command.incoming,
                                   .content = handed_over(state.warehouse, command.warehouse),
                                   .signature = {context.actor.user, command.device, context.now}});
}

void apply(core::State& state, const HandoverProposed& event, const Context&) {
    state.warehouse.handovers.add(event.handover, {.warehouse = event.warehouse,
                                                   .incoming = event.incoming,
                                                   .content = event.content,
                                                   .signatures = {event.signature}});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::ProposeHandover)
GZL_EVENT(gzl::core::warehouse::HandoverProposed)
