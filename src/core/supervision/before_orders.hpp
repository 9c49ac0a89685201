// R3: what a zone said before its orders were opened is kept until the next ones, so that what moved on the scales can
// be compared with what moved in the books once the orders are over and the scales have settled.
#pragma once

#include "core/engine/event.hpp"

namespace gzl::core::supervision {

// To be called after an event is applied: follows the orders over each zone.
void note_orders(core::State& state, const Event& event, const Context& context);

// Some order over goods of the zone, or into it, is being worked on.
bool is_order_open(const core::State& state, WarehouseId warehouse, const std::string& zone);

}  // namespace gzl::core::supervision
