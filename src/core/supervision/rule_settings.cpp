#include "core/supervision/rule_settings.hpp"

#include <array>

#include "base/check.hpp"

namespace gzl::core::supervision {

namespace {

struct Row {
    AlertRule rule;
    AlertClass alert_class;
    RuleSetting usual;
};

const auto& rows() {
    using enum AlertRule;
    using enum AlertClass;
    static const std::array kRows{
        Row{weight_step, critical, {.limit_mpe = 3, .limit_ppm = 500'000, .debounce_samples = 3, .latched = true}},
        Row{below_floor, critical, {.hysteresis = 10'000}},
        Row{order_mismatch, major, {.limit_mpe = 2, .limit_ppm = 3'000}},
        Row{outside_zone, critical, {.debounce_samples = 3}},
        Row{climate, minor, {.hysteresis = 10, .debounce_ms = 600'000, .clear_ms = 300'000}},
        Row{silence, major, {.debounce_ms = 30'000, .debounce_samples = 3}},
        Row{stuck, minor, {.debounce_samples = 20}},
        Row{tamper, critical, {.latched = true}},
        Row{intrusion, critical, {.debounce_ms = 5'000}},
        Row{drift, minor, {.limit_mpe = 1}},
        Row{single_custodian, critical, {.latched = true}},
        Row{duplicate_pledge, critical, {.latched = true}},
        Row{physics, major, {.debounce_samples = 2}},
    };
    return kRows;
}

const Row& row_of(AlertRule rule) {
    for (const Row& row : rows())
        if (row.rule == rule) return row;
    CHECK_THAT(false);
    return rows().front();
}

}  // namespace

AlertClass class_of(AlertRule rule) {
    return row_of(rule).alert_class;
}

RuleSetting usual_setting(AlertRule rule) {
    return row_of(rule).usual;
}

RuleSetting setting_of(const State& state, WarehouseId warehouse, const std::string& zone, AlertRule rule) {
    for (const std::string& place : {zone, std::string()})
        if (const auto found = state.rule_settings.find({warehouse, place, rule}); found != state.rule_settings.end())
            return found->second;
    return usual_setting(rule);
}

bool runs_clocks(AlertClass alert_class) {
    return alert_class != AlertClass::minor;
}

bool may_be_shelved(AlertRule rule) {
    using enum AlertRule;
    return rule != weight_step && rule != tamper && rule != single_custodian && rule != duplicate_pledge;
}

}  // namespace gzl::core::supervision
