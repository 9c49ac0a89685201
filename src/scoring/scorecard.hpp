// The scorecard (C2): points for the bin of each feature, which a person can add up by hand. 600 points are odds of 30
// good to 1 bad; 20 points more double the odds.
#pragma once

#include <string>
#include <vector>

#include "scoring/woe_binning.hpp"

namespace gzl::scoring {

inline constexpr double kPointsAtOdds = 600;
inline constexpr double kOdds = 30;
inline constexpr double kPointsToDouble = 20;

double points_of(double log_odds_of_bad);
double probability_of(double points);  // of default

struct Scorecard {
    std::int64_t base_points = 0;
    double intercept = 0;
    std::vector<double> coefficients{};     // of each feature's weight of evidence
    std::vector<BinnedFeature> features{};  // those that count
};
BOOST_DESCRIBE_STRUCT(Scorecard, (), (base_points, intercept, coefficients, features))

struct ScorecardOptions {
    BinningOptions binning{};
    double penalty = 7;
    bool non_negative = true;          // no feature counts against its own weight of evidence
    double least_information = 0.005;  // a feature below it does not count
    std::size_t most_features = 200;   // those with the most information
};

Scorecard train_scorecard(const Sample& sample, const ScorecardOptions& options = {});

// log-odds become slope × log-odds + shift, and the points follow.
void recalibrate(Scorecard& card, double slope, double shift);

// Of rows of a table that has the features' columns: the whole score, in points.
std::vector<std::int64_t> score_rows(const Scorecard& card, const Table& table, const Rows& rows);

}  // namespace gzl::scoring
