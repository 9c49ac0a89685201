#include "scoring/train.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/logistic.hpp"
#include "scoring/measures.hpp"

namespace gzl::scoring {

namespace {

constexpr std::int32_t kScorecardFolds = 5;
constexpr std::int32_t kForestFolds = 3;
constexpr std::array kRounds{50, 100, 150, 200, 250, 300, 350, 400};

constexpr std::array kWays{
    GrowOptions{.depth = 3, .rows_share = 0.7, .columns_share = 0.4, .least_weight = 3, .monotone = true},
    GrowOptions{.depth = 6, .rows_share = 0.8, .columns_share = 0.5, .least_weight = 1, .monotone = true},
    GrowOptions{.depth = 3, .rows_share = 0.7, .columns_share = 0.4, .least_weight = 3, .monotone = false},
    GrowOptions{.depth = 6, .rows_share = 0.8, .columns_share = 0.5, .least_weight = 1, .monotone = false},
};

struct HeldOut {
    double log_odds = 0;
    bool bad = false;
};

struct Line {
    double slope = 1;
    double shift = 0;
};

// Bad on the log-odds that a model said of rows which it did not learn from (Platt 1999).
Line calibration(const std::vector<HeldOut>& cases) {
    Eigen::MatrixXd x(static_cast<Eigen::Index>(cases.size()), 1);
    Eigen::VectorXd answers(static_cast<Eigen::Index>(cases.size()));
    for (std::size_t i = 0; i < cases.size(); ++i) {
        x(static_cast<Eigen::Index>(i), 0) = cases[i].log_odds;
        answers(static_cast<Eigen::Index>(i)) = cases[i].bad ? 1 : 0;
    }
    const Logistic fitted = fit_logistic(x, answers, {.penalty = 1});
    const double slope = fitted.coefficients(0);
    return slope > 0 ? Line{slope, fitted.intercept} : Line{};
}

double auc_of(const std::vector<HeldOut>& cases) {
    Cases measured;
    for (const HeldOut& each : cases) measured.push_back({1 / (1 + std::exp(-each.log_odds)), each.bad});
    return measure(std::move(measured)).auc;
}

// What scorecards say of the rows that they did not learn from.
std::vector<HeldOut> held_out_scores(const Sample& sample, const Folds& folds, const ScorecardOptions& options) {
    std::vector<HeldOut> cases;
    for (std::int32_t fold = 0; fold < kScorecardFolds; ++fold) {
        const Split halves = split(sample, folds, fold);
        const Scorecard card = train_scorecard(halves.training, options);
        const std::vector<std::int64_t> scores = score_rows(card, *sample.table, halves.held_out);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const double p = probability_of(static_cast<double>(scores[i]));
            cases.push_back({std::log(p / (1 - p)), sample.bad[halves.held_out[i]] != 0});
        }
    }
    return cases;
}

// What one way of growing says of the held-out rows after each number of rounds.
struct Tried {
    std::array<std::vector<HeldOut>, kRounds.size()> after;
    std::array<double, kRounds.size()> auc{};  // mean over the folds

    std::size_t best() const {
        return static_cast<std::size_t>(std::max_element(auc.begin(), auc.end()) - auc.begin());
    }
};

Tried try_way(const Sample& sample, const Folds& folds, GrowOptions way) {
    Tried tried;
    way.rounds = kRounds.back();
    for (std::int32_t fold = 0; fold < kForestFolds; ++fold) {
        const Split halves = split(sample, folds, fold);
        const Forest forest = grow(halves.training, way);
        std::array<std::vector<HeldOut>, kRounds.size()> held;
        const InputReader reader(forest, *sample.table);
        for (const std::size_t row : halves.held_out) {
            const std::vector<float> inputs = reader.of(row);
            for (std::size_t i = 0; i < kRounds.size(); ++i) {
                const auto trees = std::min(static_cast<std::size_t>(kRounds[i]), forest.roots.size());
                held[i].push_back({log_odds_after(forest, inputs, trees), sample.bad[row] != 0});
            }
        }
        for (std::size_t i = 0; i < kRounds.size(); ++i) {
            tried.auc[i] += auc_of(held[i]) / kForestFolds;
            tried.after[i].insert(tried.after[i].end(), held[i].begin(), held[i].end());
        }
    }
    return tried;
}

}  // namespace

Scorecard train_calibrated_scorecard(const Sample& sample, std::uint64_t seed) {
    const Folds folds = make_folds(sample, kScorecardFolds, seed);
    ScorecardOptions options;
    std::vector<HeldOut> cases = held_out_scores(sample, folds, options);
    ScorecardOptions free = options;
    free.non_negative = false;
    std::vector<HeldOut> free_cases = held_out_scores(sample, folds, free);
    if (auc_of(free_cases) > auc_of(cases) + kNoise) {
        options = free;
        cases = std::move(free_cases);
    }
    Scorecard card = train_scorecard(sample, options);
    const Line line = calibration(cases);
    recalibrate(card, line.slope, line.shift);
    return card;
}

GrownForest grow_calibrated(const Sample& sample, std::uint64_t seed, const Progress& progress) {
    const Folds folds = make_folds(sample, kForestFolds, seed);
    std::vector<Tried> all;
    std::size_t chosen = 0;
    double to_beat = 0;
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        if (progress) progress("trees " + std::to_string(i + 1) + "/" + std::to_string(kWays.size()));
        GrowOptions way = kWays[i];
        way.seed = seed;
        all.push_back(try_way(sample, folds, way));
        const double auc = all.back().auc[all.back().best()];
        const bool to_free = kWays[chosen].monotone && !way.monotone;
        if (i > 0 && auc <= to_beat + (to_free ? kNoise : 0)) continue;
        chosen = i;
        to_beat = auc;
    }
    const std::size_t best = all[chosen].best();
    GrownForest grown{.forest = {}, .options = kWays[chosen]};
    grown.options.seed = seed;
    grown.options.rounds = kRounds[best];
    grown.forest = grow(sample, grown.options);
    const Line line = calibration(all[chosen].after[best]);
    grown.forest.slope = line.slope;
    grown.forest.shift = line.shift;
    return grown;
}

}  // namespace gzl::scoring
