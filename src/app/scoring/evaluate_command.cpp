#include <cstdio>
#include <set>
#include <sstream>

#include <boost/json.hpp>

#include "app/scoring/input.hpp"
#include "app/scoring/model_card.hpp"
#include "scoring/folds.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

Result<Folds> read_folds(const std::string& file, std::size_t rows) {
    const auto text = read_file(file);
    if (!text) return tl::make_unexpected(text.error());
    std::istringstream in(*text);
    Folds folds;
    std::int32_t fold = 0;
    while (in >> fold) folds.push_back(fold);
    if (!in.eof()) return fault(file + ": line " + std::to_string(folds.size() + 1) + " is no number of a fold");
    if (folds.size() != rows)
        return fault(file + " names the fold of " + std::to_string(folds.size()) + " rows, the data has " +
                     std::to_string(rows));
    return folds;
}

// A kept model on rows that it may not have seen.
Validation apply_to(const Model& model, const Sample& sample) {
    Validation result;
    Cases card;
    Cases trees;
    const std::vector<std::int64_t> scores = score_rows(model.scorecard, *sample.table, sample.rows);
    const Walker walker(model.trees);
    const InputReader reader(model.trees, *sample.table);
    for (std::size_t i = 0; i < sample.rows.size(); ++i) {
        const bool bad = sample.bad[sample.rows[i]] != 0;
        card.push_back({probability_of(static_cast<double>(scores[i])), bad});
        trees.push_back({walker.probability(reader.of(sample.rows[i])), bad});
    }
    result.scorecard = measure(std::move(card));
    result.trees = measure(std::move(trees));
    result.scorecard_auc = result.scorecard.auc;
    result.trees_auc = result.trees.auc;
    return result;
}

int show(const Validation& result, bool json) {
    end_progress();
    if (json) {
        std::printf("%s\n", boost::json::serialize(boost::json::value_from(result)).c_str());
        return 0;
    }
    std::printf("%s", measures_text(result, CardLanguage::en).c_str());
    for (const FoldResult& fold : result.folds)
        std::printf("fold %d: AUC scorecard %.4f, trees %.4f\n", fold.fold, fold.scorecard.auc, fold.trees.auc);
    return 0;
}

}  // namespace

int run_evaluate(const EvaluateOptions& options) {
    std::optional<Model> model;
    if (!options.model.empty()) {
        auto read = read_model(options.model);
        if (!read) return refuse(read.error().message);
        model = std::move(*read);
    }
    auto category = options.data.category;
    if (model)
        for (std::string& name : categories_of(*model)) category.push_back(std::move(name));
    const auto table = read_data(options.data, category);
    if (!table) return refuse(table.error().message);
    Question question = question_of(options.question);
    if (model && question.bad_value.empty()) question.bad_value = model->origin.bad_value;
    const auto prepared = prepare(*table, question);
    if (!prepared) return refuse(prepared.error().message);
    if (model) {
        if (auto fitting = fits(*model, *table); !fitting) return refuse(fitting.error().message);
        return show(apply_to(*model, prepared->sample), options.json);
    }
    for (const std::string& note : prepared->notes) std::fprintf(stderr, "note: %s\n", note.c_str());
    if (const std::string why = too_few(prepared->sample); !why.empty()) return refuse(why);
    if (const int code = ask_about_leaks(prepared->sample, options.question)) return code;
    Result<Folds> folds = options.folds.empty() ? make_folds(prepared->sample, options.count, options.seed)
                                                : read_folds(options.folds, table->rows);
    if (!folds) return refuse(folds.error().message);
    for (const std::int32_t fold : std::set<std::int32_t>(folds->begin(), folds->end()))
        if (const std::string why = too_few(split(prepared->sample, *folds, fold).training); !why.empty())
            return refuse("without fold " + std::to_string(fold) + " " + why);
    return show(validate(prepared->sample, *folds, {.seed = options.seed, .trees = !options.card_only}, progress()),
                options.json);
}

}  // namespace gzl::app::scoring
