// S6, W3: what a freeze, a dispute or a missing lot does to orders, whatever their kind.
#include <doctest/doctest.h>

#include "core/state.hpp"
#include "core/warehouse/freeze.hpp"
#include "core/warehouse/order_rules.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipts.hpp"

namespace gzl::core::warehouse {

namespace {

// One coil in zone A1 of warehouse 1.
core::State stock() {
    core::State state;
    state.warehouse.warehouses.add(WarehouseId(1),
                                   {.code = "W", .name = "W", .supervisor = OrganisationId(2), .zones = {"A1", "A2"}});
    state.warehouse.lots.add(LotId(1), {.warehouse = WarehouseId(1),
                                        .bundle = "B001",
                                        .grade = "Q235B",
                                        .specification = "3.0×1500×C",
                                        .origin = "日照钢铁",
                                        .weight = Weight(1000),
                                        .owner = OrganisationId(6),
                                        .cost = Price(400'000),
                                        .status = LotStatus::in_stock,
                                        .zone = "A1"});
    state.warehouse.lots.edit(LotId(1)).last_count = Count{OrderId(1), {}, Weight(990)};
    return state;
}

Order order_of(OrderKind kind) {
    Order order{.kind = kind, .warehouse = WarehouseId(1), .lots = {LotId(1)}};
    if (kind == OrderKind::stocktake) order.zone = "A1";
    if (kind == OrderKind::move || kind == OrderKind::processing) order.zone = "A2";
    return order;
}

void hold_back_and_check(core::State& state, const Reason& reason) {
    const Lot& lot = state.warehouse.lots.at(LotId(1));
    for (const OrderKind kind : {OrderKind::outbound, OrderKind::move, OrderKind::adjustment, OrderKind::processing}) {
        CHECK(not_orderable(state, order_of(kind), lot) == &reason);
        REQUIRE(not_signable(state, order_of(kind)));
        CHECK(not_signable(state, order_of(kind))->reason == &reason);
    }
    // counting is how it is cleared up
    CHECK(not_orderable(state, order_of(OrderKind::stocktake), lot) == nullptr);
    CHECK_FALSE(not_signable(state, order_of(OrderKind::stocktake)));
}

}  // namespace

TEST_CASE("S6: of a lot that is frozen, disputed or missing no order is opened or signed but a stocktake") {
    core::State state = stock();
    const Lot& lot = state.warehouse.lots.at(LotId(1));
    for (const OrderKind kind :
         {OrderKind::outbound, OrderKind::move, OrderKind::stocktake, OrderKind::adjustment, OrderKind::processing})
        CHECK(not_orderable(state, order_of(kind), lot) == nullptr);
    freeze_lots(state, {LotId(1)}, AlertId(3));
    hold_back_and_check(state, lot_frozen);
    unfreeze_lots(state, {LotId(1)}, AlertId(3));
    state.warehouse.lots.edit(LotId(1)).dispute = Dispute{OrganisationId(5), "x", {}};
    hold_back_and_check(state, lot_disputed);
    state.warehouse.lots.edit(LotId(1)).dispute.reset();
    state.warehouse.lots.edit(LotId(1)).missing_by = OrderId(1);
    hold_back_and_check(state, lot_missing);
}

TEST_CASE("G3, W8: a lot that was sold in a disposal leaves without its former holder's receipt") {
    core::State state = stock();
    WarehouseReceipt receipt;
    receipt.goods = {{LotId(1), "B001", "Q235B", "3.0×1500×C", Weight(1000)}};
    state.warehouse.receipts.add(WarehouseReceiptId(1), receipt);
    state.warehouse.lots.edit(LotId(1)).receipt = WarehouseReceiptId(1);
    const Lot& lot = state.warehouse.lots.at(LotId(1));
    CHECK(not_orderable(state, order_of(OrderKind::outbound), lot) == &lot_under_receipt);
    CHECK(not_orderable(state, order_of(OrderKind::adjustment), lot) == &lot_under_receipt);
    CHECK(not_transferable(state.warehouse, receipt) == nullptr);
    sell_lots(state, {LotId(1)}, "buyer");
    CHECK(not_orderable(state, order_of(OrderKind::outbound), lot) == nullptr);
    CHECK(not_orderable(state, order_of(OrderKind::processing), lot) == &lot_sold);
    CHECK(not_transferable(state.warehouse, receipt) == &lot_sold);
}

}  // namespace gzl::core::warehouse
