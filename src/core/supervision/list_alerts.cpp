// The alerts that the caller may see, all or the open ones, of a warehouse, of a rule.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"

namespace gzl::core::supervision {

struct ListAlerts {
    std::optional<bool> open;
    std::optional<WarehouseId> warehouse;
    std::optional<AlertRule> rule;
    std::optional<std::int64_t> page_size;
    std::optional<std::string> page_token;
};
BOOST_DESCRIBE_STRUCT(ListAlerts, (), (open, warehouse, rule, page_size, page_token))

struct AlertRow {
    AlertId alert;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    WarehouseId warehouse;
    std::string zone;
    AlertStatus status = AlertStatus::raised;
    DutyLevel level = DutyLevel::custodian;
    Instant raised_at;
    std::int64_t observations = 1;
};
BOOST_DESCRIBE_STRUCT(AlertRow, (), (alert, rule, alert_class, warehouse, zone, status, level, raised_at, observations))

struct AlertList {
    std::vector<AlertRow> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(AlertList, (), (items, next_page_token))

tl::expected<AlertList, Refusal> answer(const core::State& state, const ListAlerts& query, const Context& context) {
    const auto visible = [&](AlertId, const Alert& alert) {
        return (!query.open || *query.open == (alert.status != AlertStatus::closed)) &&
               (!query.warehouse || *query.warehouse == alert.warehouse) &&
               (!query.rule || *query.rule == alert.rule) && sees_alert(state, context, alert);
    };
    const auto view = [](AlertId id, const Alert& alert) {
        return AlertRow{id,           alert.rule,  alert.alert_class, alert.warehouse,   alert.zone,
                        alert.status, alert.level, alert.raised_at,   alert.observations};
    };
    return party::list_page<AlertList>(state.supervision.alerts, query, visible, view);
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListAlerts, gzl::core::supervision::AlertList)
