#include "scoring/measures.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"

namespace gzl::scoring {

namespace {

// Cases of one probability, from the most probable down.
struct Step {
    double bads = 0;
    double goods = 0;
};

std::vector<Step> steps_of(const Cases& sorted) {
    std::vector<Step> steps;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (i == 0 || sorted[i].probability != sorted[i - 1].probability) steps.emplace_back();
        (sorted[i].bad ? steps.back().bads : steps.back().goods) += 1;
    }
    return steps;
}

void rank(const std::vector<Step>& steps, double bads, double goods, Measures& measures) {
    double bads_above = 0;
    double goods_above = 0;
    double pairs = 0;
    for (const Step& step : steps) {
        pairs += step.goods * (bads_above + step.bads / 2);
        bads_above += step.bads;
        goods_above += step.goods;
        measures.ks = std::max(measures.ks, std::abs(bads_above / bads - goods_above / goods));
        measures.average_precision += step.bads / bads * (bads_above / (bads_above + goods_above));
    }
    measures.auc = pairs / (bads * goods);
}

double calibration_error(const Cases& sorted) {
    constexpr std::size_t kGroups = 10;
    double error = 0;
    for (std::size_t group = 0; group < kGroups; ++group) {
        double predicted = 0;
        double observed = 0;
        for (std::size_t i = sorted.size() * group / kGroups; i < sorted.size() * (group + 1) / kGroups; ++i) {
            predicted += sorted[i].probability;
            observed += sorted[i].bad ? 1 : 0;
        }
        error += std::abs(predicted - observed);
    }
    return error / static_cast<double>(sorted.size());
}

}  // namespace

Measures measure(Cases cases) {
    Measures measures;
    measures.rows = static_cast<std::int64_t>(cases.size());
    if (cases.empty()) return measures;
    std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) { return a.probability > b.probability; });
    const auto rows = static_cast<double>(cases.size());
    double right = 0;
    for (const Case& each : cases) {
        measures.bads += each.bad ? 1 : 0;
        const double miss = each.probability - (each.bad ? 1 : 0);
        measures.brier += miss * miss / rows;
        right += (each.probability >= 0.5) == each.bad ? 1 : 0;
    }
    const double share = static_cast<double>(measures.bads) / rows;
    measures.brier_of_the_mean = share * (1 - share);
    measures.accuracy = right / rows;
    measures.majority_rate = std::max(share, 1 - share);
    measures.calibration_error = calibration_error(cases);
    if (measures.bads > 0 && measures.bads < measures.rows)
        rank(steps_of(cases), share * rows, (1 - share) * rows, measures);
    return measures;
}

double stability_index(const std::vector<std::int64_t>& then, const std::vector<std::int64_t>& now) {
    CHECK_THAT(then.size() == now.size());
    const auto total = [](const std::vector<std::int64_t>& counts) {
        double sum = 0;
        for (const std::int64_t count : counts) sum += static_cast<double>(count);
        return sum;
    };
    const auto share = [](std::int64_t count, double all) { return std::max(static_cast<double>(count), 0.5) / all; };
    const double all_then = total(then);
    const double all_now = total(now);
    if (all_then == 0 || all_now == 0) return 0;
    double index = 0;
    for (std::size_t i = 0; i < then.size(); ++i) {
        if (then[i] == 0 && now[i] == 0) continue;
        const double a = share(then[i], all_then);
        const double b = share(now[i], all_now);
        index += (b - a) * std::log(b / a);
    }
    return index;
}

}  // namespace gzl::scoring
