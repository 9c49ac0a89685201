// Trader or customer gives a procurement up while no money of it is out (F9).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct CancelProcurement {
    ProcurementId procurement;
};
BOOST_DESCRIBE_STRUCT(CancelProcurement, (), (procurement))

namespace {

// The row's permission is `read`, which both sides hold; what counts is that the one may trade, the other borrow.
bool may_cancel(const core::State& state, const Procurement& order, const Context& context) {
    return (party::acts_for(context, order.trader) &&
            party::permits(state.party, context, Permission::procurement_trade)) ||
           (party::acts_for(context, order.customer) && party::permits(state.party, context, Permission::loan_draw));
}

}  // namespace

Decision decide(const core::State& state, const CancelProcurement& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!may_cancel(state, *order, context)) return refuse(party::not_own_party);
    if (order->status == ProcurementStatus::cancelled) return refuse(procurement_not_agreed);
    const bool paid = is_being_paid(state, *order) || loan_of(state, *order);
    if (paid || earnest_held(state, command.procurement).is_positive() || earnest_moves(state, command.procurement))
        return refuse(procurement_under_way);

    return events(ProcurementCancelled{command.procurement});
}

void apply(core::State& state, const ProcurementCancelled& event, const Context&) {
    state.procurement.orders.edit(event.procurement).status = ProcurementStatus::cancelled;
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::CancelProcurement)
GZL_EVENT(gzl::core::procurement::ProcurementCancelled)
