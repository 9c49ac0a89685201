#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

#include <boost/json.hpp>

#include "app/scoring/input.hpp"
#include "app/scoring/model_card.hpp"
#include "scoring/reasons.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

struct Explanation {
    std::int64_t row = 0;
    std::string model;
    std::string version;
    std::int64_t score = 0;
    double probability = 0;
    std::string grade{};
    std::vector<ScoreReason> reasons{};
    double challenger_probability = 0;
    std::int64_t challenger_score = 0;
    std::vector<ScoreReason> challenger_reasons{};
};
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (row, model, version, score, probability, grade, reasons, challenger_probability,
                       challenger_score, challenger_reasons))

Explanation explain(const Model& model, const Table& table, std::size_t row) {
    Explanation made{.row = static_cast<std::int64_t>(row) + 1, .model = model.name, .version = model.version};
    made.score = score_rows(model.scorecard, table, {row}).front();
    made.probability = probability_of(static_cast<double>(made.score));
    made.grade = grade_of(made.probability);
    made.reasons = reasons_of_card(model, table, row);
    const std::vector<float> inputs = inputs_of(model.trees, table, row);
    made.challenger_probability = probability(model.trees, inputs);
    made.challenger_score = std::llround(points_of(log_odds(model.trees, inputs)));
    made.challenger_reasons = reasons_of_trees(model, table, row);
    return made;
}

struct Loaded {
    Model model;
    Table table;
};

Result<Loaded> load(const DataOptions& data, const std::string& model_file) {
    auto model = read_model(model_file);
    if (!model) return tl::make_unexpected(model.error());
    auto category = data.category;
    for (std::string& name : categories_of(*model)) category.push_back(std::move(name));
    auto table = read_data(data, category);
    if (!table) return tl::make_unexpected(table.error());
    if (auto fitting = fits(*model, *table); !fitting) return tl::make_unexpected(fitting.error());
    return Loaded{std::move(*model), std::move(*table)};
}

std::string csv_field(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) out.append(c == '"' ? "\"\"" : std::string(1, c));
    return out + "\"";
}

void write_rows(std::ostream& out, const Loaded& loaded, bool zh) {
    out << "row,score,grade,probability,challenger_score,challenger_probability,reasons\n";
    for (std::size_t row = 0; row < loaded.table.rows; ++row) {
        const Explanation each = explain(loaded.model, loaded.table, row);
        std::string reasons;
        for (const ScoreReason& reason : each.reasons)
            reasons.append(reasons.empty() ? "" : "; ").append(zh ? reason.zh : reason.en);
        char numbers[128];
        std::snprintf(numbers, sizeof numbers, "%lld,%lld,%s,%.6f,%lld,%.6f,", static_cast<long long>(each.row),
                      static_cast<long long>(each.score), each.grade.c_str(), each.probability,
                      static_cast<long long>(each.challenger_score), each.challenger_probability);
        out << numbers << csv_field(reasons) << "\n";
    }
}

}  // namespace

int run_apply(const ApplyOptions& options) {
    const auto loaded = load(options.data, options.model);
    if (!loaded) return refuse(loaded.error().message);
    const bool zh = is_chinese(options.lang);
    if (options.output.empty()) {
        write_rows(std::cout, *loaded, zh);
        return std::cout.flush() ? 0 : refuse("cannot write");
    }
    std::ofstream out(options.output, std::ios::trunc);
    write_rows(out, *loaded, zh);
    return out.flush() ? 0 : refuse("cannot write " + options.output);
}

int run_explain(const ExplainOptions& options) {
    const auto loaded = load(options.data, options.model);
    if (!loaded) return refuse(loaded.error().message);
    if (options.row < 1 || static_cast<std::size_t>(options.row) > loaded->table.rows)
        return refuse("the data has rows 1 to " + std::to_string(loaded->table.rows));
    const Explanation made = explain(loaded->model, loaded->table, static_cast<std::size_t>(options.row - 1));
    if (options.json) {
        std::printf("%s\n", boost::json::serialize(boost::json::value_from(made)).c_str());
        return 0;
    }
    const bool zh = is_chinese(options.lang);
    std::printf(zh ? "第 %lld 行:%lld 分,%s 级,违约概率 %.2f%%(%s 版本 %s)\n"
                   : "Row %lld: %lld points, grade %s, probability of default %.2f %% (%s, version %s)\n",
                static_cast<long long>(made.row), static_cast<long long>(made.score), made.grade.c_str(),
                100 * made.probability, made.model.c_str(), made.version.c_str());
    for (const ScoreReason& reason : made.reasons) std::printf("  - %s\n", (zh ? reason.zh : reason.en).c_str());
    std::printf(zh ? "挑战者模型:%lld 分,违约概率 %.2f%%\n"
                   : "The challenger says: %lld points, probability of default %.2f %%\n",
                static_cast<long long>(made.challenger_score), 100 * made.challenger_probability);
    for (const ScoreReason& reason : made.challenger_reasons)
        std::printf("  - %s\n", (zh ? reason.zh : reason.en).c_str());
    return 0;
}

int run_card(const CardOptions& options) {
    const auto model = read_model(options.model);
    if (!model) return refuse(model.error().message);
    const CardLanguage language = is_chinese(options.lang) ? CardLanguage::zh : CardLanguage::en;
    std::printf("%s", model_card(*model, language).c_str());
    return 0;
}

}  // namespace gzl::app::scoring
