// Cross-validation of both models: each fold is scored by models that learned from the others, with everything that
// they choose chosen there.
#pragma once

#include "scoring/measures.hpp"
#include "scoring/train.hpp"

namespace gzl::scoring {

struct FoldResult {
    std::int32_t fold = 0;
    Measures scorecard;
    Measures trees;
};
BOOST_DESCRIBE_STRUCT(FoldResult, (), (fold, scorecard, trees))

struct Validation {
    std::vector<FoldResult> folds{};
    double scorecard_auc = 0;  // means over the folds
    double trees_auc = 0;
    Measures scorecard{};  // over all held-out rows together
    Measures trees{};
};
BOOST_DESCRIBE_STRUCT(Validation, (), (folds, scorecard_auc, trees_auc, scorecard, trees))

struct ValidationOptions {
    std::uint64_t seed = 1;
    bool trees = true;
    unsigned threads = 2;
};

// Of the folds that are not negative.
Validation validate(const Sample& sample, const Folds& folds, const ValidationOptions& options,
                    const Progress& progress = {});

}  // namespace gzl::scoring
