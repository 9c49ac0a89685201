// The operator sets a rule for a zone, or for a whole warehouse (S4); in effect at once.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ConfigureRule {
    WarehouseId warehouse;
    std::string zone;  // empty: the whole warehouse
    AlertRule rule = AlertRule::weight_step;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(ConfigureRule, (), (warehouse, zone, rule, setting))

namespace {

// The first member that makes no sense, or null.
const char* invalid_member(const RuleSetting& setting) {
    constexpr std::int64_t kDay_ms = 86'400'000;
    if (setting.limit_mpe < 0 || setting.limit_mpe > 1'000) return "limit_mpe";
    if (setting.limit_ppm < 0 || setting.limit_ppm > 1'000'000) return "limit_ppm";
    if (setting.low && setting.high && *setting.low > *setting.high) return "low";
    if (setting.hysteresis < 0) return "hysteresis";
    if (setting.debounce_ms < 0 || setting.debounce_ms > kDay_ms) return "debounce_ms";
    if (setting.debounce_samples < 0 || setting.debounce_samples > 10'000) return "debounce_samples";
    if (setting.clear_ms < 0 || setting.clear_ms > kDay_ms) return "clear_ms";
    if (!setting.polygon.empty() && setting.polygon.size() < 3) return "polygon";
    return nullptr;
}

}  // namespace

Decision decide(const core::State& state, const ConfigureRule& command, const Context&) {
    const warehouse::Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse::warehouse_not_found);
    if (!command.zone.empty() && !warehouse::has_zone(*warehouse, command.zone)) return refuse(warehouse::zone_unknown);
    if (const char* field = invalid_member(command.setting)) return refuse(setting_invalid, "field", field);

    return events(RuleConfigured{command.warehouse, command.zone, command.rule, command.setting});
}

void apply(core::State& state, const RuleConfigured& event, const Context&) {
    state.supervision.rule_settings.insert_or_assign({event.warehouse, event.zone, event.rule}, event.setting);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfigureRule)
GZL_EVENT(gzl::core::supervision::RuleConfigured)
