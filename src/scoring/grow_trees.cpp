// The one file that knows XGBoost.
#include <cmath>
#include <memory>
#include <stdexcept>
#include <xgboost/c_api.h>

#include <boost/json.hpp>

#include "base/check.hpp"
#include "scoring/trees.hpp"

namespace gzl::scoring {

namespace {

constexpr std::size_t kMostLevels = 60;  // of a category; the rarer ones are asked of nobody
constexpr std::size_t kLeastRowsOfLevel = 5;

void must(int code) {
    if (code != 0) throw std::runtime_error(XGBGetLastError());
}

using Matrix = std::unique_ptr<void, decltype([](void* handle) { XGDMatrixFree(handle); })>;
using Booster = std::unique_ptr<void, decltype([](void* handle) { XGBoosterFree(handle); })>;

std::vector<TreeInput> choose_inputs(const Sample& sample) {
    std::vector<TreeInput> inputs;
    for (std::size_t i = 0; i < sample.features.size(); ++i) {
        const Column& column = sample.column(i);
        if (!column.is_category) {
            inputs.push_back({column.name});
            continue;
        }
        std::vector<std::size_t> rows(column.levels.size(), 0);
        for (const std::size_t row : sample.rows)
            if (column.codes[row] != kNoLevel) ++rows[static_cast<std::size_t>(column.codes[row])];
        std::size_t taken = 0;
        for (std::size_t level = 0; level < rows.size() && taken < kMostLevels; ++level) {
            if (rows[level] < kLeastRowsOfLevel) continue;
            inputs.push_back({column.name, column.levels[level]});
            ++taken;
        }
    }
    return inputs;
}

Matrix matrix_of(const Sample& sample, const Forest& forest) {
    std::vector<float> values;
    values.reserve(sample.rows.size() * forest.inputs.size());
    std::vector<float> answers;
    const InputReader reader(forest, *sample.table);
    for (const std::size_t row : sample.rows) {
        const std::vector<float> inputs = reader.of(row);
        values.insert(values.end(), inputs.begin(), inputs.end());
        answers.push_back(sample.bad[row] ? 1.0F : 0.0F);
    }
    void* handle = nullptr;
    must(XGDMatrixCreateFromMat(values.data(), sample.rows.size(), forest.inputs.size(),
                                std::numeric_limits<float>::quiet_NaN(), &handle));
    Matrix matrix(handle);
    must(XGDMatrixSetFloatInfo(handle, "label", answers.data(), answers.size()));
    return matrix;
}

// The direction of the risk with each number: the sign of their covariance over the rows with a value.
std::string directions(const Sample& sample, const Forest& forest) {
    std::string text = "(";
    for (const TreeInput& input : forest.inputs) {
        double rows = 0;
        double numbers = 0;
        double bads = 0;
        double products = 0;
        const Column& column = *sample.table->find(input.column);
        for (const std::size_t row : sample.rows) {
            if (column.is_category || std::isnan(column.numbers[row])) continue;
            ++rows;
            numbers += column.numbers[row];
            bads += sample.bad[row];
            products += column.numbers[row] * sample.bad[row];
        }
        const double covariance = rows > 0 ? products - numbers * bads / rows : 0;
        if (text.size() > 1) text.push_back(',');
        text.append(column.is_category || covariance == 0 ? "0" : covariance > 0 ? "1" : "-1");
    }
    return text + ")";
}

// Nodes of one tree, in the order of the dump: parents before children. Returns the mean of its leaves.
float flatten(const boost::json::object& node, Forest& forest) {
    const auto number = [&](const char* name) { return node.at(name).to_number<double>(); };
    const std::size_t index = forest.nodes.size();
    forest.nodes.emplace_back();
    if (node.contains("leaf")) {
        forest.nodes[index].split = static_cast<float>(number("leaf"));
        return forest.nodes[index].mean = forest.nodes[index].split;
    }
    const std::string split(node.at("split").as_string());
    const bool missing_yes = node.at("missing").to_number<int>() == node.at("yes").to_number<int>();
    const auto& children = node.at("children").as_array();
    TreeNode made{.input = std::stoi(split.substr(1)),
                  .split = static_cast<float>(number("split_condition")),
                  .missing_left = missing_yes};
    double weight = 0;
    double sum = 0;
    for (const boost::json::value& child : children) {
        const auto& object = child.as_object();
        const bool yes = object.at("nodeid").to_number<int>() == node.at("yes").to_number<int>();
        (yes ? made.left : made.right) = static_cast<std::int32_t>(forest.nodes.size());
        const double cover = object.at("cover").to_number<double>();
        weight += cover;
        sum += cover * flatten(object, forest);
    }
    made.mean = static_cast<float>(weight > 0 ? sum / weight : 0);
    forest.nodes[index] = made;
    return made.mean;
}

void take_trees(BoosterHandle booster, Forest& forest) {
    bst_ulong count = 0;
    const char** dumps = nullptr;
    must(XGBoosterDumpModelEx(booster, "", 1, "json", &count, &dumps));
    for (bst_ulong i = 0; i < count; ++i) {
        forest.roots.push_back(static_cast<std::int32_t>(forest.nodes.size()));
        flatten(boost::json::parse(dumps[i]).as_object(), forest);
    }
}

double predict(BoosterHandle booster, const std::vector<float>& inputs) {
    constexpr int kMargin = 1;
    void* handle = nullptr;
    must(XGDMatrixCreateFromMat(inputs.data(), 1, inputs.size(), std::numeric_limits<float>::quiet_NaN(), &handle));
    const Matrix matrix(handle);
    bst_ulong count = 0;
    const float* said = nullptr;
    must(XGBoosterPredict(booster, handle, kMargin, 0, 0, &count, &said));
    return said[0];
}

}  // namespace

Forest grow(const Sample& sample, const GrowOptions& options, Original* original) {
    Forest forest{.inputs = choose_inputs(sample)};
    const double share = static_cast<double>(sample.bads()) / static_cast<double>(sample.rows.size());
    CHECK_THAT(share > 0 && share < 1);
    forest.base = std::log(share / (1 - share));
    if (forest.inputs.empty()) return forest;
    const Matrix matrix = matrix_of(sample, forest);
    void* handle = nullptr;
    const DMatrixHandle data[] = {matrix.get()};
    must(XGBoosterCreate(data, 1, &handle));
    const std::shared_ptr<void> booster = Booster(handle);
    const auto set = [&](const char* name, const std::string& value) {
        must(XGBoosterSetParam(handle, name, value.c_str()));
    };
    set("objective", "binary:logistic");
    set("tree_method", "hist");
    set("verbosity", "0");
    set("nthread", "1");  // the same trees on every machine
    set("base_score", std::to_string(share));
    set("seed", std::to_string(options.seed));
    set("max_depth", std::to_string(options.depth));
    set("eta", std::to_string(options.rate));
    set("subsample", std::to_string(options.rows_share));
    set("colsample_bytree", std::to_string(options.columns_share));
    set("min_child_weight", std::to_string(options.least_weight));
    if (options.monotone) set("monotone_constraints", directions(sample, forest));
    for (int round = 0; round < options.rounds; ++round) must(XGBoosterUpdateOneIter(handle, round, matrix.get()));
    take_trees(handle, forest);
    if (original) *original = [booster](const std::vector<float>& inputs) { return predict(booster.get(), inputs); };
    return forest;
}

}  // namespace gzl::scoring
