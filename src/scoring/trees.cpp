#include "scoring/trees.hpp"

#include <cmath>

#include "base/check.hpp"

namespace gzl::scoring {

namespace {

const TreeNode& next_of(const Forest& forest, const TreeNode& node, const std::vector<float>& inputs) {
    const float value = inputs[static_cast<std::size_t>(node.input)];
    const bool left = std::isnan(value) ? node.missing_left : value < node.split;
    return forest.nodes[static_cast<std::size_t>(left ? node.left : node.right)];
}

float leaf_of(const Forest& forest, std::int32_t root, const std::vector<float>& inputs) {
    const TreeNode* node = &forest.nodes[static_cast<std::size_t>(root)];
    while (node->input >= 0) node = &next_of(forest, *node, inputs);
    return node->split;
}

float input_of(const TreeInput& input, const Column& column, std::size_t row) {
    if (!column.is_category) return static_cast<float>(column.numbers[row]);
    const std::int32_t code = column.codes[row];
    if (code == kNoLevel) return std::numeric_limits<float>::quiet_NaN();
    return column.levels[static_cast<std::size_t>(code)] == input.level ? 1.0F : 0.0F;
}

}  // namespace

std::vector<float> inputs_of(const Forest& forest, const Table& table, std::size_t row) {
    std::vector<float> inputs;
    inputs.reserve(forest.inputs.size());
    const Column* column = nullptr;
    for (const TreeInput& input : forest.inputs) {
        if (!column || column->name != input.column) column = table.find(input.column);
        CHECK_THAT(column != nullptr);
        inputs.push_back(input_of(input, *column, row));
    }
    return inputs;
}

double log_odds_after(const Forest& forest, const std::vector<float>& inputs, std::size_t trees) {
    double sum = forest.base;
    for (std::size_t i = 0; i < trees; ++i) sum += leaf_of(forest, forest.roots[i], inputs);
    return sum;
}

double log_odds(const Forest& forest, const std::vector<float>& inputs) {
    return forest.slope * log_odds_after(forest, inputs, forest.roots.size()) + forest.shift;
}

double probability(const Forest& forest, const std::vector<float>& inputs) {
    return 1 / (1 + std::exp(-log_odds(forest, inputs)));
}

std::vector<double> contributions(const Forest& forest, const std::vector<float>& inputs) {
    std::vector<double> moved(inputs.size(), 0);
    for (const std::int32_t root : forest.roots) {
        const TreeNode* node = &forest.nodes[static_cast<std::size_t>(root)];
        while (node->input >= 0) {
            const TreeNode& next = next_of(forest, *node, inputs);
            moved[static_cast<std::size_t>(node->input)] += forest.slope * (next.mean - node->mean);
            node = &next;
        }
    }
    return moved;
}

}  // namespace gzl::scoring
