#include <algorithm>
#include <vector>

#include "core/guards/guards.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/signatures.hpp"

namespace gzl::core::guards {

namespace {

std::vector<warehouse::Signature> signatures_of(const State& state, std::span<const Event> events, OrderId order) {
    std::vector<warehouse::Signature> signatures = state.warehouse.orders.at(order).signatures;
    for (const Event& event : events)
        if (const auto* more = event.get_if<warehouse::OrderSigned>(); more && more->order == order)
            signatures.push_back({more->custodian, more->device, more->at});
    return signatures;
}

bool two_custodians_signed(const State& state, std::span<const Event> events, const warehouse::OrderExecuted& fact) {
    const warehouse::Order& order = state.warehouse.orders.at(fact.order);
    const auto signatures = signatures_of(state, events, fact.order);
    return fact.warehouse == order.warehouse && fact.lots == order.lots && fact.zone == order.zone &&
           signatures.size() == 2 && !warehouse::not_a_second(signatures[0], signatures[1]) &&
           std::all_of(signatures.begin(), signatures.end(), [&](const warehouse::Signature& signature) {
               return warehouse::on_duty(state.warehouse, order.warehouse, signature.custodian, signature.at);
           });
}

}  // namespace

// W3: stock moves only as the order says that two different custodians, each on duty at that warehouse then, have
// signed within ten minutes.
bool two_custodians_move_stock(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* fact = event.get_if<warehouse::OrderExecuted>();
        return !fact || two_custodians_signed(state, events, *fact);
    });
}

}  // namespace gzl::core::guards
