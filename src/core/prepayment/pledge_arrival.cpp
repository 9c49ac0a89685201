// Goods of an order have arrived, two custodians have taken them in, and they stand under control for the bank: in one
// fact they become a pledge of the same facility, valued that day (F8, W3, W6, W7).
#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/prepayment/reasons.hpp"
#include "core/prepayment/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::prepayment {

struct PledgeArrival {
    PrepaymentId prepayment;
    ControlId control;
};
BOOST_DESCRIBE_STRUCT(PledgeArrival, (), (prepayment, control))

namespace {

bool is_dispatched_for(const core::State& state, LotId lot, PrepaymentId order) {
    const auto found = state.prepayment.dispatched.find(lot);
    return found != state.prepayment.dispatched.end() && found->second == order;
}

}  // namespace

Decision decide(const core::State& state, const PledgeArrival& command, const Context& context) {
    const Prepayment* order = seen(state, context, command.prepayment);
    if (!order) return refuse(prepayment_not_found);
    const warehouse::ControlEvidence* control = state.warehouse.controls.find(command.control);
    if (!control || control->bank != order->bank || control->enterprise != order->enterprise)
        return refuse(warehouse::control_not_found);
    if (!party::acts_for(context, control->supervisor)) return refuse(permission_denied);
    const loan::Facility& facility = state.loan.facilities.at(order->facility);
    if (facility.status != loan::FacilityStatus::open) return refuse(loan::facility_not_open);
    for (const LotId lot : control->lots)
        if (!is_dispatched_for(state, lot, command.prepayment)) return refuse(lot_not_dispatched, "lot", lot.text());
    const Date today = context.today();
    if (const Reason* reason = warehouse::not_pledgeable(state, control->lots, command.control, today))
        return refuse(*reason);
    std::vector<LotId> all = facility.lots;
    all.insert(all.end(), control->lots.begin(), control->lots.end());
    const auto value = loan::value_of(state, facility, all, today);
    if (!value) return refuse(loan::collateral_not_valued);

    return events(GoodsPledged{.prepayment = command.prepayment,
                               .facility = order->facility,
                               .control = command.control,
                               .lots = control->lots,
                               .delivered = price_of(state, *order, control->lots),
                               .value = *value});
}

void apply(core::State& state, const GoodsPledged& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.arrived.insert(order.arrived.end(), event.lots.begin(), event.lots.end());
    order.delivered += event.delivered;
    loan::Facility& facility = state.loan.facilities.edit(event.facility);
    facility.control = event.control;
    facility.lots.insert(facility.lots.end(), event.lots.begin(), event.lots.end());
    warehouse::pledge_lots(state, event.lots, event.facility);
}

}  // namespace gzl::core::prepayment

GZL_COMMAND(gzl::core::prepayment::PledgeArrival)
GZL_EVENT(gzl::core::prepayment::GoodsPledged)
