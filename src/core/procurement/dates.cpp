#include "core/procurement/dates.hpp"

#include <algorithm>

#include "core/collateral/margin_rules.hpp"
#include "core/procurement/rules.hpp"
#include "core/state.hpp"

namespace gzl::core::procurement {

namespace {

using Dates = std::set<std::pair<Date, ProcurementId>>;

Instant end_of(Date day) {
    return Instant::start_of(day.plus_days(1));
}

// Paid, and not delivered in full: the day after the date the supplier owes the rest back.
bool supplier_is_late(const core::State& state, const Procurement& order) {
    return loan_of(state, order) && order.delivered < order.terms.weight;
}

// Goods are there that the customer has neither taken nor asked to take.
bool customer_is_late(const core::State& state, const Procurement& order) {
    const std::vector<LotId> lots = lots_there(state, order);
    return std::any_of(lots.begin(), lots.end(), [&](LotId lot) { return !state.procurement.taking.contains(lot); });
}

template <class IsLate>
std::optional<Instant> first_of(const core::State& state, const Dates& dates, IsLate is_late) {
    for (const auto& [day, id] : dates)
        if (is_late(state, state.procurement.orders.at(id))) return end_of(day);
    return std::nullopt;
}

template <class IsLate, class Add>
void each_due(const core::State& state, const Dates& dates, Instant now, IsLate is_late, Add add) {
    for (const auto& [day, id] : dates) {
        if (end_of(day) > now) return;
        if (is_late(state, state.procurement.orders.at(id))) add(id, state.procurement.orders.at(id));
    }
}

}  // namespace

std::optional<Instant> next_date(const core::State& state) {
    std::optional<Instant> first;
    const auto offer = [&](std::optional<Instant> more) {
        if (more && (!first || *more < *first)) first = more;
    };
    offer(first_of(state, state.procurement.supplier_dates, supplier_is_late));
    offer(first_of(state, state.procurement.customer_dates, customer_is_late));
    if (!state.procurement.title_dates.empty()) offer(end_of(state.procurement.title_dates.begin()->first));
    return first;
}

void due_dates(const core::State& state, Instant now, EventList& events) {
    for (const auto& [day, control] : state.procurement.title_dates) {
        if (end_of(day) > now) break;
        events.emplace_back(TitleRegistrationMissed{state.procurement.by_control.at(control), control, day});
    }
    each_due(state, state.procurement.supplier_dates, now, supplier_is_late,
             [&](ProcurementId id, const Procurement& order) {
                 events.emplace_back(PurchaseRefundDue{id, order.delivered, undelivered(order)});
             });
    each_due(state, state.procurement.customer_dates, now, customer_is_late, [&](ProcurementId id, const Procurement&) {
        events.emplace_back(CustomerDefaulted{id, collateral::pot_of(state, owner_of(id)).held});
    });
}

void apply(core::State& state, const PurchaseRefundDue& event, const Context&) {
    Procurement& order = state.procurement.orders.edit(event.procurement);
    order.supplier_overdue = true;
    state.procurement.supplier_dates.erase({order.terms.delivery_by, event.procurement});
}

void apply(core::State& state, const CustomerDefaulted& event, const Context&) {
    Procurement& order = state.procurement.orders.edit(event.procurement);
    order.defaulted = true;
    state.procurement.customer_dates.erase({order.terms.take_by, event.procurement});
}

}  // namespace gzl::core::procurement

GZL_EVENT(gzl::core::procurement::PurchaseRefundDue)
GZL_EVENT(gzl::core::procurement::CustomerDefaulted)
