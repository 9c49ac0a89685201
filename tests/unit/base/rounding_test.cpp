#include "base/rounding.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace gzl {

TEST_CASE("each named rounding at, below and above one half") {
    struct Case {
        std::int64_t numerator, down, up, half_up;
    };
    for (const Case& each : {Case{0, 0, 0, 0}, Case{1, 0, 1, 0}, Case{4, 0, 1, 0}, Case{5, 0, 1, 1}, Case{9, 0, 1, 1},
                             Case{10, 1, 1, 1}, Case{14, 1, 2, 1}, Case{15, 1, 2, 2}}) {
        CAPTURE(each.numerator);
        CHECK(divide(each.numerator, 10, Rounding::down) == each.down);
        CHECK(divide(each.numerator, 10, Rounding::up) == each.up);
        CHECK(divide(each.numerator, 10, Rounding::half_up) == each.half_up);
    }
    CHECK(divide(1, 3, Rounding::half_up) == 0);  // an odd denominator has no exact half
    CHECK(divide(2, 3, Rounding::half_up) == 1);
}

TEST_CASE("products beyond 64 bits are exact") {
    CHECK(divide(multiply(INT64_MAX, INT64_MAX), INT64_MAX, Rounding::down) == INT64_MAX);
    CHECK(divide(multiply(INT64_MAX, 999'999), 1'000'000, Rounding::down) == 9'223'362'813'482'738'952);
    CHECK(divide(multiply(INT64_MAX, 999'999), 1'000'000, Rounding::up) == 9'223'362'813'482'738'953);
    CHECK(divide(multiply(kMaxExactInteger, 1'000'000) + 499'999, 1'000'000, Rounding::half_up) == kMaxExactInteger);
    CHECK(divide(multiply(kMaxExactInteger, 1'000'000) + 500'000, 1'000'000, Rounding::half_up) ==
          kMaxExactInteger + 1);
}

TEST_CASE("a year's interest on ten million yuan at 3.2 percent, and a day of it") {
    constexpr std::int64_t kPrincipal = 1'000'000'000;  // fen
    constexpr Wide kBase = multiply(1'000'000, 360);
    CHECK(divide(multiply(kPrincipal, 32'000) * 360, kBase, Rounding::half_up) == 32'000'000);
    CHECK(divide(multiply(kPrincipal, 32'000), kBase, Rounding::half_up) == 88'889);  // 88 888.88…
    CHECK(divide(multiply(kPrincipal, 32'000), kBase, Rounding::down) == 88'888);
}

TEST_CASE("a share in parts per million") {
    CHECK(share_of(Money(100), RatePpm(700'000), Rounding::down) == Money(70));
    CHECK(share_of(Money(1), RatePpm(700'000), Rounding::down) == Money(0));
    CHECK(share_of(Money(1), RatePpm(1), Rounding::up) == Money(1));
    CHECK(share_of(Money(1), RatePpm(500'000), Rounding::half_up) == Money(1));
    CHECK(share_of(Money(kMaxExactInteger), RatePpm(1'000'000), Rounding::half_up) == Money(kMaxExactInteger));
}

TEST_CASE("the roundings lie around the quotient, and differ by one at most") {
    CHECK(rc::check([] {
        const auto a = *rc::gen::inRange<std::int64_t>(0, INT64_MAX);
        const auto b = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
        const auto denominator = *rc::gen::inRange<std::int64_t>(1'000'000, INT64_MAX);
        const Wide product = multiply(a, b);
        const std::int64_t down = divide(product, denominator, Rounding::down);
        const std::int64_t up = divide(product, denominator, Rounding::up);
        const std::int64_t half_up = divide(product, denominator, Rounding::half_up);
        const Wide rest = product - multiply(down, denominator);
        RC_ASSERT(rest >= 0 && rest < denominator);
        RC_ASSERT(up == down + (rest > 0 ? 1 : 0));
        RC_ASSERT(half_up == (2 * rest >= denominator ? down + 1 : down));
    }));
}

}  // namespace gzl
