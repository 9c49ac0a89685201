// The trader has had its retained title registered at 中登网. After the legal days it is late: recorded as such, and
// the priority stays lost (F9, 民法典 416).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/loan/reasons.hpp"
#include "core/loan/rules.hpp"
#include "core/party/access.hpp"
#include "core/party/reasons.hpp"
#include "core/procurement/reasons.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

struct RegisterTitle {
    ProcurementId procurement;
    ControlId control;  // of the delivery
    std::string number;
    Date registered_on;
    Date expires;
};
BOOST_DESCRIBE_STRUCT(RegisterTitle, (), (procurement, control, number, registered_on, expires))

namespace {

template <class Order>
auto* delivery_of(Order& order, ControlId control) {
    const auto found = std::find_if(order.deliveries.begin(), order.deliveries.end(),
                                    [&](const Delivery& delivery) { return delivery.control == control; });
    return found == order.deliveries.end() ? nullptr : &*found;
}

}  // namespace

Decision decide(const core::State& state, const RegisterTitle& command, const Context& context) {
    const Procurement* order = seen(state, context, command.procurement);
    if (!order) return refuse(procurement_not_found);
    if (!party::acts_for(context, order->trader)) return refuse(party::not_own_party);
    const Delivery* delivery = delivery_of(*order, command.control);
    if (!delivery) return refuse(delivery_not_found);
    if (delivery->title) return refuse(title_already_registered);
    if (command.number.empty()) return refuse(text_required, "field", "number");
    if (command.registered_on < delivery->delivered_on || command.registered_on > context.today() ||
        command.expires <= command.registered_on)
        return refuse(registration_date_invalid);

    return events(TitleRegistered{.procurement = command.procurement,
                                  .control = command.control,
                                  .number = command.number,
                                  .registered_on = command.registered_on,
                                  .expires = command.expires,
                                  .late = command.registered_on > delivery->register_by});
}

void apply(core::State& state, const TitleRegistered& event, const Context&) {
    Delivery* delivery = delivery_of(state.procurement.orders.edit(event.procurement), event.control);
    delivery->title = Title{event.number, event.registered_on, event.expires, event.late};
    state.procurement.title_dates.erase({delivery->register_by, event.control});
}

void apply(core::State& state, const TitleRegistrationMissed& event, const Context&) {
    Delivery* delivery = delivery_of(state.procurement.orders.edit(event.procurement), event.control);
    delivery->missed = true;
    state.procurement.title_dates.erase({event.register_by, event.control});
}

}  // namespace gzl::core::procurement

GZL_COMMAND(gzl::core::procurement::RegisterTitle)
GZL_EVENT(gzl::core::procurement::TitleRegistered)
GZL_EVENT(gzl::core::procurement::TitleRegistrationMissed)
