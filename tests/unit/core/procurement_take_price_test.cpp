#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "core/procurement/take_price.hpp"

namespace gzl::core::procurement {

namespace {

Procurement order(std::int64_t price, std::int64_t weight, std::int64_t fee, std::int64_t earnest) {
    Procurement all;
    all.terms = {.price = Money(price),
                 .weight = Weight(weight),
                 .fee = RatePpm(fee),
                 .earnest = Money(earnest),
                 .delivery_by = {},
                 .take_by = {}};
    return all;
}

}  // namespace

// 1 000 t for 4 200 000.00, fee 1 %, earnest money 840 000.00: 260 t cost 1 092 000.00, fee 10 920.00, of which 218
// 400.00 is paid already.
TEST_CASE("a lot's price, fee and share of the earnest money") {
    const Procurement all = order(420'000'000, 1'000'000, 10'000, 84'000'000);
    CHECK(price_of(all, Money(84'000'000), Weight(260'000)) ==
          TakePrice{Money(109'200'000), Money(1'092'000), Money(21'840'000)});
}

TEST_CASE("taking everything, in whatever lots, pays the price and uses the earnest money up exactly") {
    CHECK(rc::check([] {
        const auto weight = *rc::gen::inRange<std::int64_t>(1, 100'000'000);
        const auto price = *rc::gen::inRange<std::int64_t>(1, 100'000'000'000);
        const auto earnest = *rc::gen::inRange<std::int64_t>(0, price / 5 + 1);
        Procurement all = order(price, weight, *rc::gen::inRange<std::int64_t>(0, 1'000'000), earnest);
        // in one piece
        const TakePrice whole = price_of(all, Money(earnest), Weight(weight));
        RC_ASSERT(whole.price == Money(price));
        RC_ASSERT(whole.earnest == Money(earnest));
        // in two
        const Weight first(*rc::gen::inRange<std::int64_t>(0, weight + 1));
        const TakePrice one = price_of(all, Money(earnest), first);
        all.taken += one.price;
        all.earnest_used += one.earnest;
        const TakePrice two = price_of(all, Money(earnest), Weight(weight) - first);
        RC_ASSERT(one.earnest <= one.price);
        RC_ASSERT(two.earnest <= two.price);
        RC_ASSERT(one.earnest + two.earnest <= Money(earnest));
        const std::int64_t off = (one.price + two.price).value() - price;
        RC_ASSERT(off >= -1 && off <= 1);
    }));
}

}  // namespace gzl::core::procurement
