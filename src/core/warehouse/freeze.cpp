#include "core/warehouse/freeze.hpp"

#include "core/state.hpp"

namespace gzl::core::warehouse {

void freeze_lots(core::State& state, const std::vector<LotId>& lots, AlertId alert) {
    for (const LotId lot : lots) state.warehouse.lots.edit(lot).frozen_by.insert(alert);
}

void unfreeze_lots(core::State& state, const std::vector<LotId>& lots, AlertId alert) {
    for (const LotId lot : lots) state.warehouse.lots.edit(lot).frozen_by.erase(alert);
}

}  // namespace gzl::core::warehouse
