#include <algorithm>

#include "core/guards/guards.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/processing.hpp"

namespace gzl::core::guards {

namespace {

bool nothing_goes_astray(const warehouse::State& state, const warehouse::LotsProcessed& fact) {
    const auto process = state.processes.find(fact.process);
    if (process == state.processes.end() || fact.children.empty()) return false;
    Weight input;
    Weight output = fact.scrap + fact.loss;
    Money cost;
    for (const warehouse::Mother& mother : fact.mothers) {
        input += mother.weight;
        cost += warehouse::cost_of(state.lots.at(mother.lot));
    }
    for (const warehouse::Child& child : fact.children) {
        output += child.weight;
        cost -= child.cost_total;
    }
    return input == output && cost == Money::zero() && Weight::zero() <= fact.loss && Weight::zero() <= fact.scrap &&
           fact.loss <= warehouse::allowance(input, process->second.loss_tolerance) &&
           fact.scrap <= warehouse::allowance(input, process->second.scrap_tolerance);
}

// The children take over the mothers' pledge and control evidence, whole.
bool takes_over(const warehouse::State& state, const warehouse::LotsProcessed& fact) {
    return std::all_of(fact.mothers.begin(), fact.mothers.end(), [&](const warehouse::Mother& mother) {
        const warehouse::Lot& lot = state.lots.at(mother.lot);
        return is_in_stock(lot) && lot.weight == mother.weight && lot.owner == fact.owner &&
               lot.warehouse == fact.warehouse && lot.pledged_to == fact.pledged_to && lot.control == fact.control;
    });
}

}  // namespace

// W4: what goes into a processing comes out of it, as lots, scrap or loss within the process's tolerances, at the same
// cost; and what was pledged before is pledged after, to the same facility under the same control evidence.
bool processing_conserves_weight(const State& state, std::span<const Event> events) {
    return std::all_of(events.begin(), events.end(), [&](const Event& event) {
        const auto* fact = event.get_if<warehouse::LotsProcessed>();
        return !fact || (nothing_goes_astray(state.warehouse, *fact) && takes_over(state.warehouse, *fact));
    });
}

}  // namespace gzl::core::guards
