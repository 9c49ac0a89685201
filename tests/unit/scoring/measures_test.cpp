#include "scoring/measures.hpp"

#include <cmath>

#include <doctest/doctest.h>

namespace gzl::scoring {

TEST_CASE("C4: by hand: five cases with a tie") {
    // bads 0.9, 0.5; goods 0.5, 0.3, 0.1: of six pairs five are right and one is a tie
    const Measures measures = measure({{0.9, true}, {0.5, true}, {0.5, false}, {0.3, false}, {0.1, false}});
    CHECK(measures.auc == doctest::Approx(5.5 / 6));
    CHECK(measures.ks == doctest::Approx(1.0 - 1.0 / 3));
    // the first of one, then both of three
    CHECK(measures.average_precision == doctest::Approx(0.5 * 1 + 0.5 * (2.0 / 3)));
    CHECK(measures.brier == doctest::Approx((0.01 + 0.25 + 0.25 + 0.09 + 0.01) / 5));
    CHECK(measures.accuracy == doctest::Approx(4.0 / 5));
    CHECK(measures.majority_rate == doctest::Approx(3.0 / 5));
    CHECK(measures.brier_of_the_mean == doctest::Approx(0.24));
}

TEST_CASE("C4: a constant answer has an AUC of a half and the accuracy of the majority") {
    Cases cases;
    for (int i = 0; i < 100; ++i) cases.push_back({0.03, i < 3});
    const Measures measures = measure(cases);
    CHECK(measures.auc == doctest::Approx(0.5));
    CHECK(measures.accuracy == doctest::Approx(0.97));
    CHECK(measures.average_precision == doctest::Approx(0.03));
}

TEST_CASE("C4: the stability index by hand") {
    CHECK(stability_index({50, 50}, {50, 50}) == doctest::Approx(0));
    CHECK(stability_index({50, 50}, {80, 20}) == doctest::Approx(0.3 * std::log(1.6) + -0.3 * std::log(0.4)));
    CHECK(std::isfinite(stability_index({100, 0}, {0, 100})));
}

}  // namespace gzl::scoring
