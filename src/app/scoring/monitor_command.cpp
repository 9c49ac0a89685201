#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

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
    std::string period{};  // a value of the column of --by; empty: all rows
    std::int64_t rows = 0;
    Drift score{};
    std::vector<Drift> features{};  // the strongest first
};
BOOST_DESCRIBE_STRUCT(Monitoring, (), (period, rows, score, features))

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
    then.reserve(model.bands.size());
    for (const ScoreBand& band : model.bands) then.push_back(band.rows);
    std::vector<std::int64_t> now(then.size(), 0);
    for (const std::int64_t score : score_rows(model.scorecard, table, rows)) {
        std::size_t band = 0;
        while (band + 1 < model.bands.size() && model.bands[band + 1].from <= score) ++band;
        ++now[band];
    }
    return drift("score", then, now);
}

Monitoring look_at(const Model& model, const Table& table, const Rows& rows, const std::string& period) {
    Monitoring result{
        .period = period, .rows = static_cast<std::int64_t>(rows.size()), .score = drift_of_score(model, table, rows)};
    for (const BinnedFeature& feature : model.reference) result.features.push_back(drift_of(feature, table, rows));
    std::stable_sort(result.features.begin(), result.features.end(),
                     [](const Drift& a, const Drift& b) { return a.psi > b.psi; });
    return result;
}

// The rows of each value of a column, in order of the values; those without one stand together at the beginning.
std::map<std::string, Rows> periods_of(const Column& column, std::size_t rows) {
    std::map<std::string, Rows> periods;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::int32_t code = column.codes[row];
        periods[code == kNoLevel ? "" : column.levels[static_cast<std::size_t>(code)]].push_back(row);
    }
    return periods;
}

void print(const Monitoring& result, std::size_t most_features) {
    std::printf("%s%lld rows. PSI of the score %.4f: %s\n", result.period.empty() ? "" : (result.period + ": ").c_str(),
                static_cast<long long>(result.rows), result.score.psi, result.score.state.c_str());
    for (std::size_t i = 0; i < std::min(most_features, result.features.size()); ++i)
        std::printf("  %-24s %.4f  %s\n", result.features[i].feature.c_str(), result.features[i].psi,
                    result.features[i].state.c_str());
}

}  // namespace

int run_monitor(const MonitorOptions& options) {
    constexpr std::size_t kFewFeatures = 3;  // of each period
    const auto model = read_model(options.model);
    if (!model) return refuse(model.error().message);
    auto category = options.data.category;
    for (std::string& name : categories_of(*model)) category.push_back(std::move(name));
    if (!options.by.empty()) category.push_back(options.by);
    const auto table = read_data(options.data, category);
    if (!table) return refuse(table.error().message);
    if (auto fitting = fits(*model, *table); !fitting) return refuse(fitting.error().message);
    Rows rows(table->rows);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::vector<Monitoring> results;
    results.push_back(look_at(*model, *table, rows, ""));
    if (!options.by.empty())
        for (const auto& [period, some] : periods_of(*table->find(options.by), table->rows))
            results.push_back(look_at(*model, *table, some, period.empty() ? "?" : period));
    if (options.json) {
        const auto said =
            options.by.empty() ? boost::json::value_from(results.front()) : boost::json::value_from(results);
        std::printf("%s\n", boost::json::serialize(said).c_str());
        return 0;
    }
    for (const Monitoring& result : results)
        print(result, result.period.empty() ? result.features.size() : kFewFeatures);
    return 0;
}

}  // namespace gzl::app::scoring
