// W6: what the control evidence says of lots that are frozen, gone, or under another control.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/state.hpp"
#include "core/warehouse/control_view.hpp"
#include "core/warehouse/freeze.hpp"

namespace gzl::core::warehouse {

namespace {

const Date kExpiry = Date::of(2026, 12, 31);

// Lots 1 and 2 in stock under the complete control evidence 1.
core::State controlled() {
    core::State state;
    for (std::uint64_t number = 1; number <= 2; ++number) {
        Lot lot;
        lot.status = LotStatus::in_stock;
        lot.control = ControlId(1);
        state.warehouse.lots.add(LotId(number), lot);
    }
    ControlEvidence control;
    control.lots = {LotId(1), LotId(2)};
    control.tripartite_agreement = "T-1";
    control.lien_waiver = "W-1";
    control.registration_number = "R-1";
    control.registration_expires = kExpiry;
    state.warehouse.controls.add(ControlId(1), control);
    return state;
}

ControlView view(const core::State& state, Date day = kExpiry) {
    return view_of(state.warehouse, ControlId(1), state.warehouse.controls.at(ControlId(1)), day);
}

EvidenceState state_of(const ControlView& view, ControlItem item) {
    const auto check = std::find_if(view.checks.begin(), view.checks.end(),
                                    [&](const ControlCheck& each) { return each.item == item; });
    REQUIRE(check != view.checks.end());
    return check->state;
}

}  // namespace

TEST_CASE("W6: control holds while everything is there, until the last day of the registration") {
    const core::State state = controlled();
    CHECK(view(state).holds);
    CHECK(state_of(view(state), ControlItem::registration) == EvidenceState::present);
    const ControlView later = view(state, kExpiry.plus_days(1));
    CHECK_FALSE(later.holds);
    CHECK(state_of(later, ControlItem::registration) == EvidenceState::expired);
}

TEST_CASE("W6, S6: a frozen lot takes the hold away, but custody is unbroken") {
    core::State state = controlled();
    freeze_lots(state, {LotId(2)}, AlertId(1));
    CHECK_FALSE(view(state).holds);
    CHECK(view(state).frozen == std::vector<LotId>{LotId(2)});
    CHECK(state_of(view(state), ControlItem::custody) == EvidenceState::present);
    unfreeze_lots(state, {LotId(2)}, AlertId(1));
    CHECK(view(state).holds);
}

TEST_CASE("W6: custody is broken when a lot is missing, has left, or stands under another control") {
    for (int way = 0; way < 3; ++way) {
        core::State state = controlled();
        Lot& lot = state.warehouse.lots.edit(LotId(1));
        if (way == 0) lot.missing_by = OrderId(1);
        if (way == 1) lot.status = LotStatus::outbound;
        if (way == 2) lot.control = ControlId(2);
        CHECK_FALSE(view(state).holds);
        CHECK(state_of(view(state), ControlItem::custody) == EvidenceState::broken);
        CHECK(view(state).out_of_control.empty() == (way == 0));
    }
}

}  // namespace gzl::core::warehouse
