// A trained model as it is kept: one JSON file with both models, what they learned from, and how good they are (C4).
#pragma once

#include "base/result.hpp"
#include "scoring/validate.hpp"

namespace gzl::scoring {

inline constexpr const char* kModelFormat = "gzl-score-1";

// What the model was trained with, and what later data is compared to (PSI).
struct Origin {
    std::string data;       // SHA-256 of the file
    std::string target;     // column
    std::string bad_value;  // of the target: a default
    std::int64_t rows = 0;
    std::int64_t bads = 0;
    std::uint64_t seed = 1;
    std::string protocol;  // in words
};
BOOST_DESCRIBE_STRUCT(Origin, (), (data, target, bad_value, rows, bads, seed, protocol))

struct ScoreBand {
    std::int64_t from = 0;  // points
    std::int64_t rows = 0;  // in training
};
BOOST_DESCRIBE_STRUCT(ScoreBand, (), (from, rows))

struct TreeChoice {
    int depth = 0;
    int rounds = 0;
    bool monotone = false;
};
BOOST_DESCRIBE_STRUCT(TreeChoice, (), (depth, rounds, monotone))

struct Model {
    std::string format = kModelFormat;
    std::string name;
    std::string version;
    Origin origin;
    std::vector<std::string> notes;  // of what was left out, and why
    Scorecard scorecard;             // the champion
    Forest trees;                    // the challenger
    TreeChoice grown;
    std::vector<BinnedFeature> reference;  // every feature that a model uses, as it was in training
    std::vector<ScoreBand> bands;          // tenths of the training scores
    Validation validation;
};
BOOST_DESCRIBE_STRUCT(Model, (),
                      (format, name, version, origin, notes, scorecard, trees, grown, reference, bands, validation))

struct TrainOptions {
    std::string name;
    std::string version;
    std::uint64_t seed = 1;
    std::int32_t folds = 10;  // of the validation that goes into the card; 0: none
    unsigned threads = 2;
};

// `origin` says what the sample is; rows, bads, seed and protocol are filled in.
Model train_model(const Sample& sample, Origin origin, const TrainOptions& options, const Progress& progress = {});

std::string text_of(const Model& model);
Result<Model> model_of(std::string_view text);

// The table has every column that the model uses, of its kind; a fault names the first that it has not.
Result<void> fits(const Model& model, const Table& table);

}  // namespace gzl::scoring
