// Data to learn from or to score: columns of numbers or of categories, with missing values as values of their own
// (C1: missing is a category, not zero).
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace gzl::scoring {

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::int32_t kNoLevel = -1;  // a missing category, or one that the model has not seen

struct Column {
    std::string name;
    bool is_category = false;
    std::vector<double> numbers{};      // of a number; NaN: missing
    std::vector<std::int32_t> codes{};  // of a category: into levels, or kNoLevel
    std::vector<std::string> levels{};  // in the order of their first row
};

struct Table {
    std::vector<Column> columns;
    std::size_t rows = 0;

    const Column* find(const std::string& name) const {
        for (const Column& column : columns)
            if (column.name == name) return &column;
        return nullptr;
    }
};

}  // namespace gzl::scoring
