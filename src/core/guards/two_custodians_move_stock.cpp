#include <algorithm>
#include <optional>
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
    return fact.kind == order.kind && fact.warehouse == order.warehouse && fact.lots == order.lots &&
           fact.zone == order.zone && signatures.size() == 2 &&
           !warehouse::not_a_second(signatures[0], signatures[1]) &&
           std::all_of(signatures.begin(), signatures.end(), [&](const warehouse::Signature& signature) {
               return warehouse::on_duty(state.warehouse, order.warehouse, signature.custodian, signature.at);
           });
}

// What is recorded of a stocktake or a processing is what they have signed.
bool as_signed(const State& state, const warehouse::StocktakeRecorded& fact) {
    const auto& counts = state.warehouse.orders.at(fact.order).counts;
    return std::equal(fact.counts.begin(), fact.counts.end(), counts.begin(), counts.end(),
                      [](const warehouse::CountResult& recorded, const warehouse::CountedLot& count) {
                          return recorded.lot == count.lot && recorded.counted == count.weight;
                      });
}

bool as_signed(const State& state, const warehouse::LotsProcessed& fact) {
    const auto& result = state.warehouse.orders.at(fact.order).result;
    return result && fact.scrap == result->scrap && fact.loss == result->loss &&
           std::equal(fact.children.begin(), fact.children.end(), result->outputs.begin(), result->outputs.end(),
                      [](const warehouse::Child& child, const warehouse::Output& output) {
                          return child.bundle == output.bundle && child.weight == output.weight;
                      });
}

bool as_signed(const State& state, const Event& event) {
    if (const auto* fact = event.get_if<warehouse::StocktakeRecorded>()) return as_signed(state, *fact);
    if (const auto* fact = event.get_if<warehouse::LotsProcessed>()) return as_signed(state, *fact);
    return true;
}

// The order behind a fact that changes what the books say of stock, and the kind that it must be of.
struct Authority {
    OrderId order;
    warehouse::OrderKind kind;
};

std::optional<Authority> authority_of(const Event& event) {
    using enum warehouse::OrderKind;
    if (const auto* fact = event.get_if<warehouse::StocktakeRecorded>()) return Authority{fact->order, stocktake};
    if (const auto* fact = event.get_if<warehouse::LotsMissing>()) return Authority{fact->order, stocktake};
    if (const auto* fact = event.get_if<warehouse::LotsFound>()) return Authority{fact->order, stocktake};
    if (const auto* fact = event.get_if<warehouse::LotsAdjusted>()) return Authority{fact->order, adjustment};
    if (const auto* fact = event.get_if<warehouse::LotsProcessed>()) return Authority{fact->order, processing};
    return std::nullopt;
}

bool executed_with(std::span<const Event> events, const Authority& authority) {
    return std::any_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* executed = event.get_if<warehouse::OrderExecuted>();
        return executed && executed->order == authority.order && executed->kind == authority.kind;
    });
}

}  // namespace

// W3: stock moves only as the order says that two different custodians, each on duty at that warehouse then, have
// signed within ten minutes; and what such an order counts, adjusts or processes stands beside its execution, as
// signed.
bool two_custodians_move_stock(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        if (const auto authority = authority_of(event))
            return executed_with(events, *authority) && as_signed(state, event);
        const auto* fact = event.get_if<warehouse::OrderExecuted>();
        return !fact || two_custodians_signed(state, events, *fact);
    });
}

}  // namespace gzl::core::guards
