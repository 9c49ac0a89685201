#include "scoring/reasons.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

#include "scoring/feature_words.hpp"

namespace gzl::scoring {

namespace {

struct GradeLine {
    const char* grade;
    double below;  // probability of default
};
constexpr std::array kGrades{GradeLine{"AAA", 0.001}, GradeLine{"AA", 0.003}, GradeLine{"A", 0.007},
                             GradeLine{"BBB", 0.015}, GradeLine{"BB", 0.03},  GradeLine{"B", 0.06},
                             GradeLine{"CCC", 0.12},  GradeLine{"CC", 0.20},  GradeLine{"C", 0.35}};

std::string short_number(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", number);
    return text;
}

struct Words {
    std::string zh;
    std::string en;
};

// The range of a bin, or its level.
Words range_of(const BinnedFeature& feature, std::size_t bin) {
    if (bin >= feature.bins.size()) return {"缺失", "missing"};
    const Bin& found = feature.bins[bin];
    if (found.level) return {*found.level, *found.level};
    const std::string upper = found.up_to ? short_number(*found.up_to) : "";
    if (bin == 0 && !found.up_to) return {"任意", "any"};
    if (bin == 0) return {"不高于 " + upper, "up to " + upper};
    const std::string lower = short_number(*feature.bins[bin - 1].up_to);
    if (!found.up_to) return {"高于 " + lower, "above " + lower};
    return {"在 " + lower + " 与 " + upper + " 之间", "between " + lower + " and " + upper};
}

double average_points(const BinnedFeature& feature) {
    double rows = static_cast<double>(feature.missing.rows);
    double sum = rows * static_cast<double>(feature.missing.points);
    for (const Bin& bin : feature.bins) {
        rows += static_cast<double>(bin.rows);
        sum += static_cast<double>(bin.rows * bin.points);
    }
    return rows > 0 ? sum / rows : 0;
}

std::vector<ScoreReason> strongest(std::vector<ScoreReason> reasons) {
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const ScoreReason& a, const ScoreReason& b) { return a.weight > b.weight; });
    std::erase_if(reasons, [](const ScoreReason& reason) { return reason.weight <= 0; });
    if (reasons.size() > kReasons) reasons.resize(kReasons);
    return reasons;
}

Words said(const Model& model, const Table& table, std::size_t row, const std::string& column) {
    const auto feature = std::find_if(model.reference.begin(), model.reference.end(),
                                      [&](const BinnedFeature& each) { return each.name == column; });
    const Words range = range_of(*feature, bins_of(*feature, *table.find(column), {row}).front());
    const FeatureWords words = words_of(column);
    return {words.zh + " " + range.zh, words.en + " " + range.en};
}

}  // namespace

std::vector<ScoreReason> reasons_of_card(const Model& model, const Table& table, std::size_t row) {
    std::vector<ScoreReason> reasons;
    for (const BinnedFeature& feature : model.scorecard.features) {
        const std::size_t bin = bins_of(feature, *table.find(feature.name), {row}).front();
        const double lost = average_points(feature) - static_cast<double>(bin_at(feature, bin).points);
        const Words range = range_of(feature, bin);
        const FeatureWords words = words_of(feature.name);
        const std::string points = std::to_string(std::llround(lost));
        reasons.push_back({feature.name, words.zh + " " + range.zh + ":比平均少 " + points + " 分",
                           words.en + " " + range.en + ": " + points + " points below the average", lost});
    }
    return strongest(std::move(reasons));
}

std::vector<ScoreReason> reasons_of_trees(const Model& model, const Table& table, std::size_t row) {
    const std::vector<double> moved = contributions(model.trees, inputs_of(model.trees, table, row));
    std::map<std::string, double> by_column;
    for (std::size_t i = 0; i < moved.size(); ++i) by_column[model.trees.inputs[i].column] += moved[i];
    std::vector<ScoreReason> reasons;
    for (const auto& [column, weight] : by_column) {
        const Words words = said(model, table, row, column);
        reasons.push_back({column, words.zh, words.en, weight});
    }
    return strongest(std::move(reasons));
}

std::string grade_of(double probability) {
    for (const GradeLine& line : kGrades)
        if (probability < line.below) return line.grade;
    return "D";
}

}  // namespace gzl::scoring
