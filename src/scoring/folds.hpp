// Folds for cross-validation, and rows drawn from many: the same for a seed on every machine, with the same share of
// bads in each.
#pragma once

#include <cstdint>

#include "scoring/sample.hpp"

namespace gzl::scoring {

using Folds = std::vector<std::int32_t>;  // of each row of the table; negative: in no fold

Folds make_folds(const Sample& sample, std::int32_t count, std::uint64_t seed);

// At most so many rows, drawn by the seed with the share of bads of all, in their order.
Sample drawn(const Sample& sample, std::size_t most, std::uint64_t seed);

struct Split {
    Sample training;
    Rows held_out;
};
Split split(const Sample& sample, const Folds& folds, std::int32_t fold);

}  // namespace gzl::scoring
