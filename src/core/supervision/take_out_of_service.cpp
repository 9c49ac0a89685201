// A device is repaired or calibrated under a work order: what it says of itself (silence, stuck, drift, climate) raises
// nothing meanwhile. What it says of the goods does: a scale under repair cannot hide a theft.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/devices.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct TakeOutOfService {
    DeviceId device;
    std::string work_order;
};
BOOST_DESCRIBE_STRUCT(TakeOutOfService, (), (device, work_order))

Decision decide(const core::State& state, const TakeOutOfService& command, const Context& context) {
    const Device* device = state.supervision.devices.find(command.device);
    if (!device || !party::sees(state.party, context, {.stock = true})) return refuse(device_not_found);
    if (!party::acts_for(context, supervisor_of(state, *device))) return refuse(party::not_own_party);
    if (!device->work_order.empty()) return refuse(out_of_service);
    if (command.work_order.empty()) return refuse(text_required, "field", "work_order");

    return events(TakenOutOfService{command.device, command.work_order, actor_text(context.actor)});
}

void apply(core::State& state, const TakenOutOfService& event, const Context&) {
    state.supervision.devices.edit(event.device).work_order = event.work_order;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::TakeOutOfService)
GZL_EVENT(gzl::core::supervision::TakenOutOfService)
