#include "core/prepayment/deliveries.hpp"

#include <algorithm>

#include "core/prepayment/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::prepayment {

namespace {

// Paid, and not delivered in full: the day after the date the supplier owes the rest back.
bool is_awaited(const core::State& state, PrepaymentId id) {
    const Prepayment& order = state.prepayment.orders.at(id);
    return loan_of(state, order) && order.delivered < order.face;
}

Instant end_of(Date day) {
    return Instant::start_of(day.plus_days(1));
}

}  // namespace

std::optional<Instant> next_delivery(const core::State& state) {
    for (const auto& [day, id] : state.prepayment.deliveries)
        if (is_awaited(state, id)) return end_of(day);
    return std::nullopt;
}

void due_deliveries(const core::State& state, Instant now, EventList& events) {
    for (const auto& [day, id] : state.prepayment.deliveries) {
        if (end_of(day) > now) break;
        if (!is_awaited(state, id)) continue;
        const Prepayment& order = state.prepayment.orders.at(id);
        events.emplace_back(SupplierRefundDue{id, order.delivered, order.face - order.delivered});
    }
}

void apply(core::State& state, const SupplierRefundDue& event, const Context&) {
    Prepayment& order = state.prepayment.orders.edit(event.prepayment);
    order.overdue = true;
    state.prepayment.deliveries.erase({order.delivery_by, event.prepayment});
}

}  // namespace gzl::core::prepayment

GZL_EVENT(gzl::core::prepayment::SupplierRefundDue)
