// Facts that several files of the module use. A fact that a bank is to see names the placement, never the need (P6).
#pragma once

#include "core/engine/event.hpp"
#include "core/need/state.hpp"

namespace gzl::core::need {

// The placement ends without this bank; the bank is told.
struct PlacementClosed {
    PlacementId placement;
    PlacementStatus status = PlacementStatus::withdrawn;  // or placed_elsewhere
};
BOOST_DESCRIBE_STRUCT(PlacementClosed, (), (placement, status))

void apply(core::State& state, const PlacementClosed& event, const Context& context);
Messages messages(const core::State& state, const PlacementClosed& event, const Context& context);

}  // namespace gzl::core::need
