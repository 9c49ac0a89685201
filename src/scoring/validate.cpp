#include "scoring/validate.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

namespace gzl::scoring {

namespace {

struct Scored {
    Cases scorecard;
    Cases trees;
};

Scored score_fold(const Sample& sample, const Folds& folds, std::int32_t fold, const ValidationOptions& options) {
    const Split halves = split(sample, folds, fold);
    Scored scored;
    const Scorecard card = train_calibrated_scorecard(halves.training, options.seed);
    const std::vector<std::int64_t> points = score_rows(card, *sample.table, halves.held_out);
    for (std::size_t i = 0; i < points.size(); ++i)
        scored.scorecard.push_back(
            {probability_of(static_cast<double>(points[i])), sample.bad[halves.held_out[i]] != 0});
    if (!options.trees) return scored;
    const Forest forest = grow_calibrated(halves.training, options.seed).forest;
    const Walker walker(forest);
    const InputReader reader(forest, *sample.table);
    for (const std::size_t row : halves.held_out)
        scored.trees.push_back({walker.probability(reader.of(row)), sample.bad[row] != 0});
    return scored;
}

void append(Cases& all, const Cases& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Validation validate(const Sample& sample, const Folds& folds, const ValidationOptions& options,
                    const Progress& progress) {
    std::set<std::int32_t> named;
    for (const std::size_t row : sample.rows)
        if (folds[row] >= 0) named.insert(folds[row]);
    const std::vector<std::int32_t> list(named.begin(), named.end());
    std::vector<Scored> scored(list.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < list.size(); i = next++) {
            scored[i] = score_fold(sample, folds, list[i], options);
            if (progress) progress("fold " + std::to_string(++done) + "/" + std::to_string(list.size()));
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < options.threads; ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();

    Validation result;
    Scored all;
    for (std::size_t i = 0; i < list.size(); ++i) {
        result.folds.push_back({list[i], measure(scored[i].scorecard), measure(scored[i].trees)});
        result.scorecard_auc += result.folds.back().scorecard.auc / static_cast<double>(list.size());
        result.trees_auc += result.folds.back().trees.auc / static_cast<double>(list.size());
        append(all.scorecard, scored[i].scorecard);
        append(all.trees, scored[i].trees);
    }
    result.scorecard = measure(std::move(all.scorecard));
    result.trees = measure(std::move(all.trees));
    return result;
}

}  // namespace gzl::scoring
