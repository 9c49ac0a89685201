#include "scoring/trees.hpp"

#include <algorithm>
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

}  // namespace

InputReader::InputReader(const Forest& forest, const Table& table) {
    for (const TreeInput& input : forest.inputs) {
        Source source{.column = table.find(input.column)};
        CHECK_THAT(source.column != nullptr);
        if (input.level) {
            const auto& levels = source.column->levels;
            const auto found = std::find(levels.begin(), levels.end(), *input.level);
            if (found != levels.end()) source.level = static_cast<std::int32_t>(found - levels.begin());
        }
        sources_.push_back(source);
    }
}

namespace {

// What is beyond a float lies at its end; not quite, as sums are made of it. Missing stays missing.
float narrowed(double value) {
    constexpr double kEnd = 1e36;
    return static_cast<float>(std::clamp(value, -kEnd, kEnd));
}

}  // namespace

std::vector<float> InputReader::of(std::size_t row) const {
    std::vector<float> inputs;
    inputs.reserve(sources_.size());
    for (const Source& source : sources_) {
        if (!source.column->is_category) {
            inputs.push_back(narrowed(source.column->numbers[row]));
            continue;
        }
        const std::int32_t code = source.column->codes[row];
        const float is_level = code == source.level ? 1.0F : 0.0F;
        inputs.push_back(code == kNoLevel ? std::numeric_limits<float>::quiet_NaN() : is_level);
    }
    return inputs;
}

std::vector<float> inputs_of(const Forest& forest, const Table& table, std::size_t row) {
    return InputReader(forest, table).of(row);
}

// Breadth first, tree by tree.
Walker::Walker(const Forest& forest) : base_(forest.base), slope_(forest.slope), shift_(forest.shift) {
    steps_.reserve(forest.nodes.size());
    for (const std::int32_t root : forest.roots) {
        roots_.push_back(static_cast<std::int32_t>(steps_.size()));
        std::vector<std::int32_t> nodes{root};
        std::size_t next = steps_.size() + 1;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const TreeNode& node = forest.nodes[static_cast<std::size_t>(nodes[i])];
            if (node.input < 0) {
                steps_.push_back({.split = node.split});
                continue;
            }
            steps_.push_back(
                {node.split, node.input * 2 + (node.missing_left ? 1 : 0), static_cast<std::int32_t>(next)});
            next += 2;
            nodes.push_back(node.left);
            nodes.push_back(node.right);
        }
    }
}

double Walker::log_odds(const std::vector<float>& inputs) const {
    double sum = base_;
    for (const std::int32_t root : roots_) {
        const Step* step = &steps_[static_cast<std::size_t>(root)];
        while (step->asks >= 0) {
            const float value = inputs[static_cast<std::size_t>(step->asks / 2)];
            const bool left = std::isnan(value) ? step->asks % 2 == 1 : value < step->split;
            step = &steps_[static_cast<std::size_t>(left ? step->left : step->left + 1)];
        }
        sum += step->split;
    }
    return slope_ * sum + shift_;
}

double Walker::probability(const std::vector<float>& inputs) const {
    return 1 / (1 + std::exp(-log_odds(inputs)));
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
