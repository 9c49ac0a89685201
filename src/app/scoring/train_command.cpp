#include <cstdio>
#include <fstream>

#include <boost/json.hpp>

#include "app/scoring/input.hpp"
#include "app/scoring/model_card.hpp"
#include "evidence/digest.hpp"
#include "scoring/folds.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

Result<void> write_file(const std::string& file, const std::string& text) {
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << text;
    if (!out.flush()) return fault("cannot write " + file);
    return {};
}

}  // namespace

int run_train(const TrainOptions& options) {
    std::string bytes;
    const auto table = read_data(options.data, options.data.category, &bytes);
    if (!table) return refuse(table.error().message);
    auto prepared = prepare(*table, question_of(options.question));
    if (!prepared) return refuse(prepared.error().message);
    for (const std::string& note : prepared->notes) std::fprintf(stderr, "note: %s\n", note.c_str());
    if (const std::string why = too_few(prepared->sample); !why.empty()) return refuse(why);
    if (const int code = ask_about_leaks(prepared->sample, options.question)) return code;

    const Sample sample = drawn(prepared->sample, options.most_rows, options.seed);
    if (sample.rows.size() < prepared->sample.rows.size()) {
        prepared->notes.push_back(std::to_string(sample.rows.size()) + " rows, drawn by the seed, of " +
                                  std::to_string(prepared->sample.rows.size()) +
                                  " are learned from; --most-rows says how many");
        std::fprintf(stderr, "note: %s\n", prepared->notes.back().c_str());
    }

    Origin origin;
    origin.data = to_hex(evidence::sha256(bytes_of(bytes)));
    origin.target = options.question.target;
    origin.bad_value = prepared->bad_value;
    Model model = train_model(
        sample, std::move(origin),
        {.name = options.name, .version = options.version, .seed = options.seed, .folds = options.folds}, progress());
    model.notes = prepared->notes;
    end_progress();
    if (auto written = write_file(options.output, text_of(model) + "\n"); !written)
        return refuse(written.error().message);
    if (!options.card.empty())
        if (auto written = write_file(options.card, model_card(model, CardLanguage::both)); !written)
            return refuse(written.error().message);
    if (options.json)
        std::printf("%s\n", boost::json::serialize(boost::json::value_from(model.validation)).c_str());
    else
        std::printf("%s%s: %zu features on the scorecard, %zu trees\n",
                    measures_text(model.validation, CardLanguage::en).c_str(), options.output.c_str(),
                    model.scorecard.features.size(), model.trees.roots.size());
    return 0;
}

}  // namespace gzl::app::scoring
