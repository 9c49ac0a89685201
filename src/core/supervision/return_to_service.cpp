// The work order is done: the device is believed again.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/devices.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct ReturnToService {
    DeviceId device;
};
BOOST_DESCRIBE_STRUCT(ReturnToService, (), (device))

Decision decide(const core::State& state, const ReturnToService& command, const Context& context) {
    const Device* device = state.supervision.devices.find(command.device);
    if (!device || !party::sees(state.party, context, {.stock = true})) return refuse(device_not_found);
    if (!party::acts_for(context, supervisor_of(state, *device))) return refuse(party::not_own_party);
    if (device->work_order.empty()) return refuse(not_out_of_service);

    return events(ReturnedToService{command.device, device->work_order, actor_text(context.actor)});
}

void apply(core::State& state, const ReturnedToService& event, const Context&) {
    state.supervision.devices.edit(event.device).work_order.clear();
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ReturnToService)
GZL_EVENT(gzl::core::supervision::ReturnedToService)
