#include "base/quantity.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gzl {

TEST_CASE("sums and differences of quantities are those of their numbers") {
    CHECK(rc::check([] {
        const auto a = *rc::gen::inRange<std::int64_t>(-kMaxExactInteger, kMaxExactInteger);
        const auto b = *rc::gen::inRange<std::int64_t>(-kMaxExactInteger, kMaxExactInteger);
        RC_ASSERT((Money(a) + Money(b)).value() == a + b);
        RC_ASSERT((Money(a) - Money(b)).value() == a - b);
        RC_ASSERT((Money(a) < Money(b)) == (a < b));
        Money sum(a);
        sum += Money(b);
        sum -= Money(a);
        RC_ASSERT(sum == Money(b));
    }));
}

TEST_CASE("zero is not positive, and a quantity begins as zero") {
    CHECK(Money() == Money::zero());
    CHECK_FALSE(Money::zero().is_positive());
    CHECK(Money(1).is_positive());
    CHECK_FALSE(Money(-1).is_positive());
}

TEST_CASE("sums reach the last 64-bit number") {
    CHECK((Weight(INT64_MAX - 1) + Weight(1)).value() == INT64_MAX);
    CHECK((Weight(INT64_MIN + 1) - Weight(1)).value() == INT64_MIN);
}

}  // namespace gzl
