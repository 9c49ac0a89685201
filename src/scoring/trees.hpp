// The challenger: gradient-boosted trees. XGBoost grows them; here they lie flat and are walked without it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "scoring/sample.hpp"

namespace gzl::scoring {

// What a tree asks of: a column of numbers, or whether a category is of one level.
struct TreeInput {
    std::string column;
    std::optional<std::string> level{};
};
BOOST_DESCRIBE_STRUCT(TreeInput, (), (column, level))

// Left when the input is below the split, or missing and missing goes left. A leaf has no input and adds its value.
struct TreeNode {
    std::int32_t input = -1;
    float split = 0;  // of a leaf: its value
    std::int32_t left = 0;
    std::int32_t right = 0;
    bool missing_left = false;
    float mean = 0;  // of the leaves below, weighted by what reached them in training
};
BOOST_DESCRIBE_STRUCT(TreeNode, (), (input, split, left, right, missing_left, mean))

struct Forest {
    std::vector<TreeInput> inputs{};
    std::vector<TreeNode> nodes{};
    std::vector<std::int32_t> roots{};
    double base = 0;   // log-odds before any tree
    double slope = 1;  // of the calibration: log-odds become slope × log-odds + shift
    double shift = 0;
};
BOOST_DESCRIBE_STRUCT(Forest, (), (inputs, nodes, roots, base, slope, shift))

struct GrowOptions {
    int depth = 4;
    int rounds = 250;
    double rate = 0.05;
    double rows_share = 0.8;     // of each tree
    double columns_share = 0.5;  // of each tree
    double least_weight = 1;     // of a leaf
    std::uint64_t seed = 1;
    bool monotone = false;  // risk only rises, or only falls, with each number, as it does alone
};

// The same log-odds, not calibrated, said by XGBoost itself of one row's inputs: to test and to measure against.
using Original = std::function<double(const std::vector<float>& inputs)>;

Forest grow(const Sample& sample, const GrowOptions& options, Original* original = nullptr);

// The first so many trees alone.
double log_odds_after(const Forest& forest, const std::vector<float>& inputs, std::size_t trees);

std::vector<float> inputs_of(const Forest& forest, const Table& table, std::size_t row);
double log_odds(const Forest& forest, const std::vector<float>& inputs);  // calibrated
double probability(const Forest& forest, const std::vector<float>& inputs);

// The same trees laid out for many walks: the two ways on from a node lie side by side, a node takes twelve bytes.
class Walker {
  public:
    explicit Walker(const Forest& forest);
    double log_odds(const std::vector<float>& inputs) const;  // calibrated, as above
    double probability(const std::vector<float>& inputs) const;

  private:
    struct Step {
        float split = 0;         // of a leaf: its value
        std::int32_t asks = -1;  // twice the input, and one more when missing goes left; below zero: a leaf
        std::int32_t left = 0;   // the right one follows it
    };
    std::vector<Step> steps_;
    std::vector<std::int32_t> roots_;
    double base_ = 0;
    double slope_ = 1;
    double shift_ = 0;
};

// The inputs of a table's rows, whose columns and levels are looked up once.
class InputReader {
  public:
    InputReader(const Forest& forest, const Table& table);
    std::vector<float> of(std::size_t row) const;

  private:
    struct Source {
        const Column* column = nullptr;
        std::int32_t level = kNoLevel;  // of a category; kNoLevel: one that the table does not have
    };
    std::vector<Source> sources_;
};

// How much each input moved the log-odds on the paths that the row takes: the changes of the mean from node to node.
std::vector<double> contributions(const Forest& forest, const std::vector<float>& inputs);

}  // namespace gzl::scoring
