// W2: the side states of a lot that hold it back: frozen, disputed, missing.
#pragma once

#include "core/engine/refusal.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

// Why the lot may not be moved, adjusted, processed, pledged, released or transferred now, or null.
const Reason* held_back(const Lot& lot);

}  // namespace gzl::core::warehouse
