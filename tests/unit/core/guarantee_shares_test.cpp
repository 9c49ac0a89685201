// G4–G7 as arithmetic: examples by hand, then properties over random losses. GZL_TEST_LONG=1 plays a million of each.
#include <cstdlib>
#include <vector>

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/rounding.hpp"
#include "core/guarantee/recovery.hpp"

namespace gzl::core::guarantee {

namespace {

constexpr Shares kAgreed{RatePpm(300'000), RatePpm(490'000), RatePpm(210'000)};

bool is_long() {
    const char* asked = std::getenv("GZL_TEST_LONG");
    return asked && *asked == '1';
}

// From a fixed seed, so that every run is the same run.
template <class Property>
bool holds(const char* name, Property property) {
    rc::detail::TestMetadata metadata;
    metadata.id = name;
    metadata.description = name;
    rc::detail::TestParams params;
    params.seed = 20'260'301;
    params.maxSuccess = is_long() ? 1'000'000 : 20'000;
    const auto result = rc::detail::checkProperty(rc::detail::toProperty(property), metadata, params);
    if (result.template is<rc::detail::SuccessResult>()) return true;
    rc::detail::printResultMessage(result, std::cerr);
    return false;
}

// Small amounts, where a fen matters, as often as large ones.
Money any_amount(std::int64_t most = 4'000'000'000'000) {
    const std::int64_t top = *rc::gen::element<std::int64_t>(3, 100, 10'000'001, most);
    return Money(*rc::gen::inRange<std::int64_t>(0, std::min(top, most) + 1));
}

Shares any_shares() {
    const auto fund = *rc::gen::inRange<std::int64_t>(0, 1'000'001);
    const auto bank = *rc::gen::inRange<std::int64_t>(0, 1'000'001 - fund);
    return {RatePpm(fund), RatePpm(bank), RatePpm(1'000'000 - fund - bank)};
}

Parts weights_of(const Shares& shares) {
    return {Money(shares.fund.value()), Money(shares.bank.value()), Money(shares.guarantor.value())};
}

// |part × whole − amount × weight| < whole: less than one fen off the exact quota.
bool is_near(Money part, Money amount, Money weight, Money whole) {
    const Wide off = multiply(part.value(), whole.value()) - multiply(amount.value(), weight.value());
    return (off < 0 ? -off : off) < Wide{whole.value()};
}

bool is_near(const Parts& parts, Money amount, const Parts& weights) {
    const Money whole = weights.total();
    return is_near(parts.fund, amount, weights.fund, whole) && is_near(parts.bank, amount, weights.bank, whole) &&
           is_near(parts.guarantor, amount, weights.guarantor, whole);
}

bool none_negative(const Parts& parts) {
    return parts.fund >= Money::zero() && parts.bank >= Money::zero() && parts.guarantor >= Money::zero();
}

bool none_above(const Parts& parts, const Parts& limit) {
    return none_negative(limit - parts);
}

}  // namespace

TEST_CASE("G4: 100 000.01 is 30 000.00 / 49 000.01 / 21 000.00") {
    // quotas 3 000 000.3, 4 900 000.49, 2 100 000.21 fen: one fen is left, the bank's remainder is the largest
    CHECK(share_loss(Money(10'000'001), kAgreed, std::nullopt) ==
          Parts{Money(3'000'000), Money(4'900'001), Money(2'100'000)});
}

TEST_CASE("G4: ties go to the fund, then the bank, then the guarantor") {
    const Parts equal{Money(1), Money(1), Money(1)};
    CHECK(apportion(Money(1), equal) == Parts{Money(1), Money(0), Money(0)});
    CHECK(apportion(Money(2), equal) == Parts{Money(1), Money(1), Money(0)});
    CHECK(apportion(Money(3), equal) == Parts{Money(1), Money(1), Money(1)});
    CHECK(apportion(Money(1), {Money(0), Money(5), Money(5)}) == Parts{Money(0), Money(1), Money(0)});
    CHECK(apportion(Money(0), {}) == Parts{});
}

TEST_CASE("G5: what the fund cannot pay falls to the rest, 7 : 3") {
    // 100 000.01 with 10 000.00 left in the fund: 90 000.01 is 63 000.007 and 27 000.003
    CHECK(share_loss(Money(10'000'001), kAgreed, Money(1'000'000)) ==
          Parts{Money(1'000'000), Money(6'300'001), Money(2'700'000)});
    CHECK(share_loss(Money(10'000'001), kAgreed, Money(0)) == Parts{Money(0), Money(7'000'001), Money(3'000'000)});
    // room for exactly its share, and for one fen less
    CHECK(share_loss(Money(10'000'001), kAgreed, Money(3'000'000)) ==
          Parts{Money(3'000'000), Money(4'900'001), Money(2'100'000)});
    CHECK(share_loss(Money(10'000'001), kAgreed, Money(2'999'999)) ==
          Parts{Money(2'999'999), Money(4'900'001), Money(2'100'001)});
    // nobody but the fund agreed to a share: the guarantor has advanced it
    CHECK(share_loss(Money(100), {RatePpm(1'000'000), RatePpm(0), RatePpm(0)}, Money(40)) ==
          Parts{Money(40), Money(0), Money(60)});
}

TEST_CASE("G3: net loss is the claim less cash margin and proceeds after costs, at least zero; the rest is surplus") {
    LossFacts facts{.advanced = Money(101'600'000), .cash_margin = Money(30'000'000)};
    facts.before = {Money(62'000'000), Money(400'000)};
    CHECK(position_of(facts).loss == Money(10'000'000));  // 1 016 000.00 − 300 000.00 − (620 000.00 − 4 000.00)
    CHECK(position_of(facts).surplus == Money(0));
    facts.before = {Money(80'000'000), Money(400'000)};
    CHECK(position_of(facts).loss == Money(0));
    CHECK(position_of(facts).surplus == Money(8'000'000));  // 796 000.00 − 716 000.00
    facts.before = {Money(0), Money(400'000)};              // costs without proceeds are part of the loss
    CHECK(position_of(facts).loss == Money(72'000'000));
}

TEST_CASE("G6: costs first, then in proportion to the loss each has borne, never more") {
    LossFacts facts{.advanced = Money(10'000'001), .shares = kAgreed};
    facts.after = {Money(1'050'000), Money(50'000)};  // 10 000.00 after costs
    Position position = position_of(facts);
    CHECK(position.recovered == Parts{Money(300'000), Money(490'000), Money(210'000)});
    CHECK(position.net().total() + position.recovered.total() == position.loss);
    facts.after = {Money(10'200'001), Money(50'000)};  // 1 500.00 more than the loss
    position = position_of(facts);
    CHECK(position.recovered == position.borne);
    CHECK(position.surplus == Money(150'000));
    facts.after = {Money(10'000), Money(50'000)};  // costs not yet earned: nobody gets anything
    CHECK(position_of(facts).recovered == Parts{});
    // a fund that ran dry has borne less, and gets back less
    facts.fund_room = Money(0);
    facts.after = {Money(1'000'000), Money(0)};
    CHECK(position_of(facts).recovered == Parts{Money(0), Money(700'000), Money(300'000)});
}

TEST_CASE("G4, property: Σ exact, no part negative, each less than a fen off its quota") {
    CHECK(holds("apportion", [] {
        const Money amount = any_amount();
        const Parts weights = *rc::gen::element(true, false)
                                  ? weights_of(any_shares())
                                  : Parts{any_amount(), any_amount(), any_amount() + Money(1)};
        const Parts parts = apportion(amount, weights);
        RC_ASSERT(parts.total() == amount);
        RC_ASSERT(none_negative(parts));
        RC_ASSERT(is_near(parts, amount, weights));
    }));
}

TEST_CASE("G5, property: the fund never above its room, the rest in proportion, Σ exact") {
    CHECK(holds("share_loss", [] {
        const Money loss = any_amount();
        const Money room = any_amount();
        const Shares shares = any_shares();
        const Parts uncapped = share_loss(loss, shares, std::nullopt);
        const Parts parts = share_loss(loss, shares, room);
        RC_ASSERT(uncapped.total() == loss);
        RC_ASSERT(parts.total() == loss);
        RC_ASSERT(none_negative(parts));
        RC_ASSERT(parts.fund <= room);
        RC_ASSERT(is_near(uncapped, loss, weights_of(shares)));
        if (uncapped.fund <= room) {
            RC_ASSERT(parts == uncapped);
        } else {
            RC_ASSERT(parts.fund == room);
            Parts rest = weights_of(shares);
            rest.fund = Money::zero();
            if (rest.total().is_positive()) RC_ASSERT(is_near(parts - Parts{room, {}, {}}, loss - room, rest));
        }
    }));
}

TEST_CASE("G6, G7, property: through any recoveries and corrections every fen of the loss has an owner") {
    CHECK(holds("recoveries", [] {
        LossFacts facts;
        facts.advanced = any_amount();
        facts.cash_margin = Money(*rc::gen::inRange<std::int64_t>(0, facts.advanced.value() + 1));
        facts.before = {any_amount(), any_amount(1'000'000)};
        facts.shares = any_shares();
        if (*rc::gen::element(true, false)) facts.fund_room = any_amount();
        std::vector<Received> received;
        const int steps = *rc::gen::inRange(1, 6);
        for (int step = 0; step < steps; ++step) {
            const Received one{any_amount(), any_amount(1'000'000)};
            if (received.empty() || *rc::gen::inRange(0, 3) > 0) {
                received.push_back(one);
            } else {  // a corrected recovery replaces an earlier one
                received[*rc::gen::inRange<std::size_t>(0, received.size())] = one;
            }
            facts.after = {};
            for (const Received& each : received)
                facts.after = {facts.after.amount + each.amount, facts.after.costs + each.costs};
            const Position position = position_of(facts);
            RC_ASSERT(position.loss >= Money::zero() && position.surplus >= Money::zero());
            RC_ASSERT(position.borne.total() == position.loss);
            RC_ASSERT(position.net().total() + position.recovered.total() == position.loss);  // G7
            RC_ASSERT(none_negative(position.recovered) && none_above(position.recovered, position.borne));
            RC_ASSERT(!facts.fund_room || position.borne.fund <= *facts.fund_room);
            if (position.loss.is_positive())
                RC_ASSERT(is_near(position.recovered, position.recovered.total(), position.borne));
            // nothing that came in is lost: it covered the claim, came back to the three, or is surplus
            const Money in = facts.cash_margin + facts.before.net() + std::max(Money::zero(), facts.after.net());
            RC_ASSERT(facts.advanced - position.loss + position.recovered.total() + position.surplus == in);
        }
    }));
}

}  // namespace gzl::core::guarantee
