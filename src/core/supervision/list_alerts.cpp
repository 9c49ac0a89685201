// The alerts that the caller may see (P6): all, or those that are open, of a warehouse, of a rule.
#include "core/engine/command.hpp"
#include "core/party/page.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_view.hpp"
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

struct AlertList {
    std::vector<AlertView> items;
    std::optional<std::string> next_page_token;
};
BOOST_DESCRIBE_STRUCT(AlertList, (), (items, next_page_token))

tl::expected<AlertList, Refusal> answer(const core::State& state, const ListAlerts& query, const Context& context) {
    const auto visible = [&](AlertId id, const Alert& alert) {
        return (!query.open || alert.is_open() == *query.open) &&
               (!query.warehouse || alert.warehouse == *query.warehouse) &&
               (!query.rule || alert.rule == *query.rule) && seen(state, context, id) != nullptr;
    };
    const auto view = [&](AlertId id, const Alert& alert) { return view_of(state, id, alert); };
    return party::list_page<AlertList>(state.supervision.alerts, query, visible, view);
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::ListAlerts, gzl::core::supervision::AlertList)
