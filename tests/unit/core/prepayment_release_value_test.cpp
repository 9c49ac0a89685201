#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/rounding.hpp"
#include "core/prepayment/release_value.hpp"

namespace gzl::core::prepayment {

namespace {

using product::ReleaseValue;

ReleaseTerms terms(std::int64_t face, std::int64_t margin, ReleaseValue mode) {
    return {.face = Money(face), .margin = RatePpm(margin), .mode = mode};
}

ReleaseTerms arbitrary_terms() {
    return terms(*rc::gen::inRange<std::int64_t>(1, 5'000'000'000), *rc::gen::inRange<std::int64_t>(1, 1'000'000),
                 *rc::gen::element(ReleaseValue::equal, ReleaseValue::prorata));
}

}  // namespace

TEST_CASE("the first margin is a requirement and rounds up") {
    CHECK(margin_required(terms(1'000'000'000, 300'000, ReleaseValue::equal)) == Money(300'000'000));
    CHECK(margin_required(terms(101, 300'000, ReleaseValue::equal)) == Money(31));  // 30.3
    CHECK(margin_required(terms(1, 1, ReleaseValue::equal)) == Money(1));
}

TEST_CASE("equal: a deposit lets go what it is worth, the first one too") {
    const ReleaseTerms t = terms(1'000'000'000, 300'000, ReleaseValue::equal);
    CHECK(freed(t, Money(0)) == Money(0));
    CHECK(freed(t, Money(300'000'000)) == Money(300'000'000));
    CHECK(freed(t, Money(1'000'000'000)) == Money(1'000'000'000));
}

// 10 000 000.00 at 30 %: 700 000.00 more lets go 1 000 000.00; 1 000 000.00 more 1 428 571.42 (….571, down).
TEST_CASE("prorata: what is paid above the first margin, over 1 − m0") {
    const ReleaseTerms t = terms(1'000'000'000, 300'000, ReleaseValue::prorata);
    CHECK(freed(t, Money(300'000'000)) == Money(0));
    CHECK(freed(t, Money(370'000'000)) == Money(100'000'000));
    CHECK(freed(t, Money(400'000'000)) == Money(142'857'142));
    CHECK(freed(t, Money(999'999'999)) < Money(1'000'000'000));
    CHECK(freed(t, Money(1'000'000'000)) == Money(1'000'000'000));
}

TEST_CASE("what is let go is at most what is paid, never falls as more is paid, and is the face exactly at the face") {
    CHECK(rc::check([] {
        const ReleaseTerms t = arbitrary_terms();
        const Money paid(*rc::gen::inRange<std::int64_t>(0, t.face.value() + 1));
        const Money more(*rc::gen::inRange<std::int64_t>(paid.value(), t.face.value() + 1));
        RC_ASSERT(freed(t, paid) <= paid);
        RC_ASSERT(freed(t, paid) <= freed(t, more));
        RC_ASSERT((freed(t, paid) == t.face) == (paid == t.face));
    }));
}

// What stays carries the rest of the debt at 1 − m0, after any deposits and refunds; a fen of rounding aside.
TEST_CASE("prorata: goods that stay cover the debt at 1 − m0") {
    CHECK(rc::check([] {
        ReleaseTerms t = arbitrary_terms();
        t.mode = ReleaseValue::prorata;
        const Money first = margin_required(t);
        const Money paid(*rc::gen::inRange<std::int64_t>(first.value(), t.face.value() + 1));
        const Money debt = t.face - paid;
        const Money stays = t.face - freed(t, paid);
        const Wide carried = multiply(stays.value(), 1'000'000 - t.margin.value());
        RC_ASSERT(carried >= multiply(debt.value(), 1'000'000));
    }));
}

// Σ notices ≤ margin paid at all times, whatever is paid, noticed and refunded in whatever order.
TEST_CASE("a whole life never notices more than was paid") {
    CHECK(rc::check([] {
        const ReleaseTerms t = arbitrary_terms();
        Money paid = margin_required(t);
        Money noticed;
        Money refunded;
        Money delivered(*rc::gen::inRange<std::int64_t>(0, t.face.value() + 1));
        for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3))) {
            const auto some = [](Money most) { return Money(*rc::gen::inRange<std::int64_t>(0, most.value() + 1)); };
            if (step == 0) paid += some(t.face - paid);
            if (step == 1) refunded += some(t.face - delivered - refunded);
            if (step == 2) {
                const Money left = std::max(Money::zero(), freed(t, paid + refunded) - noticed - refunded);
                noticed += some(std::min(left, delivered - noticed));
            }
            RC_ASSERT(noticed <= paid);
            RC_ASSERT(noticed <= delivered);
            RC_ASSERT(noticed + refunded <= t.face);
        }
        const Money last = std::max(Money::zero(), freed(t, paid + refunded) - noticed - refunded);
        RC_ASSERT((paid + refunded < t.face) || noticed + last + refunded == t.face);
    }));
}

}  // namespace gzl::core::prepayment
