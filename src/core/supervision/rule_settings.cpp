#include "core/supervision/rule_settings.hpp"

#include <array>

namespace gzl::core::supervision {

namespace {

struct RuleRow {
    AlertRule rule;
    AlertClass alert_class;
    RuleSetting setting;
};

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kOneDegree = 10;  // temperatures are tenths of a degree
constexpr std::int64_t kThreePerCent = 30;
constexpr std::int64_t kEight = 8 * 60;  // o'clock, in minutes of the day
constexpr std::int64_t kEighteen = 18 * 60;

// R1–R13 and W1, in the order of AlertRule.
const std::array kRules{
    RuleRow{AlertRule::weight_step,
            AlertClass::critical,
            {.limit_mpe = 3, .limit_ppm = 500'000, .debounce_samples = 3, .latched = true}},
    RuleRow{AlertRule::below_floor, AlertClass::critical, {.hysteresis = 10'000}},
    RuleRow{AlertRule::order_mismatch, AlertClass::major, {.limit_mpe = 2, .limit_ppm = 3'000, .debounce_ms = kMinute}},
    RuleRow{AlertRule::outside_zone, AlertClass::critical, {.debounce_samples = 3}},
    RuleRow{AlertRule::climate,
            AlertClass::minor,
            {.hysteresis = kOneDegree,
             .debounce_ms = 10 * kMinute,
             .clear_ms = 5 * kMinute,
             .humidity_hysteresis = kThreePerCent,
             .dew_margin = 2 * kOneDegree}},
    RuleRow{AlertRule::silence, AlertClass::major, {.debounce_ms = 30 * kSecond}},
    RuleRow{AlertRule::stuck, AlertClass::minor, {}},
    RuleRow{AlertRule::tamper, AlertClass::critical, {.latched = true}},
    RuleRow{AlertRule::intrusion,
            AlertClass::critical,
            {.debounce_ms = 5 * kSecond, .opens_min = kEight, .closes_min = kEighteen}},
    RuleRow{AlertRule::drift, AlertClass::minor, {.limit_mpe = 1}},
    RuleRow{AlertRule::single_custodian, AlertClass::critical, {.latched = true}},
    RuleRow{AlertRule::duplicate_pledge, AlertClass::critical, {.latched = true}},
    RuleRow{AlertRule::physics, AlertClass::major, {.debounce_samples = 2}},
    RuleRow{AlertRule::duplicate_bundle, AlertClass::minor, {}},
};

const RuleRow& row_of(AlertRule rule) {
    const RuleRow& row = kRules.at(static_cast<std::size_t>(rule));
    CHECK_THAT(row.rule == rule);
    return row;
}

}  // namespace

std::string rule_setting_key(WarehouseId warehouse, const std::string& zone, AlertRule rule) {
    return warehouse.text() + "/" + zone + "/" + std::string(boost::describe::enum_to_string(rule, ""));
}

const RuleSetting& setting_of(const State& state, WarehouseId warehouse, const std::string& zone, AlertRule rule) {
    for (const std::string& where : {zone, std::string()})
        if (const auto found = state.rule_settings.find(rule_setting_key(warehouse, where, rule));
            found != state.rule_settings.end())
            return found->second;
    return default_setting(rule);
}

const RuleSetting& default_setting(AlertRule rule) {
    return row_of(rule).setting;
}

AlertClass class_of(AlertRule rule) {
    return row_of(rule).alert_class;
}

}  // namespace gzl::core::supervision
