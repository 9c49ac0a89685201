#include "scoring/scorecard.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "scoring/logistic.hpp"

namespace gzl::scoring {

namespace {

double factor() {
    return kPointsToDouble / std::log(2.0);
}

// Features by information, and at most so many.
std::vector<BinnedFeature> informative(const Sample& sample, const ScorecardOptions& options) {
    std::vector<BinnedFeature> binned;
    for (std::size_t i = 0; i < sample.features.size(); ++i) {
        BinnedFeature feature = bin_feature(sample, i, options.binning);
        if (feature.information >= options.least_information) binned.push_back(std::move(feature));
    }
    std::stable_sort(binned.begin(), binned.end(),
                     [](const BinnedFeature& a, const BinnedFeature& b) { return a.information > b.information; });
    if (binned.size() > options.most_features) binned.resize(options.most_features);
    return binned;
}

Eigen::MatrixXd evidence_of(const std::vector<BinnedFeature>& features, const Table& table, const Rows& rows) {
    Eigen::MatrixXd x(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(features.size()));
    for (std::size_t j = 0; j < features.size(); ++j) {
        const std::vector<std::size_t> bins = bins_of(features[j], *table.find(features[j].name), rows);
        for (std::size_t i = 0; i < bins.size(); ++i)
            x(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = bin_at(features[j], bins[i]).woe;
    }
    return x;
}

void set_points(Scorecard& card) {
    card.base_points = std::llround(points_of(card.intercept));
    for (std::size_t j = 0; j < card.features.size(); ++j) {
        const auto points = [&](const Bin& bin) { return std::llround(-card.coefficients[j] * bin.woe * factor()); };
        for (Bin& bin : card.features[j].bins) bin.points = points(bin);
        card.features[j].missing.points = points(card.features[j].missing);
    }
}

}  // namespace

double points_of(double log_odds_of_bad) {
    return kPointsAtOdds - factor() * (std::log(kOdds) + log_odds_of_bad);
}

double probability_of(double points) {
    return 1 / (1 + kOdds * std::exp((points - kPointsAtOdds) / factor()));
}

Scorecard train_scorecard(const Sample& sample, const ScorecardOptions& options) {
    std::vector<BinnedFeature> features = informative(sample, options);
    Eigen::VectorXd answers(static_cast<Eigen::Index>(sample.rows.size()));
    for (std::size_t i = 0; i < sample.rows.size(); ++i)
        answers(static_cast<Eigen::Index>(i)) = sample.bad[sample.rows[i]] ? 1 : 0;
    const Logistic fitted = fit_logistic(evidence_of(features, *sample.table, sample.rows), answers,
                                         {.penalty = options.penalty, .non_negative = options.non_negative});
    Scorecard card{.intercept = fitted.intercept};
    for (std::size_t j = 0; j < features.size(); ++j) {
        const double coefficient = fitted.coefficients(static_cast<Eigen::Index>(j));
        if (coefficient == 0) continue;
        card.coefficients.push_back(coefficient);
        card.features.push_back(std::move(features[j]));
    }
    set_points(card);
    return card;
}

void recalibrate(Scorecard& card, double slope, double shift) {
    card.intercept = slope * card.intercept + shift;
    for (double& coefficient : card.coefficients) coefficient *= slope;
    set_points(card);
}

std::vector<std::int64_t> score_rows(const Scorecard& card, const Table& table, const Rows& rows) {
    std::vector<std::int64_t> scores(rows.size(), card.base_points);
    for (const BinnedFeature& feature : card.features) {
        const Column* column = table.find(feature.name);
        CHECK_THAT(column != nullptr);
        const std::vector<std::size_t> bins = bins_of(feature, *column, rows);
        for (std::size_t i = 0; i < bins.size(); ++i) scores[i] += bin_at(feature, bins[i]).points;
    }
    return scores;
}

}  // namespace gzl::scoring
