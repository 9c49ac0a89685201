// The customer accepts the trader's offer (F9).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct AcceptProcurement {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(AcceptProcurement, (), (procurement))

Decision decide(const core::State& state, const AcceptProcurement& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->customer)) return refuse(party::not_own_party);
    if (order->status != ProcurementStatus::offered) return refuse(procurement_not_offered);

    return events(ProcurementAgreed{command.procurement});
}

void apply(core::State& state, const ProcurementAgreed& event, const Context&) {
    state.procurement.orders.edit(event.procurement).status = ProcurementStatus::agreed;
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::AcceptProcurement)
GZL_EVENT(gzl::core::procurement::ProcurementAgreed)
