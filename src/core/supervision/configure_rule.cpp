// The operator sets a rule in a zone, or for the whole warehouse (S4): in force at once, and a fact for ever.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/rule_settings.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ConfigureRule {
    WarehouseId warehouse;
    std::string zone;  // empty: what concerns no single zone
    AlertRule rule = AlertRule::weight_step;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(ConfigureRule, (), (warehouse, zone, rule, setting))

namespace {

bool is_valid(const RuleSetting& setting) {
    const bool negative = setting.limit_mpe < 0 || setting.limit_ppm < 0 || setting.hysteresis < 0 ||
                          setting.debounce_ms < 0 || setting.debounce_samples < 0 || setting.clear_ms < 0;
    const bool reversed = setting.low && setting.high && *setting.low > *setting.high;
    constexpr std::size_t kTriangle = 3;
    const bool no_area = !setting.polygon.empty() && setting.polygon.size() < kTriangle;
    return !negative && !reversed && !no_area;
}

}  // namespace

Decision decide(const core::State& state, const ConfigureRule& command, const Context&) {
    const warehouse::Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse::warehouse_not_found);
    if (!command.zone.empty() && !has_zone(*warehouse, command.zone)) return refuse(warehouse::zone_unknown);
    if (!is_valid(command.setting)) return refuse(rule_setting_invalid);

    return events(RuleConfigured{command.warehouse, command.zone, command.rule, command.setting});
}

void apply(core::State& state, const RuleConfigured& event, const Context&) {
    state.supervision.rule_settings[rule_setting_key(event.warehouse, event.zone, event.rule)] = event.setting;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfigureRule)
GZL_EVENT(gzl::core::supervision::RuleConfigured)
