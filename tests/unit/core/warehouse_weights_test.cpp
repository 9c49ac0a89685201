#include <doctest/doctest.h>

#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

TEST_CASE("W5: the tolerance is 0.3 % or 50 kg, whichever is more") {
    CHECK(tolerance_of(Weight(0)) == Weight(50));
    CHECK(tolerance_of(Weight(16'666)) == Weight(50));  // 49.998 kg
    CHECK(tolerance_of(Weight(17'000)) == Weight(51));
    CHECK(tolerance_of(Weight(17'333)) == Weight(51));  // 51.999 kg
    CHECK(tolerance_of(Weight(2'600'000)) == Weight(7'800));
}

TEST_CASE("a difference has no sign") {
    CHECK(difference(Weight(3), Weight(5)) == Weight(2));
    CHECK(difference(Weight(5), Weight(3)) == Weight(2));
}

TEST_CASE("W1: mm × m × m × 7.85 kg, within 1 kg and exactly") {
    const Dimensions plate{3000, 1500, 6000};  // 211.95 kg
    CHECK_FALSE(is_theoretical(Weight(210), plate));
    CHECK(is_theoretical(Weight(211), plate));
    CHECK(is_theoretical(Weight(212), plate));
    CHECK_FALSE(is_theoretical(Weight(213), plate));
    const Dimensions round{1000, 1000, 200'000};  // 1570 kg exactly: 1569 and 1571 are just within
    CHECK(is_theoretical(Weight(1569), round));
    CHECK(is_theoretical(Weight(1571), round));
    CHECK_FALSE(is_theoretical(Weight(1568), round));
    CHECK_FALSE(is_theoretical(Weight(1572), round));
}

TEST_CASE("dimensions of real plate and coil") {
    CHECK(in_range({1'000'000, 100'000, 100'000'000}));
    CHECK_FALSE(in_range({1'000'001, 1, 1}));
    CHECK_FALSE(in_range({1, 100'001, 1}));
    CHECK_FALSE(in_range({1, 1, 100'000'001}));
    CHECK_FALSE(in_range({0, 1, 1}));
    CHECK_FALSE(in_range({1, -1, 1}));
}

}  // namespace gzl::core::warehouse
