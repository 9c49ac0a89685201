// Exact arithmetic on weights.
#pragma once

#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

// W5: max(0.3 %, 50 kg); rounded down, which changes no comparison with whole kilograms.
Weight tolerance_of(Weight book);

Weight difference(Weight a, Weight b);  // |a − b|

// Of real plate and coil: up to 1 m thick, 100 m wide, 100 km long.
bool in_range(const Dimensions& dimensions);

// W1: whether the weight is within 1 kg of mm × m × m × 7.85 kg; the dimensions are in range.
bool is_theoretical(Weight weight, const Dimensions& dimensions);

// Largest weight of one lot and largest price; they keep every sum of products within 128 bits.
inline constexpr Weight kHeaviestLot{10'000'000};
inline constexpr Price kHighestPrice{1'000'000'000};

}  // namespace gzl::core::warehouse
