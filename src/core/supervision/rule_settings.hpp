// What is set for a rule in a zone (S4): the usual, unless the county has set something else for the zone or for the
// whole warehouse.
#pragma once

#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

AlertClass class_of(AlertRule rule);
RuleSetting usual_setting(AlertRule rule);

RuleSetting setting_of(const State& state, WarehouseId warehouse, const std::string& zone, AlertRule rule);

// 5 and 15 minutes run for what is critical or major; the rest is a work order.
bool runs_clocks(AlertClass alert_class);

// Never put aside: R1, R8, R11, R12.
bool may_be_shelved(AlertRule rule);

}  // namespace gzl::core::supervision
