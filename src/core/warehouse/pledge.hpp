// Pledge and release of lots. The loan module decides and records the facts; in the `apply` of its own events it calls
// these, so that stock changes in one place.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// Why the lots cannot be pledged under this control evidence (W6, R12), or null: the evidence exists, is complete and
// its registration is unexpired; every lot stands under it, is in stock, unpledged, neither frozen, disputed nor
// missing, without an open order, named once; and
// no lot with the same bundle number is pledged anywhere. Pass the day of the decision.
const Reason* not_pledgeable(const core::State& state, const std::vector<LotId>& lots, ControlId control, Date today);

// To be called from apply: the lots are in stock and unpledged.
void pledge_lots(core::State& state, const std::vector<LotId>& lots, FacilityId facility);

// To be called from apply: the lots are pledged; they are in stock again.
void release_lots(core::State& state, const std::vector<LotId>& lots);

// W4: whether the pledge may pass on to what is made of the goods. Of a facility that follows orders (F8, F9) the goods
// are named by these orders, lot by lot, and are not processed.
bool pledge_can_follow(const core::State& state, FacilityId facility);

// To be called from apply, W4, 添附: what secured the facility has become the children, which secure it from now on.
// The one place where the warehouse touches a facility: its list of lots and theirs change in the same fact (ADR 0024).
void pass_pledge_on(core::State& state, const std::vector<LotId>& mothers, const std::vector<LotId>& children,
                    std::optional<FacilityId> facility);

// The children in the place of the mothers, if these are there.
void replace_lots(std::vector<LotId>& lots, const std::vector<LotId>& mothers, const std::vector<LotId>& children);

// To be called from apply: the lots were disposed of to the buyer (G3) and can secure nothing any more.
void sell_lots(core::State& state, const std::vector<LotId>& lots, const std::string& buyer);

}  // namespace gzl::core::warehouse
