#include "base/apportion.hpp"

#include <numeric>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/rounding.hpp"

namespace gzl {

TEST_CASE("units left over go to the largest remainders, ties to the earlier") {
    CHECK(apportion(100, {1, 1, 1}) == std::vector<std::int64_t>{34, 33, 33});
    // 10 × 3/7 = 4.29, 10 × 2/7 = 2.86 twice: the two units left over go to the latter
    CHECK(apportion(10, {3, 2, 2}) == std::vector<std::int64_t>{4, 3, 3});
    CHECK(apportion(0, {0, 0}) == std::vector<std::int64_t>{0, 0});
    CHECK(apportion(7, {0, 5}) == std::vector<std::int64_t>{0, 7});
    CHECK(apportion(0, {}).empty());
}

TEST_CASE("the parts add to the amount, and each is less than one unit off its quota") {
    CHECK(rc::check([] {
        const auto amount = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000);
        auto weights = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 10'000'000));
        weights.push_back(*rc::gen::inRange<std::int64_t>(1, 10'000'000));
        const Wide whole = std::accumulate(weights.begin(), weights.end(), Wide{0});
        const auto parts = apportion(amount, weights);
        RC_ASSERT(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == amount);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Wide off = multiply(amount, weights[i]) - parts[i] * whole;
            RC_ASSERT(-whole < off);
            RC_ASSERT(off < whole);
        }
    }));
}

}  // namespace gzl
