// How good a score is (C4). A case is a predicted probability of default and what happened; order does not matter.
#pragma once

#include <cstdint>
#include <vector>

#include <boost/describe.hpp>

namespace gzl::scoring {

struct Case {
    double probability = 0;
    bool bad = false;
};
using Cases = std::vector<Case>;

struct Measures {
    std::int64_t rows = 0;
    std::int64_t bads = 0;
    double auc = 0.5;              // ties count half
    double ks = 0;                 // largest distance of the two distributions
    double brier = 0;              // mean squared error of the probability
    double brier_of_the_mean = 0;  // of always saying the share of bads: what a constant reaches
    double calibration_error = 0;  // mean |predicted − observed| over ten groups of equal size
    double average_precision = 0;  // area under precision over recall; a constant reaches the share of bads
    double accuracy = 0;           // of "bad when the probability is at least a half" …
    double majority_rate = 0;      // … beside what always saying the more frequent answer reaches
};
BOOST_DESCRIBE_STRUCT(Measures, (),
                      (rows, bads, auc, ks, brier, brier_of_the_mean, calibration_error, average_precision, accuracy,
                       majority_rate))

Measures measure(Cases cases);

// Population stability index Σ (now − then) × ln(now / then) over the same groups; an empty group counts as half a row.
double stability_index(const std::vector<std::int64_t>& then, const std::vector<std::int64_t>& now);

}  // namespace gzl::scoring
