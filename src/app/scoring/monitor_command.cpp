#include <algorithm>
#include <cstdio>

#include <boost/json.hpp>

#include "app/scoring/input.hpp"
#include "scoring/measures.hpp"

namespace gzl::app::scoring {

using namespace gzl::scoring;

namespace {

// As banks read the index: below 0.1 stable, up to 0.25 to be watched, above it another population.
constexpr double kWatch = 0.1;
constexpr double kShifted = 0.25;

struct Drift {
    std::string feature;
    double psi = 0;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(Drift, (), (feature, psi, state))

struct Monitoring {
    std::int64_t rows = 0;
    Drift score{};
    std::vector<Drift> features{};  // the strongest first
};
BOOST_DESCRIBE_STRUCT(Monitoring, (), (rows, score, features))

Drift drift(std::string feature, const std::vector<std::int64_t>& then, const std::vector<std::int64_t>& now) {
    const double psi = stability_index(then, now);
    return {std::move(feature), psi, psi < kWatch ? "stable" : psi < kShifted ? "watch" : "shifted"};
}

Drift drift_of(const BinnedFeature& feature, const Table& table, const Rows& rows) {
    std::vector<std::int64_t> then;
    for (std::size_t bin = 0; bin <= feature.bins.size(); ++bin) then.push_back(bin_at(feature, bin).rows);
    std::vector<std::int64_t> now(then.size(), 0);
    for (const std::size_t bin : bins_of(feature, *table.find(feature.name), rows)) ++now[bin];
    return drift(feature.name, then, now);
}

Drift drift_of_score(const Model& model, const Table& table, const Rows& rows) {
    std::vector<std::int64_t> then;
    for (const ScoreBand& band : model.bands) then.push_back(band.rows);
    std::vector<std::int64_t> now(then.size(), 0);
    for (const std::int64_t score : score_rows(model.scorecard, table, rows)) {
        std::size_t band = 0;
        while (band + 1 < model.bands.size() && model.bands[band + 1].from <= score) ++band;
        ++now[band];
    }
    return drift("score", then, now);
}

}  // namespace

int run_monitor(const MonitorOptions& options) {
    const auto model = read_model(options.model);
    if (!model) return refuse(model.error().message);
    auto category = options.data.category;
    for (std::string& name : categories_of(*model)) category.push_back(std::move(name));
    const auto table = read_data(options.data, category);
    if (!table) return refuse(table.error().message);
    if (auto fitting = fits(*model, *table); !fitting) return refuse(fitting.error().message);
    Rows rows;
    for (std::size_t row = 0; row < table->rows; ++row) rows.push_back(row);
    Monitoring result{.rows = static_cast<std::int64_t>(rows.size()), .score = drift_of_score(*model, *table, rows)};
    for (const BinnedFeature& feature : model->reference) result.features.push_back(drift_of(feature, *table, rows));
    std::stable_sort(result.features.begin(), result.features.end(),
                     [](const Drift& a, const Drift& b) { return a.psi > b.psi; });
    if (options.json) {
        std::printf("%s\n", boost::json::serialize(boost::json::value_from(result)).c_str());
        return 0;
    }
    std::printf("%lld rows. PSI of the score %.4f: %s\n", static_cast<long long>(result.rows), result.score.psi,
                result.score.state.c_str());
    for (const Drift& each : result.features)
        std::printf("  %-24s %.4f  %s\n", each.feature.c_str(), each.psi, each.state.c_str());
    return 0;
}

}  // namespace gzl::app::scoring
