// Pledge and release of lots. The loan module decides and records the facts; in the `apply` of its own events it calls
// these, so that stock changes in one place.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

// Why the lots cannot be pledged under this control evidence (W6, R12), or null: the evidence exists and its
// registration is unexpired; every lot stands under it, is in stock, unpledged, without an open order, named once; and
// no lot with the same bundle number is pledged anywhere. Pass the day of the decision.
const Reason* not_pledgeable(const core::State& state, const std::vector<LotId>& lots, ControlId control, Date today);

// To be called from apply: the lots are in stock and unpledged.
void pledge_lots(core::State& state, const std::vector<LotId>& lots, FacilityId facility);

// To be called from apply: the lots are pledged; they are in stock again.
void release_lots(core::State& state, const std::vector<LotId>& lots);

// To be called from apply: the lots were disposed of to the buyer (G3) and can secure nothing any more.
void sell_lots(core::State& state, const std::vector<LotId>& lots, const std::string& buyer);

}  // namespace gzl::core::warehouse
