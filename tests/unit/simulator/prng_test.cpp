#include "simulator/prng.hpp"

#include <doctest/doctest.h>

namespace gzl::simulator {

// xoshiro256** after SplitMix64 of 0: the reference implementations' values.
TEST_CASE("the generator is the published one") {
    Prng prng(0);
    CHECK(prng.next() == 0x99ec5f36cb75f2b4);
    CHECK(prng.next() == 0xbf6e1f784956452a);
    CHECK(prng.next() == 0x1a5f849d4933e6e0);
}

TEST_CASE("streams follow from seed and name alone") {
    Prng prng(7);
    const auto before = prng.stream("a").next();
    prng.next();
    CHECK(prng.stream("a").next() == before);
    CHECK(prng.stream("b").next() != before);
    CHECK(Prng(8).stream("a").next() != before);
}

TEST_CASE("numbers stay within their bounds and reach both") {
    Prng prng(1);
    bool low = false, high = false;
    for (int i = 0; i < 1'000; ++i) {
        const std::int64_t drawn = prng.between(-3, 4);
        CHECK(drawn >= -3);
        CHECK(drawn <= 4);
        low = low || drawn == -3;
        high = high || drawn == 4;
    }
    CHECK(low);
    CHECK(high);
    CHECK(prng.between(5, 5) == 5);
}

}  // namespace gzl::simulator
