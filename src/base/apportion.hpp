// An amount in proportion to weights, in whole units.
#pragma once

#include <cstdint>
#include <vector>

namespace gzl {

// By largest remainder: every part has the whole units of its exact quota, and the units left over go to the largest
// remainders, ties to the earlier. Σ parts = amount; each part is less than one unit off its quota. amount ≥ 0, no
// weight negative, and some weight above zero unless the amount is zero.
std::vector<std::int64_t> apportion(std::int64_t amount, const std::vector<std::int64_t>& weights);

}  // namespace gzl
