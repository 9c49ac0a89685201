// The rules of processing 加工 (W4): mothers become children, scrap and loss, and not one kilogram or fen goes astray.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// Why these mothers cannot be processed together by this process, or null.
const Reason* not_openable_processing(const core::State& state, const Order& order);

// Why the result does not fit the order's mothers and process, or nothing.
std::optional<Refusal> misfit(const core::State& state, const Order& order, const ProcessingResult& result);

Weight input_of(const State& state, const Order& order);  // Σ book weight of the mothers

// The greatest loss or scrap of an input, in whole kilograms.
Weight allowance(Weight input, RatePpm tolerance);

// What a lot cost in all: exactly, or by the tonne, half up to the fen.
Money cost_of(const Lot& lot);

}  // namespace gzl::core::warehouse
