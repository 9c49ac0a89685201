#include "scoring/model.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include <boost/json.hpp>

namespace gzl::scoring {

namespace {

constexpr std::size_t kBands = 10;

std::vector<ScoreBand> bands_of(std::vector<std::int64_t> scores) {
    std::sort(scores.begin(), scores.end());
    std::vector<ScoreBand> bands;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const std::size_t band = i * kBands / scores.size();
        const bool is_new = i == 0 || (scores[i] != scores[i - 1] && band >= bands.size());
        if (is_new) bands.push_back({scores[i], 0});
        ++bands.back().rows;
    }
    return bands;
}

// Boost.JSON reads a number to the last bit but one. Numbers of fifteen digits are the same again after that.
double settled(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", number);
    return std::strtod(text, nullptr);
}

// Every number of a described value.
template <class T>
void settle(T& value) {
    if constexpr (std::is_same_v<T, double>) {
        value = settled(value);
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        boost::mp11::mp_for_each<Members>([&](auto member) { settle(value.*member.pointer); });
    } else if constexpr (requires { value.has_value(); }) {
        if (value) settle(*value);
    } else if constexpr (requires { value.begin(); } && !std::is_same_v<T, std::string>) {
        for (auto& each : value) settle(each);
    }
}

std::set<std::string> columns_used(const Model& model) {
    std::set<std::string> used;
    for (const BinnedFeature& feature : model.scorecard.features) used.insert(feature.name);
    for (const TreeInput& input : model.trees.inputs) used.insert(input.column);
    return used;
}

}  // namespace

Model train_model(const Sample& sample, Origin origin, const TrainOptions& options, const Progress& progress) {
    Model model;
    model.name = options.name;
    model.version = options.version;
    model.origin = std::move(origin);
    model.origin.rows = static_cast<std::int64_t>(sample.rows.size());
    model.origin.bads = static_cast<std::int64_t>(sample.bads());
    model.origin.seed = options.seed;
    model.origin.protocol = options.folds == 0
                                ? "no validation"
                                : std::to_string(options.folds) + "-fold cross-validation, stratified, seed " +
                                      std::to_string(options.seed);
    if (options.folds > 0)
        model.validation = validate(sample, make_folds(sample, options.folds, options.seed),
                                    {.seed = options.seed, .trees = true, .threads = options.threads}, progress);
    if (progress) progress("scorecard");
    model.scorecard = train_calibrated_scorecard(sample, options.seed);
    GrownForest grown = grow_calibrated(sample, options.seed, progress);
    model.trees = std::move(grown.forest);
    model.grown = {grown.options.depth, grown.options.rounds, grown.options.monotone};
    const std::set<std::string> used = columns_used(model);
    for (std::size_t i = 0; i < sample.features.size(); ++i)
        if (used.contains(sample.column(i).name)) model.reference.push_back(bin_feature(sample, i));
    settle(model);
    model.bands = bands_of(score_rows(model.scorecard, *sample.table, sample.rows));
    return model;
}

std::string text_of(const Model& model) {
    return boost::json::serialize(boost::json::value_from(model));
}

Result<Model> model_of(std::string_view text) {
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(text, error);
    if (error) return fault("the model is no JSON: " + error.message());
    const auto* format = value.is_object() ? value.as_object().if_contains("format") : nullptr;
    if (!format || !format->is_string() || format->as_string() != kModelFormat)
        return fault(std::string("the file is no model of the format ") + kModelFormat);
    auto model = boost::json::try_value_to<Model>(value);
    if (!model) return fault("the model cannot be read: " + model.error().message());
    settle(*model);
    const auto nodes = static_cast<std::int32_t>(model->trees.nodes.size());
    const auto inputs = static_cast<std::int32_t>(model->trees.inputs.size());
    // Children come after their parents, so that every walk ends.
    for (std::int32_t i = 0; i < nodes; ++i) {
        const TreeNode& node = model->trees.nodes[static_cast<std::size_t>(i)];
        if (node.input >= inputs ||
            (node.input >= 0 && (node.left <= i || node.right <= i || node.left >= nodes || node.right >= nodes)))
            return fault("the model's trees are damaged");
    }
    std::vector<int> reached(static_cast<std::size_t>(nodes), 0);
    for (const TreeNode& node : model->trees.nodes)
        if (node.input >= 0)
            for (const std::int32_t child : {node.left, node.right}) ++reached[static_cast<std::size_t>(child)];
    for (const std::int32_t root : model->trees.roots) {
        if (root < 0 || root >= nodes) return fault("the model's trees are damaged");
        ++reached[static_cast<std::size_t>(root)];
    }
    if (std::any_of(reached.begin(), reached.end(), [](int ways) { return ways != 1; }))
        return fault("the model's trees are damaged");
    if (model->scorecard.coefficients.size() != model->scorecard.features.size())
        return fault("the model's scorecard is damaged");
    return std::move(*model);
}

Result<void> fits(const Model& model, const Table& table) {
    for (const BinnedFeature& feature : model.reference) {
        const Column* column = table.find(feature.name);
        if (!column) return fault("the data has no column " + feature.name + ", which the model uses");
        if (column->is_category != feature.is_category)
            return fault("column " + feature.name +
                         (feature.is_category ? " must be a category" : " must be a number"));
    }
    return {};
}

}  // namespace gzl::scoring
