// `gzl bench score`: one credit score by the scorecard and by the flat trees, from values to probability; beside it the
// same trees asked of XGBoost.
#include <chrono>
#include <cmath>

#include "app/bench/benches.hpp"
#include "app/bench/report.hpp"
#include "base/check.hpp"
#include "scoring/prepare.hpp"
#include "scoring/read_table.hpp"
#include "scoring/scorecard.hpp"
#include "scoring/trees.hpp"

namespace gzl::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kFirms = 5'000;
constexpr std::size_t kFeatures = 16;
constexpr std::size_t kScores = 200'000;
constexpr std::size_t kOriginals = 5'000;

struct ScoreReport {
    std::string bench;
    Machine machine;
    std::int64_t features = 0;
    std::int64_t trees = 0;
    std::int64_t nodes = 0;
    std::int64_t train_scorecard_ms = 0;
    std::int64_t train_trees_ms = 0;
    std::int64_t scorecard_ns = 0;  // aim: below 10 000
    std::int64_t trees_ns = 0;      // aim: below 50 000
    std::int64_t xgboost_ns = 0;    // the baseline: the same trees by their own library, one row a call
    std::int64_t times_percent = 0;
};
BOOST_DESCRIBE_STRUCT(ScoreReport, (),
                      (bench, machine, features, trees, nodes, train_scorecard_ms, train_trees_ms, scorecard_ns,
                       trees_ns, xgboost_ns, times_percent))

// Firms whose risk follows some of the features; as text, since that is how data comes.
std::string firms() {
    std::uint64_t state = 20'260'301;
    const auto dice = [&state] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 40) / static_cast<double>(1 << 24);
    };
    std::string text;
    for (std::size_t i = 0; i < kFeatures; ++i) text += "x" + std::to_string(i) + ",";
    text += "bad\n";
    for (std::size_t firm = 0; firm < kFirms; ++firm) {
        double risk = 0;
        for (std::size_t i = 0; i < kFeatures; ++i) {
            const double x = dice();
            risk += x * x / static_cast<double>(i + 1);
            text += std::to_string(x) + ",";
        }
        text += dice() < std::exp(risk - 3) ? "1\n" : "0\n";
    }
    return text;
}

template <class Work>
std::int64_t ns_each(std::size_t count, Work work) {
    CHECK_THAT(count > 0);
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < count; ++i) work(i % kFirms);
    return std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count() /
           static_cast<std::int64_t>(count);
}

std::int64_t ms_since(Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
}

}  // namespace

Result<void> bench_score(const BenchOptions& options) {
    const auto table = scoring::read_table(firms(), {});
    if (!table) return tl::make_unexpected(table.error());
    const auto prepared = scoring::prepare(*table, {.target = "bad", .bad_value = "", .id = "", .left_out = {}});
    if (!prepared) return tl::make_unexpected(prepared.error());
    ScoreReport report;
    report.bench = "score";
    report.machine = describe_machine(options.data_directory);
    report.features = kFeatures;

    say("training");
    auto begin = Clock::now();
    const scoring::Scorecard card = scoring::train_scorecard(prepared->sample);
    report.train_scorecard_ms = ms_since(begin);
    begin = Clock::now();
    scoring::Original original;
    const scoring::Forest forest = scoring::grow(prepared->sample, {.depth = 6, .rounds = 400}, &original);
    report.train_trees_ms = ms_since(begin);
    report.trees = static_cast<std::int64_t>(forest.roots.size());
    report.nodes = static_cast<std::int64_t>(forest.nodes.size());

    say("scoring");
    double sum = 0;  // so that nothing is left out
    report.scorecard_ns = ns_each(kScores, [&](std::size_t row) {
        sum += scoring::probability_of(static_cast<double>(scoring::score_rows(card, *table, {row}).front()));
    });
    const scoring::Walker walker(forest);
    const scoring::InputReader reader(forest, *table);
    report.trees_ns = ns_each(kScores, [&](std::size_t row) { sum += walker.probability(reader.of(row)); });
    report.xgboost_ns = ns_each(kOriginals, [&](std::size_t row) { sum += original(reader.of(row)); });
    if (!std::isfinite(sum)) return fault("a score is no number");
    report.times_percent = times_percent(report.xgboost_ns, report.trees_ns);
    print_report(report, options.json);
    return {};
}

}  // namespace gzl::bench
