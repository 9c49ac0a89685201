// What a model learns from: some columns of a table, some of its rows, and what happened in each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scoring/table.hpp"

namespace gzl::scoring {

using Rows = std::vector<std::size_t>;

struct Sample {
    const Table* table = nullptr;
    std::vector<std::size_t> features;  // columns of the table
    std::vector<char> bad;              // by row of the table: 1 when it defaulted
    Rows rows;

    const Column& column(std::size_t feature) const { return table->columns[features[feature]]; }
    std::size_t bads() const {
        std::size_t count = 0;
        for (const std::size_t row : rows) count += bad[row] ? 1 : 0;
        return count;
    }
};

inline Sample with_rows(const Sample& sample, Rows rows) {
    return {sample.table, sample.features, sample.bad, std::move(rows)};
}

}  // namespace gzl::scoring
