// The enterprise gives an order up before the supplier is paid; its margin may come back.
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

struct CancelPrepayment {
    PrepaymentId prepayment;
};
BOOST_DESCRIBE_STRUCT(CancelPrepayment, (), (prepayment))

Decision decide(const core::State& state, const CancelPrepayment& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    if (!party::acts_for(context, order->enterprise)) return refuse(party::not_own_party);
    if (order->status != PrepaymentStatus::open) return refuse(prepayment_not_open);
    if (is_being_paid(state, *order) || loan_of(state, *order)) return refuse(supplier_already_paid);

    return events(PrepaymentCancelled{command.prepayment});
}

void apply(core::State& state, const PrepaymentCancelled& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.status = PrepaymentStatus::cancelled;
    state.prepayment.deliveries.erase({order.delivery_by, event.prepayment});
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::CancelPrepayment)
GZL_EVENT(gzl::core::prepayment::PrepaymentCancelled)
