#include <algorithm>
#include <cmath>

#include "scoring/measures.hpp"
#include "scoring/prepare.hpp"

namespace gzl::scoring {

namespace {

constexpr double kGivesAway = 0.98;
constexpr std::int64_t kLeastRows = 20;
constexpr double kChance = 1e-6;

// As a score in itself, whichever way round; 0: too few rows have a value.
double auc_alone(const Sample& sample, const Column& column) {
    Cases cases;
    for (const std::size_t row : sample.rows)
        if (!std::isnan(column.numbers[row])) cases.push_back({column.numbers[row], sample.bad[row] != 0});
    const auto known = static_cast<std::int64_t>(cases.size());
    const auto bads = std::count_if(cases.begin(), cases.end(), [](const auto& each) { return each.bad; });
    if (known < kLeastRows || bads == 0 || bads == known) return 0;
    const double auc = measure(std::move(cases)).auc;
    return std::max(auc, 1 - auc);
}

std::string level_that_tells(const Sample& sample, const Column& column, double share) {
    std::vector<std::int64_t> rows(column.levels.size(), 0);
    std::vector<std::int64_t> bads(column.levels.size(), 0);
    for (const std::size_t row : sample.rows) {
        if (column.codes[row] == kNoLevel) continue;
        const auto level = static_cast<std::size_t>(column.codes[row]);
        ++rows[level];
        bads[level] += sample.bad[row];
    }
    for (std::size_t level = 0; level < rows.size(); ++level) {
        if (rows[level] < kLeastRows || (bads[level] != 0 && bads[level] != rows[level])) continue;
        const bool always = bads[level] == rows[level];
        const double chance = std::pow(always ? share : 1 - share, static_cast<double>(rows[level]));
        if (chance < kChance)
            return column.levels[level] + (always ? " is always bad, in " : " is never bad, in ") +
                   std::to_string(rows[level]) + " rows";
    }
    return "";
}

}  // namespace

std::vector<Leak> find_leaks(const Sample& sample) {
    const double share = static_cast<double>(sample.bads()) / static_cast<double>(sample.rows.size());
    std::vector<Leak> leaks;
    for (std::size_t i = 0; i < sample.features.size(); ++i) {
        const Column& column = sample.column(i);
        std::string why;
        if (column.is_category)
            why = level_that_tells(sample, column, share);
        else if (const double auc = auc_alone(sample, column); auc > kGivesAway)
            why = "alone it has an AUC of " + std::to_string(auc).substr(0, 5);
        if (!why.empty()) leaks.push_back({column.name, std::move(why)});
    }
    return leaks;
}

}  // namespace gzl::scoring
