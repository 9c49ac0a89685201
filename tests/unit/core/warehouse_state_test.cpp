#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/rounding.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

namespace {

const Date kDay = Date::of(2026, 3, 2);

LotId add_lot(State& state, Weight weight, Price cost, const std::string& grade = "Q235B") {
    const LotId id = state.lots.next_id();
    state.lots.add(id, {.warehouse = WarehouseId(1),
                        .bundle = "B" + std::to_string(id.number()),
                        .grade = grade,
                        .specification = "3.0×1500×C",
                        .origin = "日照钢铁",
                        .weight = weight,
                        .owner = OrganisationId(6),
                        .cost = cost,
                        .status = LotStatus::in_stock,
                        .zone = "A1"});
    return id;
}

}  // namespace

TEST_CASE("W7: a reference price is in force from its day until the next one") {
    State state;
    state.prices["Q235B"] = {{kDay, Price(390'000), "a"}, {kDay.plus_days(10), Price(350'000), "b"}};
    CHECK(price_on(state, "Q235B", kDay.plus_days(-1)) == nullptr);
    CHECK(price_on(state, "Q235B", kDay)->price == Price(390'000));
    CHECK(price_on(state, "Q235B", kDay.plus_days(9))->price == Price(390'000));
    CHECK(price_on(state, "Q235B", kDay.plus_days(10))->price == Price(350'000));
    CHECK(price_on(state, "Q235B", kDay.plus_days(1000))->price == Price(350'000));
    CHECK(price_on(state, "DX51D", kDay) == nullptr);
}

TEST_CASE("W7: the lower of cost and reference price counts, and the value is rounded down once") {
    State state;
    state.prices["Q235B"] = {{kDay, Price(390'000), "a"}};
    const LotId dear = add_lot(state, Weight(260'000), Price(400'000));
    // 260 t × 3 900.00 = 1 014 000.00; less 10 % = 912 600.00
    CHECK(value_of(state, {dear}, RatePpm(0), kDay) == Money(101'400'000));
    CHECK(value_of(state, {dear}, RatePpm(100'000), kDay) == Money(91'260'000));
    const LotId cheap = add_lot(state, Weight(260'000), Price(380'000));
    CHECK(value_of(state, {cheap}, RatePpm(0), kDay) == Money(98'800'000));
    // 1 kg at 389 999 fen per tonne is 389.999 fen; two such lots are 779.998, not 2 × 389
    const LotId one = add_lot(state, Weight(1), Price(389'999));
    const LotId two = add_lot(state, Weight(1), Price(389'999));
    CHECK(value_of(state, {one}, RatePpm(0), kDay) == Money(389));
    CHECK(value_of(state, {one, two}, RatePpm(0), kDay) == Money(779));
    CHECK(value_of(state, {dear}, RatePpm(1'000'000), kDay) == Money(0));
    CHECK(value_of(state, {}, RatePpm(0), kDay) == Money(0));
    state.lots.edit(cheap).missing_by = OrderId(1);  // W2: a missing lot is worth nothing
    CHECK(value_of(state, {dear, cheap}, RatePpm(0), kDay) == Money(101'400'000));
}

TEST_CASE("W7: no value without a price of every grade") {
    State state;
    state.prices["Q235B"] = {{kDay, Price(390'000), "a"}};
    const LotId priced = add_lot(state, Weight(1000), Price(400'000));
    const LotId unpriced = add_lot(state, Weight(1000), Price(400'000), "DX51D");
    CHECK(value_of(state, {priced, unpriced}, RatePpm(0), kDay) == std::nullopt);
    CHECK(value_of(state, {priced}, RatePpm(0), kDay.plus_days(-1)) == std::nullopt);
}

TEST_CASE("W7: value is the exact quotient: value ≤ exact < value + 1, and it never grows with the haircut") {
    CHECK(rc::check([] {
        State state;
        const auto price = *rc::gen::inRange<std::int64_t>(1, 1'000'000'000);
        state.prices["Q235B"] = {{kDay, Price(price), "a"}};
        std::vector<LotId> lots;
        Wide numerator = 0;
        const auto haircut = *rc::gen::inRange<std::int64_t>(0, 1'000'001);
        for (const auto weight :
             *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(1, 10'000'001))) {
            const auto cost = *rc::gen::inRange<std::int64_t>(1, 1'000'000'001);
            lots.push_back(add_lot(state, Weight(weight), Price(cost)));
            numerator += multiply(weight, std::min(cost, price)) * (1'000'000 - haircut);
        }
        const Wide denominator = 1'000'000'000;
        const auto value = value_of(state, lots, RatePpm(haircut), kDay)->value();
        RC_ASSERT(value * denominator <= numerator);
        RC_ASSERT(numerator < (value + Wide{1}) * denominator);
        RC_ASSERT(value <= value_of(state, lots, RatePpm(haircut / 2), kDay)->value());
    }));
}

TEST_CASE("a custodian is on duty from the first instant of the duty until before its last") {
    State state;
    const Instant from = Instant::start_of(kDay);
    const Instant to = Instant::start_of(kDay.plus_days(1));
    state.duties.add(DutyId(1), {WarehouseId(1), UserId(6), from, to});
    CHECK(on_duty(state, WarehouseId(1), UserId(6), from));
    CHECK(on_duty(state, WarehouseId(1), UserId(6), to.plus_ms(-1)));
    CHECK_FALSE(on_duty(state, WarehouseId(1), UserId(6), to));
    CHECK_FALSE(on_duty(state, WarehouseId(1), UserId(6), from.plus_ms(-1)));
    CHECK_FALSE(on_duty(state, WarehouseId(2), UserId(6), from));
    CHECK_FALSE(on_duty(state, WarehouseId(1), UserId(7), from));
}

TEST_CASE("W5: the book weight of a zone is what lies in it, pledged or not") {
    State state;
    add_lot(state, Weight(1000), Price(1));
    state.lots.edit(add_lot(state, Weight(200), Price(1))).status = LotStatus::pledged;
    state.lots.edit(add_lot(state, Weight(30), Price(1))).status = LotStatus::outbound;
    state.lots.edit(add_lot(state, Weight(4), Price(1))).zone = "A2";
    CHECK(book_weight(state, WarehouseId(1), "A1") == Weight(1200));
    CHECK(book_weight(state, WarehouseId(1), "A2") == Weight(4));
    CHECK(book_weight(state, WarehouseId(2), "A1") == Weight(0));
}

}  // namespace gzl::core::warehouse
