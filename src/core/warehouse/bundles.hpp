// W1: a bundle number that is live at several warehouses is noticed, not refused.
#pragma once

#include "core/engine/event.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

// Adds BundleDuplicated when the bundle number is live at a warehouse other than the lot's own.
void add_duplicate(EventList& facts, const State& state, WarehouseId warehouse, LotId lot, const std::string& bundle);

}  // namespace gzl::core::warehouse
