// S6: a major alert freezes the lots it concerns. Supervision decides and records; in the `apply` of its own events it
// calls these, so that stock changes in one place.
#pragma once

#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

inline bool is_frozen(const Lot& lot) {
    return !lot.frozen_by.empty();
}

// To be called from apply: freezing for an alert that already freezes the lot changes nothing.
void freeze_lots(core::State& state, const std::vector<LotId>& lots, AlertId alert);

// To be called from apply: lifts this alert's freeze; a lot that another alert freezes stays frozen.
void unfreeze_lots(core::State& state, const std::vector<LotId>& lots, AlertId alert);

}  // namespace gzl::core::warehouse
