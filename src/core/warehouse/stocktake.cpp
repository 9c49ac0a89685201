// A stocktake 盘点 (W5): what two custodians found, beside what the books say. It changes no book weight; an adjustment
// may follow.
#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

namespace {

std::vector<LotId> beyond_tolerance(const StocktakeRecorded& fact) {
    std::vector<LotId> lots;
    for (const CountResult& count : fact.counts)
        if (difference(count.counted.value_or(Weight::zero()), count.book) > tolerance_of(count.book))
            lots.push_back(count.lot);
    return lots;
}

StocktakeRecorded recorded(const State& state, OrderId id) {
    const Order& order = state.orders.at(id);
    StocktakeRecorded fact{.order = id,
                           .warehouse = order.warehouse,
                           .zone = order.zone.value_or(""),
                           .counts = {},
                           .book = {},
                           .counted = {}};
    for (const CountedLot& count : order.counts) {
        const Weight book = state.lots.at(count.lot).weight;
        fact.counts.push_back({count.lot, book, count.weight});
        fact.book += book;
        fact.counted += count.weight.value_or(Weight::zero());
    }
    return fact;
}

}  // namespace

void add_stocktake(EventList& facts, const core::State& state, OrderId id) {
    const StocktakeRecorded fact = recorded(state.warehouse, id);
    LotsMissing missing{id, {}};
    LotsFound found{id, {}};
    for (const CountResult& count : fact.counts) {
        const bool was_missing = state.warehouse.lots.at(count.lot).missing_by.has_value();
        if (!count.counted && !was_missing) missing.lots.push_back(count.lot);
        if (count.counted && was_missing) found.lots.push_back(count.lot);
    }
    const Weight tolerance = tolerance_of(fact.book);
    StocktakeDiffers differs{id, fact.warehouse, fact.zone, fact.book, fact.counted, tolerance, beyond_tolerance(fact)};
    facts.emplace_back(fact);
    if (!missing.lots.empty()) facts.emplace_back(std::move(missing));
    if (!found.lots.empty()) facts.emplace_back(std::move(found));
    if (difference(fact.book, fact.counted) > tolerance || !differs.lots.empty())
        facts.emplace_back(std::move(differs));
}

void apply(core::State& state, const StocktakeRecorded& event, const Context& context) {
    for (const CountResult& count : event.counts)
        state.warehouse.lots.edit(count.lot).last_count =
            Count{event.order, context.now, count.counted.value_or(Weight::zero())};
}

// Changes nothing: what it says follows from the stocktake. It is there to be noticed.
void apply(core::State&, const StocktakeDiffers&, const Context&) {}

void apply(core::State& state, const LotsMissing& event, const Context&) {
    for (const LotId lot : event.lots) state.warehouse.lots.edit(lot).missing_by = event.order;
}

void apply(core::State& state, const LotsFound& event, const Context&) {
    for (const LotId lot : event.lots) state.warehouse.lots.edit(lot).missing_by.reset();
}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::StocktakeRecorded)
GZL_EVENT(gzl::core::warehouse::StocktakeDiffers)
GZL_EVENT(gzl::core::warehouse::LotsMissing)
GZL_EVENT(gzl::core::warehouse::LotsFound)
