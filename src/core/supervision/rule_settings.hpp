// What is set for a rule in a zone (S4): what the operator configured, otherwise the rule's default.
#pragma once

#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

// The setting in force. An empty zone is the whole warehouse: what is set for it holds in no single zone.
const RuleSetting& setting_of(const State& state, WarehouseId warehouse, const std::string& zone, AlertRule rule);

// Before anybody configured anything.
const RuleSetting& default_setting(AlertRule rule);

AlertClass class_of(AlertRule rule);

std::string rule_setting_key(WarehouseId warehouse, const std::string& zone, AlertRule rule);

}  // namespace gzl::core::supervision
