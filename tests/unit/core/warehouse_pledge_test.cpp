#include <doctest/doctest.h>

#include "core/state.hpp"
#include "core/warehouse/pledge.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

namespace {

const Date kExpiry = Date::of(2026, 12, 31);

// Lots 1 and 2 at warehouse 1 and lot 3 at warehouse 2 stand under control 1; lot 3 has the bundle number of lot 1.
core::State controlled_stock() {
    core::State state;
    const auto add = [&](std::uint64_t warehouse, const std::string& bundle) {
        state.warehouse.lots.add(state.warehouse.lots.next_id(), {.warehouse = WarehouseId(warehouse),
                                                                  .bundle = bundle,
                                                                  .grade = "Q235B",
                                                                  .specification = "3.0×1500×C",
                                                                  .origin = "日照钢铁",
                                                                  .weight = Weight(1000),
                                                                  .owner = OrganisationId(6),
                                                                  .cost = Price(400'000),
                                                                  .status = LotStatus::in_stock,
                                                                  .zone = "A1",
                                                                  .control = ControlId(1)});
    };
    add(1, "B001");
    add(1, "B002");
    add(2, "B001");
    state.warehouse.controls.add(ControlId(1), {.bank = OrganisationId(5),
                                                .enterprise = OrganisationId(6),
                                                .supervisor = OrganisationId(2),
                                                .lots = {LotId(1), LotId(2), LotId(3)},
                                                .control_start = {},
                                                .tripartite_agreement = "三方-1",
                                                .handover = OrderId(1),
                                                .lien_waiver = "放弃留置-1",
                                                .registration_number = "1",
                                                .registration_expires = kExpiry});
    return state;
}

}  // namespace

TEST_CASE("W6: lots are pledged only under their live control evidence") {
    core::State state = controlled_stock();
    const std::vector<LotId> lots{LotId(1), LotId(2)};
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == nullptr);
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry.plus_days(1)) == &registration_expired);
    CHECK(not_pledgeable(state, lots, ControlId(2), kExpiry) == &control_not_found);
    CHECK(not_pledgeable(state, {}, ControlId(1), kExpiry) == &lots_required);
    CHECK(not_pledgeable(state, {LotId(9)}, ControlId(1), kExpiry) == &lot_not_found);
    CHECK(not_pledgeable(state, {LotId(1), LotId(1)}, ControlId(1), kExpiry) == &lot_repeated);
    sell_lots(state, {LotId(1)}, "buyer");  // G3: sold in a disposal, it secures nothing any more
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &lot_sold);
    state.warehouse.lots.edit(LotId(1)).sold_to.clear();
    state.warehouse.lots.edit(LotId(2)).dispute = Dispute{OrganisationId(5), "x", {}};
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &lot_disputed);
    state.warehouse.lots.edit(LotId(2)).dispute.reset();
    state.warehouse.controls.edit(ControlId(1)).lien_waiver.clear();
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &control_incomplete);
    CHECK(live_control(state.warehouse, LotId(1), kExpiry) == std::nullopt);
    state.warehouse.controls.edit(ControlId(1)).lien_waiver = "放弃留置-1";
    state.warehouse.lots.edit(LotId(2)).control.reset();
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &lot_not_under_control);
    state.warehouse.lots.edit(LotId(1)).open_order = OrderId(7);
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &lot_has_open_order);
    state.warehouse.lots.edit(LotId(1)).status = LotStatus::outbound;
    CHECK(not_pledgeable(state, lots, ControlId(1), kExpiry) == &lot_not_in_stock);
}

TEST_CASE("R12: a bundle number is pledged once, at any warehouse, until it is released") {
    core::State state = controlled_stock();
    CHECK(not_pledgeable(state, {LotId(1), LotId(3)}, ControlId(1), kExpiry) == &lot_repeated);
    pledge_lots(state, {LotId(1)}, FacilityId(4));
    CHECK(state.warehouse.lots.at(LotId(1)).status == LotStatus::pledged);
    CHECK(state.warehouse.lots.at(LotId(1)).pledged_to == FacilityId(4));
    CHECK(not_pledgeable(state, {LotId(1)}, ControlId(1), kExpiry) == &lot_pledged);
    CHECK(not_pledgeable(state, {LotId(3)}, ControlId(1), kExpiry) == &bundle_pledged_elsewhere);
    CHECK(live_control(state.warehouse, LotId(1), kExpiry) == ControlId(1));
    CHECK(live_control(state.warehouse, LotId(1), kExpiry.plus_days(1)) == std::nullopt);

    release_lots(state, {LotId(1)});
    CHECK(state.warehouse.lots.at(LotId(1)).status == LotStatus::in_stock);
    CHECK_FALSE(state.warehouse.lots.at(LotId(1)).pledged_to);
    CHECK(not_pledgeable(state, {LotId(3)}, ControlId(1), kExpiry) == nullptr);
}

}  // namespace gzl::core::warehouse
