#include "core/law/views.hpp"

namespace gzl::core::law {

namespace {

RuleView view_of(const Rule& rule, RuleStatus status) {
    RuleView view{.id = std::string(rule.id),
                  .status = status,
                  .serves = std::string(rule.serves),
                  .source = std::string(rule.source),
                  .from = rule.from,
                  .until = rule.until,
                  .parameters = {},
                  .zh = text_of(rule, Tongue::zh),
                  .en = text_of(rule, Tongue::en)};
    for (const Parameter& each : rule.parameters)
        view.parameters.push_back({.name = std::string(each.name), .value = each.value, .unit = each.unit});
    return view;
}

}  // namespace

std::vector<RuleView> rules_on(Date on) {
    std::vector<RuleView> views;
    for (const Rule& rule : rules())
        if (rule.in_force(on))
            views.push_back(view_of(rule, RuleStatus::in_force));
        else if (!rule.from || *rule.from > on)
            views.push_back(view_of(rule, RuleStatus::announced));
    return views;
}

}  // namespace gzl::core::law
