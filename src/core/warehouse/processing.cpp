#include "core/warehouse/processing.hpp"

#include <algorithm>
#include <set>

#include "base/rounding.hpp"
#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

namespace {

// Without mothers of its own making among them, the children could not say what they are made of, or for whom they
// secure what.
bool are_of_one_kind(const State& state, const std::vector<LotId>& lots) {
    const Lot& first = state.lots.at(lots.front());
    return std::all_of(lots.begin(), lots.end(), [&](LotId id) {
        const Lot& lot = state.lots.at(id);
        return lot.grade == first.grade && lot.origin == first.origin && lot.status == first.status &&
               lot.pledged_to == first.pledged_to && lot.control == first.control;
    });
}

const Reason* wrong(const Output& output) {
    if (output.bundle.empty() || output.grade.empty() || output.specification.empty()) return &text_required;
    if (!output.weight.is_positive() || output.weight > kHeaviestLot) return &lot_weight_out_of_range;
    if (output.dimensions && !in_range(*output.dimensions)) return &dimensions_out_of_range;
    if (output.mode == WeighingMode::weighed) return nullptr;
    if (!output.dimensions) return &dimensions_required;
    return is_theoretical(output.weight, *output.dimensions) ? nullptr : &theoretical_weight_differs;
}

// W1, R12: the bundle number is free here, and not pledged anywhere when this one will be. A mother's own is free.
const Reason* bundle_taken(const State& state, const Order& order, const std::string& bundle) {
    const auto is_a_mother = [&](LotId lot) {
        return std::find(order.lots.begin(), order.lots.end(), lot) != order.lots.end();
    };
    const auto live = state.live_bundles.find(bundle_key(order.warehouse, bundle));
    if (live != state.live_bundles.end() && !is_a_mother(live->second)) return &bundle_live;
    if (!state.lots.at(order.lots.front()).pledged_to) return nullptr;
    const auto pledged = state.pledged_bundles.find(bundle);
    return pledged == state.pledged_bundles.end() || is_a_mother(pledged->second) ? nullptr : &bundle_pledged_elsewhere;
}

const Reason* wrong_for(const State& state, const Order& order, const Process& process, const Output& output) {
    if (const Reason* reason = wrong(output)) return reason;
    if (!process.changes_grade && output.grade != state.lots.at(order.lots.front()).grade)
        return &grade_unchanged_expected;
    return bundle_taken(state, order, output.bundle);
}

}  // namespace

const Reason* not_openable_processing(const core::State& state, const Order& order) {
    if (!state.warehouse.processes.contains(order.process)) return &process_not_found;
    if (!are_of_one_kind(state.warehouse, order.lots)) return &mothers_of_several_kinds;
    const auto facility = state.warehouse.lots.at(order.lots.front()).pledged_to;
    return facility && !pledge_can_follow(state, *facility) ? &pledge_follows_orders : nullptr;
}

std::optional<Refusal> misfit(const core::State& state, const Order& order, const ProcessingResult& result) {
    const Process& process = state.warehouse.processes.at(order.process);
    if (result.outputs.empty()) return Refusal{&outputs_required, {}};
    if (result.scrap < Weight::zero() || result.loss < Weight::zero()) return Refusal{&weight_not_positive, {}};
    std::set<std::string> bundles;
    Weight output;
    for (const Output& each : result.outputs) {
        if (const Reason* reason = wrong_for(state.warehouse, order, process, each))
            return refuse(*reason, "bundle", each.bundle).value();
        if (!bundles.insert(each.bundle).second) return refuse(bundle_live, "bundle", each.bundle).value();
        output += each.weight;
    }
    const Weight input = input_of(state.warehouse, order);
    if (const Weight sum = output + result.scrap + result.loss; sum != input)
        return refuse(processing_weight_differs, "difference", difference(sum, input)).value();
    if (const Weight most = allowance(input, process.loss_tolerance); result.loss > most)
        return refuse(loss_out_of_tolerance, "allowed", most).value();
    if (const Weight most = allowance(input, process.scrap_tolerance); result.scrap > most)
        return refuse(scrap_out_of_tolerance, "allowed", most).value();
    return std::nullopt;
}

Weight input_of(const State& state, const Order& order) {
    Weight sum;
    for (const LotId lot : order.lots) sum += state.lots.at(lot).weight;
    return sum;
}

Weight allowance(Weight input, RatePpm tolerance) {
    return Weight(divide(multiply(input.value(), tolerance.value()), 1'000'000, Rounding::down));
}

Money cost_of(const Lot& lot) {
    return lot.cost_total.value_or(
        Money(divide(multiply(lot.weight.value(), lot.cost.value()), 1000, Rounding::half_up)));
}

}  // namespace gzl::core::warehouse
