#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/loan/rules.hpp"

namespace gzl::core::loan {

namespace {

constexpr RatePpm kLine{700'000};

}  // namespace

TEST_CASE("F6: the shortfall after a fall of prices, as cash or as goods") {
    CHECK(shortfall(Money(700'000'000), Money(1'000'000'000), kLine) == Shortfall{});
    CHECK(shortfall(Money(700'000'000), Money(900'000'000), kLine) == Shortfall{Money(70'000'000), Money(100'000'000)});
}

TEST_CASE("F6: value rounds down, a requirement rounds up") {
    CHECK(cover(Money(1'014'000'000), kLine) == Money(709'800'000));
    CHECK(cover(Money(9), kLine) == Money(6));
    CHECK(shortfall(Money(7), Money(9), kLine) == Shortfall{Money(1), Money(1)});
    CHECK(ltv_of(Money(600'000'000), Money(1'014'000'000)) == RatePpm(591'716));
    CHECK(ltv_of(Money(1), Money(0)) == std::nullopt);
}

TEST_CASE("property: either part of a shortfall cures it, and one fen less does not") {
    CHECK(rc::check([] {
        const Money exposure(*rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000));
        const Money value(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000));
        const RatePpm line(*rc::gen::inRange<std::int64_t>(1, 1'000'001));
        const Shortfall missing = shortfall(exposure, value, line);
        RC_PRE(missing.cash.is_positive());
        const auto covered = [&](Money owed, Money goods) { return owed <= cover(goods, line); };
        RC_ASSERT(covered(exposure - missing.cash, value));
        RC_ASSERT(!covered(exposure - missing.cash + Money(1), value));
        RC_ASSERT(covered(exposure, value + missing.goods));
        RC_ASSERT(!covered(exposure, value + missing.goods - Money(1)));
    }));
}

TEST_CASE("lots are taken out once each") {
    const std::vector<LotId> lots{LotId(1), LotId(2), LotId(3)};
    CHECK(without(lots, {LotId(2)}) == std::vector{LotId(1), LotId(3)});
    CHECK_FALSE(without(lots, {LotId(4)}));
    CHECK_FALSE(without(lots, {LotId(2), LotId(2)}));
}

}  // namespace gzl::core::loan
