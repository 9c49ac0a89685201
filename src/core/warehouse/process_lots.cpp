// A processing is executed (W4): mothers out, children in, the pledge on the children – one fact.
#include "base/apportion.hpp"
#include "base/rounding.hpp"
#include "core/state.hpp"
#include "core/warehouse/bundles.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/processing.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

namespace {

// Scrap and loss carry no cost: the children carry all of it, by weight, to the fen.
std::vector<std::int64_t> costs_of(const State& state, const Order& order) {
    Money cost;
    for (const LotId lot : order.lots) cost += cost_of(state.lots.at(lot));
    std::vector<std::int64_t> weights;
    for (const Output& output : order.result->outputs) weights.push_back(output.weight.value());
    return apportion(cost.value(), weights);
}

Price price_of(std::int64_t cost, Weight weight) {
    return std::min(Price(divide(multiply(cost, 1000), weight.value(), Rounding::down)), kHighestPrice);
}

std::vector<Child> children_of(const State& state, const Order& order) {
    const std::vector<std::int64_t> costs = costs_of(state, order);
    std::uint64_t number = state.lots.next_id().number();
    std::vector<Child> children;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const Output& output = order.result->outputs[i];
        children.push_back({.lot = LotId(number++),
                            .bundle = output.bundle,
                            .grade = output.grade,
                            .specification = output.specification,
                            .origin = state.lots.at(order.lots.front()).origin,
                            .weight = output.weight,
                            .mode = output.mode,
                            .dimensions = output.dimensions,
                            .cost_total = Money(costs[i]),
                            .cost = price_of(costs[i], output.weight)});
    }
    return children;
}

void add_children(State& state, const LotsProcessed& event, const std::vector<LotId>& mothers) {
    for (const Child& child : event.children) {
        state.lots.add(child.lot, {.warehouse = event.warehouse,
                                   .bundle = child.bundle,
                                   .grade = child.grade,
                                   .specification = child.specification,
                                   .origin = child.origin,
                                   .weight = child.weight,
                                   .mode = child.mode,
                                   .dimensions = child.dimensions,
                                   .owner = event.owner,
                                   .cost = child.cost,
                                   .status = LotStatus::in_stock,
                                   .zone = event.zone,
                                   .control = event.control,
                                   .cost_total = child.cost_total,
                                   .mothers = mothers});
        CHECK_THAT(state.live_bundles.emplace(bundle_key(event.warehouse, child.bundle), child.lot).second);
    }
}

}  // namespace

void add_processing(EventList& facts, const core::State& state, OrderId id) {
    const Order& order = state.warehouse.orders.at(id);
    const Lot& first = state.warehouse.lots.at(order.lots.front());
    LotsProcessed fact{.order = id,
                       .process = order.process,
                       .warehouse = order.warehouse,
                       .zone = order.zone.value_or(""),
                       .owner = first.owner,
                       .mothers = {},
                       .children = children_of(state.warehouse, order),
                       .scrap = order.result->scrap,
                       .loss = order.result->loss,
                       .pledged_to = first.pledged_to,
                       .control = first.control};
    for (const LotId mother : order.lots) fact.mothers.push_back({mother, state.warehouse.lots.at(mother).weight});
    EventList duplicates;
    for (const Child& child : fact.children)
        add_duplicate(duplicates, state.warehouse, order.warehouse, child.lot, child.bundle);
    facts.emplace_back(std::move(fact));
    for (Event& duplicate : duplicates) facts.push_back(std::move(duplicate));
}

void apply(core::State& state, const LotsProcessed& event, const Context&) {
    std::vector<LotId> mothers;
    std::vector<LotId> children;
    mothers.reserve(event.mothers.size());
    children.reserve(event.children.size());
    for (const Mother& mother : event.mothers) mothers.push_back(mother.lot);
    for (const Child& child : event.children) children.push_back(child.lot);
    for (const LotId id : mothers) {
        Lot& mother = state.warehouse.lots.edit(id);
        CHECK_THAT(is_in_stock(mother) && mother.pledged_to == event.pledged_to);
        state.warehouse.live_bundles.erase(bundle_key(event.warehouse, mother.bundle));
        mother.zone.clear();
        mother.children = children;
    }
    add_children(state.warehouse, event, mothers);
    pass_pledge_on(state, mothers, children, event.pledged_to);
    if (event.control) replace_lots(state.warehouse.controls.edit(*event.control).lots, mothers, children);
    for (const LotId id : mothers) state.warehouse.lots.edit(id).status = LotStatus::processed;
}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::LotsProcessed)
