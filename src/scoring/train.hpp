// Both models from one sample: the scorecard that a person can read, and the trees that challenge it (C4). Everything
// that is chosen, and the calibration, comes from folds within the sample; the same sample and seed give the same
// models.
#pragma once

#include <functional>

#include "scoring/folds.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/trees.hpp"

namespace gzl::scoring {

using Progress = std::function<void(const std::string& what)>;  // from any thread

inline constexpr double kNoise = 0.005;  // of an AUC

// One in which no feature counts against its own weight of evidence is preferred: one in which some do must be better
// by more than noise on held-out rows.
Scorecard train_calibrated_scorecard(const Sample& sample, std::uint64_t seed);

// Of the ways to grow trees the one with the best AUC on held-out rows. Trees whose risk moves in one direction with
// each number are preferred: free ones must be better by more than noise.
struct GrownForest {
    Forest forest;
    GrowOptions options;
};
GrownForest grow_calibrated(const Sample& sample, std::uint64_t seed, const Progress& progress = {});

}  // namespace gzl::scoring
