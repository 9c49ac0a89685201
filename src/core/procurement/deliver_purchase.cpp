// The supplier has delivered: the trader's lots lie under control for the bank and are its pledge; the clock of the
// title's registration runs (F9, 民法典 416).
#include "core/engine/command.hpp"
#include "core/law/rules.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::procurement {

struct DeliverPurchase {
    ProcurementId procurement;
    ControlId control;
};
BOOST_DESCRIBE_STRUCT(DeliverPurchase, (), (procurement, control))

namespace {

// Possession by the supervisor for the bank is the delivery.
Date delivered_on(const warehouse::ControlEvidence& control) {
    return control.control_start.date();
}

}  // namespace

Decision decide(const core::State& state, const DeliverPurchase& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    const warehouse::ControlEvidence* control = state.warehouse.controls.find(command.control);
    if (!control || control->bank != order->bank || control->enterprise != order->trader)
        return refuse(warehouse::control_not_found);
    if (!party::acts_for(context, control->supervisor)) return refuse(permission_denied);
    if (!loan_of(state, *order)) return refuse(purchase_not_paid);
    if (state.loan.facilities.at(order->facility).status != loan::FacilityStatus::open)
        return refuse(loan::facility_not_open);
    const Date today = context.today();
    if (const Reason* reason = warehouse::not_pledgeable(state, control->lots, command.control, today))
        return refuse(*reason);
    const Weight weight = weight_of(state, control->lots);
    if (const Weight left = order->terms.weight - order->delivered; weight > left)
        return refuse(weight_above_order, "left", left);

    const Date day = delivered_on(*control);
    const auto days = static_cast<std::int32_t>(law::parameter("title_registration", "days", day));
    return events(PurchaseDelivered{.procurement = command.procurement,
                                    .facility = order->facility,
                                    .control = command.control,
                                    .lots = control->lots,
                                    .weight = weight,
                                    .delivered_on = day,
                                    .register_by = day.plus_days(days)});
}

void apply(core::State& state, const PurchaseDelivered& event, const Context&) {
    Procurement& order = state.procurement.orders.edit(event.procurement);
    order.delivered += event.weight;
    order.deliveries.push_back({.control = event.control,
                                .lots = event.lots,
                                .delivered_on = event.delivered_on,
                                .register_by = event.register_by});
    state.procurement.by_control.emplace(event.control, event.procurement);
    state.procurement.title_dates.emplace(event.register_by, event.control);
    loan::Facility& facility = state.loan.facilities.edit(event.facility);
    facility.control = event.control;
    facility.lots.insert(facility.lots.end(), event.lots.begin(), event.lots.end());
    warehouse::pledge_lots(state, event.lots, event.facility);
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::DeliverPurchase)
GZL_EVENT(gzl::core::procurement::PurchaseDelivered)
