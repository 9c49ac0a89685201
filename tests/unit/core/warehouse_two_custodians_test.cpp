#include <doctest/doctest.h>

#include "core/guards/guards.hpp"
#include "core/warehouse/events.hpp"

namespace gzl::core::guards {

namespace {

const Instant kNow = Instant::start_of(Date::of(2026, 3, 2)).plus_ms(9 * 3'600'000);
const OrderId kOrder{1};

// An open inbound order at warehouse 1 with one signature, user-000006 on pda-01; 6 and 7 are on duty there.
State half_signed() {
    State state;
    for (const std::uint64_t user : {6u, 7u})
        state.warehouse.duties.add(state.warehouse.duties.next_id(),
                                   {WarehouseId(1), UserId(user), kNow.plus_ms(-3'600'000), kNow.plus_ms(3'600'000)});
    state.warehouse.orders.add(kOrder, {.kind = warehouse::OrderKind::inbound,
                                        .warehouse = WarehouseId(1),
                                        .lots = {LotId(1)},
                                        .zone = "A1",
                                        .signatures = {{UserId(6), "pda-01", kNow}}});
    return state;
}

warehouse::OrderExecuted executed() {
    return {kOrder, warehouse::OrderKind::inbound, WarehouseId(1), {LotId(1)}, "A1"};
}

warehouse::OrderSigned signed_by(std::uint64_t user, std::string device, Instant at) {
    return {kOrder, UserId(user), std::move(device), at};
}

}  // namespace

TEST_CASE("W3: the guard lets stock move after two proper signatures and never otherwise") {
    const State state = half_signed();
    const Instant later = kNow.plus_ms(60'000);
    CHECK(two_custodians_move_stock(state, events(signed_by(7, "pda-02", later), executed())));
    CHECK(two_custodians_move_stock(state, events(signed_by(7, "pda-02", later))));

    CHECK_FALSE(two_custodians_move_stock(state, events(executed())));
    CHECK_FALSE(two_custodians_move_stock(state, events(signed_by(6, "pda-02", later), executed())));
    CHECK_FALSE(two_custodians_move_stock(state, events(signed_by(7, "pda-01", later), executed())));
    CHECK_FALSE(two_custodians_move_stock(state, events(signed_by(8, "pda-02", later), executed())));
    CHECK_FALSE(two_custodians_move_stock(state, events(signed_by(7, "pda-02", kNow.plus_ms(600'001)), executed())));
}

TEST_CASE("W3: the guard lets only the order's own lots move, to the order's own zone") {
    const State state = half_signed();
    const auto second = [] { return signed_by(7, "pda-02", kNow.plus_ms(1)); };
    warehouse::OrderExecuted more = executed();
    more.lots.emplace_back(2);
    CHECK_FALSE(two_custodians_move_stock(state, events(second(), more)));
    warehouse::OrderExecuted elsewhere = executed();
    elsewhere.zone = "B1";
    CHECK_FALSE(two_custodians_move_stock(state, events(second(), elsewhere)));
}

TEST_CASE("W3, W4, W5: what counts, adjusts or processes stock stands beside the execution of such an order") {
    State state = half_signed();
    const auto second = [] { return signed_by(7, "pda-02", kNow.plus_ms(1)); };
    const auto adjusted = [] { return warehouse::LotsAdjusted{kOrder, {}, "x"}; };
    CHECK_FALSE(two_custodians_move_stock(state, events(adjusted())));
    CHECK_FALSE(two_custodians_move_stock(state, events(second(), adjusted())));
    CHECK_FALSE(two_custodians_move_stock(state, events(second(), executed(), adjusted())));
    CHECK_FALSE(two_custodians_move_stock(state, events(warehouse::LotsMissing{kOrder, {LotId(1)}})));
    CHECK_FALSE(two_custodians_move_stock(state, events(warehouse::LotsFound{kOrder, {LotId(1)}})));
    CHECK_FALSE(two_custodians_move_stock(state, events(warehouse::LotsProcessed{})));
    CHECK_FALSE(two_custodians_move_stock(state, events(warehouse::StocktakeRecorded{})));

    state.warehouse.orders.edit(kOrder).kind = warehouse::OrderKind::adjustment;
    warehouse::OrderExecuted adjustment = executed();
    CHECK_FALSE(two_custodians_move_stock(state, events(second(), adjustment, adjusted())));
    adjustment.kind = warehouse::OrderKind::adjustment;
    CHECK(two_custodians_move_stock(state, events(second(), adjustment, adjusted())));
}

TEST_CASE("W3, W5: the guard lets nothing be recorded of a stocktake but what was signed") {
    State state = half_signed();
    warehouse::Order& order = state.warehouse.orders.edit(kOrder);
    order.kind = warehouse::OrderKind::stocktake;
    order.counts = {{LotId(1), Weight(990)}};
    warehouse::OrderExecuted execution = executed();
    execution.kind = warehouse::OrderKind::stocktake;
    const auto holds = [&](std::optional<Weight> counted) {
        warehouse::StocktakeRecorded fact{};
        fact.order = kOrder;
        fact.counts = {{LotId(1), Weight(1000), counted}};
        return two_custodians_move_stock(state, events(signed_by(7, "pda-02", kNow.plus_ms(1)), execution, fact));
    };
    CHECK(holds(Weight(990)));
    CHECK_FALSE(holds(Weight(991)));
    CHECK_FALSE(holds(std::nullopt));
}

TEST_CASE("W3, W4: the guard lets nothing come out of a processing but what was signed") {
    State state = half_signed();
    warehouse::Order& order = state.warehouse.orders.edit(kOrder);
    order.kind = warehouse::OrderKind::processing;
    order.result = warehouse::ProcessingResult{{{"N1", "Q235B", "x", Weight(900), {}, {}}}, Weight(90), Weight(10)};
    warehouse::OrderExecuted execution = executed();
    execution.kind = warehouse::OrderKind::processing;
    const auto holds = [&](std::string bundle, Weight weight, Weight scrap) {
        warehouse::Child child{};
        child.bundle = std::move(bundle);
        child.weight = weight;
        warehouse::LotsProcessed fact{};
        fact.order = kOrder;
        fact.children = {child};
        fact.scrap = scrap;
        fact.loss = Weight(10);
        return two_custodians_move_stock(state, events(signed_by(7, "pda-02", kNow.plus_ms(1)), execution, fact));
    };
    CHECK(holds("N1", Weight(900), Weight(90)));
    CHECK_FALSE(holds("N2", Weight(900), Weight(90)));
    CHECK_FALSE(holds("N1", Weight(899), Weight(90)));
    CHECK_FALSE(holds("N1", Weight(900), Weight(91)));
}

}  // namespace gzl::core::guards
