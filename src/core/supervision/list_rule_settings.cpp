// The rules that watch a warehouse, zone by zone, as they are set (S4).
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/rule_settings.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ListRuleSettings {
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(ListRuleSettings, (), (warehouse))

struct RuleInZone {
    std::string zone;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(RuleInZone, (), (zone, rule, alert_class, setting))

struct RuleSettingList {
    WarehouseId warehouse;
    std::optional<Site> site;
    std::vector<RuleInZone> items;
};
BOOST_DESCRIBE_STRUCT(RuleSettingList, (), (warehouse, site, items))

tl::expected<RuleSettingList, Refusal> answer(const core::State& state, const ListRuleSettings& query,
                                              const Context& context) {
    const auto* found = state.warehouse.warehouses.find(query.warehouse);
    if (!found || !party::sees(state.party, context, {.stock = true})) return refuse(warehouse::warehouse_not_found);
    RuleSettingList list{.warehouse = query.warehouse, .site = {}, .items = {}};
    if (const auto site = state.supervision.sites.find(query.warehouse); site != state.supervision.sites.end())
        list.site = site->second;
    for (const std::string& zone : found->zones)
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<AlertRule>>([&](auto each) {
            const AlertRule rule = each.value;
            list.items.push_back(
                {zone, rule, class_of(rule), setting_of(state.supervision, query.warehouse, zone, rule)});
        });
    return list;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListRuleSettings, gzl::core::supervision::RuleSettingList)
