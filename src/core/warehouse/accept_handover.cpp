// The incoming custodian signs the same content on another device within ten minutes (as of W3); the outgoing one's
// duty ends then, and the handover is the evidence of it.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/duties.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/handovers.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/signatures.hpp"

namespace gzl::core::warehouse {

struct AcceptHandover {
    HandoverId handover;
    std::string device;  // the incoming custodian's own terminal
};
BOOST_DESCRIBE_STRUCT(AcceptHandover, (), (handover, device))

Decision decide(const core::State& state, const AcceptHandover& command, const Context& context) {
    const Handover* handover = seen(state, context, command.handover);
    if (!handover) return refuse(handover_not_found);
    if (context.actor.user != handover->incoming) return refuse(permission_denied);
    if (is_accepted(*handover)) return refuse(handover_accepted);
    if (command.device.empty()) return refuse(text_required, "field", "device");
    if (!on_duty(state.warehouse, handover->warehouse, context.actor.user, context.now))
        return refuse(custodian_not_on_duty);
    const Signature& first = handover->signatures.front();
    const Signature second{context.actor.user, command.device, context.now};
    if (const Reason* reason = not_a_second(first, second)) return refuse(*reason);
    const auto ended = duty_at(state.warehouse, handover->warehouse, first.custodian, context.now);
    if (!ended || handover->content != handed_over(state.warehouse, handover->warehouse))
        return refuse(handover_outdated);

    return events(HandoverAccepted{.handover = command.handover, .ended = *ended, .signature = second});
}

void apply(core::State& state, const HandoverAccepted& event, const Context&) {
    state.warehouse.handovers.edit(event.handover).signatures.push_back(event.signature);
    state.warehouse.duties.edit(event.ended).to = event.signature.at;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::AcceptHandover)
GZL_EVENT(gzl::core::warehouse::HandoverAccepted)
