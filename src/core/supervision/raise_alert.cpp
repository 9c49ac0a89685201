#include "core/supervision/raise_alert.hpp"

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/rule_settings.hpp"
#include "core/warehouse/freeze.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

namespace {

// R1 above this goes to the authority at once.
constexpr Money kValueLimit{100'000'000};

std::optional<AlertId> open_alert(const core::State& state, AlertRule rule, const std::string& originator) {
    const auto found = state.supervision.open_alerts.find({rule, originator});
    return found == state.supervision.open_alerts.end() ? std::nullopt : std::optional(found->second);
}

// A device's silence is explained by its gateway's: "gw-central/scale-A1" by "gw-central".
std::optional<AlertId> parent_of(const core::State& state, const RaiseAlert& command) {
    const std::size_t slash = command.originator.find('/');
    if (command.rule != AlertRule::silence || slash == std::string::npos) return std::nullopt;
    return open_alert(state, AlertRule::silence, command.originator.substr(0, slash));
}

bool has_open_step(const core::State& state, const RaiseAlert& command) {
    for (const auto& [key, id] : state.supervision.open_alerts) {
        const Alert& alert = state.supervision.alerts.at(id);
        if (key.rule == AlertRule::weight_step && alert.warehouse == command.warehouse && alert.zone == command.zone)
            return true;
    }
    return false;
}

Money value_of(const core::State& state, const std::vector<LotId>& lots, Date day) {
    return warehouse::value_of(state.warehouse, lots, RatePpm::zero(), day).value_or(Money::zero());
}

// Escalated at once: R12, R8 while R1 is open, R1 above the value limit.
DutyLevel first_level(const core::State& state, const RaiseAlert& command, const std::vector<LotId>& frozen, Date day) {
    const bool at_once = command.rule == AlertRule::duplicate_pledge ||
                         (command.rule == AlertRule::tamper && has_open_step(state, command)) ||
                         (command.rule == AlertRule::weight_step && value_of(state, frozen, day) > kValueLimit);
    return at_once ? DutyLevel::authority : DutyLevel::custodians;
}

AlertRaised raised(const core::State& state, const RaiseAlert& command, const Context& context) {
    AlertRaised fact{.alert = state.supervision.alerts.next_id(),
                     .rule = command.rule,
                     .alert_class = class_of(command.rule),
                     .warehouse = command.warehouse,
                     .zone = command.zone,
                     .originator = command.originator,
                     .device = command.device,
                     .evidence = command.evidence,
                     .measured = command.measured,
                     .expected = command.expected,
                     .met_at = command.at,
                     .late = command.late,
                     .frozen = {},
                     .level = DutyLevel::custodians,
                     .intervene_by = {},
                     .on_site_by = {},
                     .suppressed_by = parent_of(state, command)};
    if (fact.late || fact.suppressed_by) return fact;
    if (fact.alert_class == AlertClass::critical)
        fact.frozen = pledged_lots(state, command.warehouse, command.zone, command.lots);
    fact.level = first_level(state, command, fact.frozen, context.today());
    if (runs_clocks(fact.alert_class)) {
        fact.intervene_by = context.now.plus_ms(kInterveneWithin_ms);
        fact.on_site_by = context.now.plus_ms(kOnSiteWithin_ms);
    }
    return fact;
}

}  // namespace

// What was heard before is no news: a restart tells the same again. While an alert is open its rule and originator
// raise no other.
Decision decide(const core::State& state, const RaiseAlert& command, const Context& context) {
    const warehouse::Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse::warehouse_not_found);
    if (!command.zone.empty() && !warehouse::has_zone(*warehouse, command.zone)) return refuse(warehouse::zone_unknown);
    if (command.originator.empty()) return refuse(text_required, "field", "originator");
    if (command.device && !state.supervision.devices.find(*command.device)) return refuse(device_not_found);
    for (const LotId lot : command.lots)
        if (!state.warehouse.lots.find(lot)) return refuse(warehouse::lot_not_found);
    if (!setting_of(state.supervision, command.warehouse, command.zone, command.rule).on) return EventList{};
    const auto heard = state.supervision.heard_to.find({command.rule, command.originator});
    if (heard != state.supervision.heard_to.end() && command.at <= heard->second && !command.late) return EventList{};

    if (const auto open = open_alert(state, command.rule, command.originator))
        return events(AlertObserved{*open, command.evidence, command.measured, command.at});
    return events(raised(state, command, context));
}

void apply(core::State& state, const AlertRaised& event, const Context& context) {
    state.supervision.alerts.add(event.alert, {.rule = event.rule,
                                               .alert_class = event.alert_class,
                                               .warehouse = event.warehouse,
                                               .zone = event.zone,
                                               .originator = event.originator,
                                               .device = event.device,
                                               .evidence = event.evidence,
                                               .measured = event.measured,
                                               .expected = event.expected,
                                               .met_at = event.met_at,
                                               .raised_at = context.now,
                                               .late = event.late,
                                               .frozen = event.frozen,
                                               .level = event.level,
                                               .suppressed_by = event.suppressed_by});
    set_clocks(state, event.alert, event.intervene_by, event.on_site_by);
    const AlertKey key{event.rule, event.originator};
    state.supervision.open_alerts.emplace(key, event.alert);
    if (!event.late) state.supervision.heard_to.insert_or_assign(key, event.met_at);
    warehouse::freeze_lots(state, event.frozen, event.alert);
    // A gateway's silence explains its devices' from now on.
    if (event.rule != AlertRule::silence) return;
    for (auto& [open, id] : state.supervision.open_alerts)
        if (open.rule == AlertRule::silence && open.originator.starts_with(event.originator + "/")) {
            state.supervision.alerts.edit(id).suppressed_by = event.alert;
            set_clocks(state, id, std::nullopt, std::nullopt);
        }
}

void apply(core::State& state, const AlertObserved& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    ++alert.observations;
    alert.returned_at.reset();
    Instant& heard = state.supervision.heard_to[{alert.rule, alert.originator}];
    heard = std::max(heard, event.met_at);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RaiseAlert)
GZL_EVENT(gzl::core::supervision::AlertRaised)
GZL_EVENT(gzl::core::supervision::AlertObserved)
