// The thirteen rules of a zone, each with the setting in force (S4).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/rule_settings.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ListAlertRules {
    WarehouseId warehouse;
    std::optional<std::string> zone;  // absent: what concerns no single zone
};
BOOST_DESCRIBE_STRUCT(ListAlertRules, (), (warehouse, zone))

struct AlertRuleView {
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    bool configured = false;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(AlertRuleView, (), (rule, alert_class, configured, setting))

struct AlertRuleList {
    std::vector<AlertRuleView> items;
};
BOOST_DESCRIBE_STRUCT(AlertRuleList, (), (items))

tl::expected<AlertRuleList, Refusal> answer(const core::State& state, const ListAlertRules& query,
                                            const Context& context) {
    const warehouse::Warehouse* warehouse = state.warehouse.warehouses.find(query.warehouse);
    if (!warehouse || !party::sees(state.party, context, {.stock = true}))
        return refuse(warehouse::warehouse_not_found);
    const std::string zone = query.zone.value_or("");
    if (!zone.empty() && !has_zone(*warehouse, zone)) return refuse(warehouse::zone_unknown);
    AlertRuleList list;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<AlertRule>>([&](auto each) {
        const std::string key = rule_setting_key(query.warehouse, zone, each.value);
        list.items.push_back({each.value, class_of(each.value), state.supervision.rule_settings.contains(key),
                              setting_of(state.supervision, query.warehouse, zone, each.value)});
    });
    return list;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListAlertRules, gzl::core::supervision::AlertRuleList)
