// A rule's condition is met (S4, S5): a new alert, or one more observation of the open one. One alert is open per rule
// and originator; a flood leaves at most one fact a minute, and the originator counts what lies between.
#include "core/supervision/raise_alert.hpp"

#include <algorithm>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/clocks.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/rule_settings.hpp"
#include "core/warehouse/freeze.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

namespace {

constexpr std::int64_t kObservedEvery = 60'000;  // ms
constexpr Money kMajorLoss(100'000'000);         // 1 000 000.00: R1 above it goes to the authority at once

// What people did concerns the goods that they did it with.
bool is_of_people(AlertRule rule) {
    return rule == AlertRule::single_custodian || rule == AlertRule::duplicate_pledge ||
           rule == AlertRule::duplicate_bundle;
}

// A device that is being repaired tells nothing of itself; of the goods and of tampering it is believed.
bool is_of_device(AlertRule rule) {
    return rule == AlertRule::silence || rule == AlertRule::stuck || rule == AlertRule::drift ||
           rule == AlertRule::climate || rule == AlertRule::physics;
}

// S6: the lots that the originator names, otherwise the pledged ones of the zone.
std::vector<LotId> concerned(const core::State& state, const RaiseAlert& command) {
    if (!command.lots.empty() || is_of_people(command.rule)) return command.lots;
    // A gateway that is tampered with, or only said to be, says nothing of any goods.
    if (command.rule == AlertRule::tamper && command.zone.empty()) return {};
    std::vector<LotId> lots;
    std::uint64_t number = 0;
    for (const warehouse::Lot& lot : state.warehouse.lots) {
        ++number;
        if (lot.warehouse == command.warehouse && lot.status == warehouse::LotStatus::pledged &&
            (command.zone.empty() || lot.zone == command.zone))
            lots.emplace_back(number);
    }
    return lots;
}

AlertId open_alert(const State& state, WarehouseId warehouse, AlertRule rule) {
    for (const auto& [key, id] : state.open_alerts)
        if (const Alert& alert = state.alerts.at(id); alert.rule == rule && alert.warehouse == warehouse) return id;
    return {};
}

DutyLevel first_level(const core::State& state, const RaiseAlert& command, const std::vector<LotId>& lots, Date day) {
    if (command.rule == AlertRule::duplicate_pledge) return DutyLevel::authority;
    if (command.rule == AlertRule::tamper &&
        open_alert(state.supervision, command.warehouse, AlertRule::weight_step).is_set())
        return DutyLevel::authority;
    if (command.rule != AlertRule::weight_step) return DutyLevel::custodian;
    const auto value = value_of(state.warehouse, lots, RatePpm(0), day);
    const bool major = value && *value > kMajorLoss;
    const bool tampered = open_alert(state.supervision, command.warehouse, AlertRule::tamper).is_set();
    return major || tampered ? DutyLevel::authority : DutyLevel::custodian;
}

Decision observe(const State& state, AlertId id, const RaiseAlert& command, const Context& context) {
    const Alert& alert = state.alerts.at(id);
    if (alert.evidence == command.evidence) return EventList{};
    if (context.now - alert.observed_at < kObservedEvery) return refuse(observed_just_now);
    return events(AlertObserved{id, command.evidence, command.observations, command.measured,
                                command.originator == alert.originator ? std::string() : command.originator});
}

// S5: the open alert of the same cause in the same zone, raised within the last minute, which this one joins.
AlertId same_cause(const State& state, const RaiseAlert& command, Instant now) {
    constexpr std::int64_t kTogether_ms = 60'000;
    if (command.zone.empty() || command.late || is_of_people(command.rule)) return {};
    for (const auto& [key, id] : state.open_alerts) {
        const Alert& alert = state.alerts.at(id);
        if (alert.rule == command.rule && alert.warehouse == command.warehouse && alert.zone == command.zone &&
            !is_over(alert) && !alert.late && !alert.suppressed_by && now - alert.raised_at <= kTogether_ms)
            return id;
    }
    return {};
}

}  // namespace

Decision decide(const core::State& state, const RaiseAlert& command, const Context& context) {
    const warehouse::Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse::warehouse_not_found);
    if (!command.zone.empty() && !has_zone(*warehouse, command.zone)) return refuse(warehouse::zone_unknown);
    if (command.originator.empty()) return refuse(text_required, "field", "originator");
    if (command.evidence.empty()) return refuse(text_required, "field", "evidence");
    if (command.observations < 1) return refuse(observations_invalid);
    if (command.device && !state.supervision.devices.find(*command.device)) return refuse(device_not_found);
    if (!std::all_of(command.lots.begin(), command.lots.end(),
                     [&](LotId lot) { return state.warehouse.lots.find(lot) != nullptr; }))
        return refuse(warehouse::lot_not_found);
    if (!setting_of(state.supervision, command.warehouse, command.zone, command.rule).on) return refuse(rule_is_off);
    const auto open = state.supervision.open_alerts.find(open_alert_key(command.rule, command.originator));
    if (open != state.supervision.open_alerts.end()) return observe(state.supervision, open->second, command, context);
    if (command.device && is_of_device(command.rule) &&
        !state.supervision.devices.at(*command.device).work_order.empty())
        return refuse(out_of_service);

    // Told again after a restart, or after the alert was closed.
    const auto heard = state.supervision.heard_to.find(open_alert_key(command.rule, command.originator));
    if (!command.late && heard != state.supervision.heard_to.end() && command.at <= heard->second) return EventList{};

    if (const AlertId joined = same_cause(state.supervision, command, context.now); joined.is_set())
        return events(
            AlertObserved{joined, command.evidence, command.observations, command.measured, command.originator});

    std::vector<LotId> lots = concerned(state, command);
    const DutyLevel level = first_level(state, command, lots, context.today());
    EventList facts =
        events(AlertRaised{.alert = state.supervision.alerts.next_id(),
                           .rule = command.rule,
                           .alert_class = class_of(command.rule),
                           .warehouse = command.warehouse,
                           .zone = command.zone,
                           .originator = command.originator,
                           .device = command.device,
                           .lots = std::move(lots),
                           .met_at = command.at,
                           .evidence = command.evidence,
                           .measured = command.measured,
                           .expected = command.expected,
                           .late = command.late,
                           .observations = command.observations,
                           .level = level,
                           .suppressed_by = outage_of(state.supervision, command.rule, command.originator)});
    // R8 and R1 together: the earlier one goes to the authority too, whichever came first.
    const bool pair = command.rule == AlertRule::tamper || command.rule == AlertRule::weight_step;
    if (!pair) return facts;
    const AlertId other = open_alert(state.supervision, command.warehouse,
                                     command.rule == AlertRule::tamper ? AlertRule::weight_step : AlertRule::tamper);
    if (other.is_set() && state.supervision.alerts.at(other).level != DutyLevel::authority)
        facts.emplace_back(AlertLevelRaised{other, DutyLevel::authority});
    return facts;
}

void apply(core::State& state, const AlertRaised& event, const Context& context) {
    State& own = state.supervision;
    own.alerts.add(event.alert, {.rule = event.rule,
                                 .alert_class = event.alert_class,
                                 .warehouse = event.warehouse,
                                 .zone = event.zone,
                                 .originator = event.originator,
                                 .device = event.device,
                                 .lots = event.lots,
                                 .met_at = event.met_at,
                                 .raised_at = context.now,
                                 .evidence = event.evidence,
                                 .measured = event.measured,
                                 .expected = event.expected,
                                 .late = event.late,
                                 .suppressed_by = event.suppressed_by,
                                 .observations = event.observations,
                                 .observed_at = context.now,
                                 .level = event.level});
    own.open_alerts.emplace(open_alert_key(event.rule, event.originator), event.alert);
    if (!event.late && !event.suppressed_by) start_clocks(own, event.alert, context.now);
    suppress_children(own, event.alert);
    if (!event.late) own.heard_to.insert_or_assign(open_alert_key(event.rule, event.originator), event.met_at);
    if (freezes(own.alerts.at(event.alert))) warehouse::freeze_lots(state, event.lots, event.alert);
}

void apply(core::State& state, const AlertObserved& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.evidence = event.evidence;
    alert.observations += event.observations;
    alert.measured = event.measured;
    alert.observed_at = context.now;
    alert.returned_at.reset();
    if (event.originator.empty()) {
        alert.met = true;
    } else {
        alert.joined.insert(event.originator);
        state.supervision.open_alerts.emplace(open_alert_key(alert.rule, event.originator), event.alert);
        state.supervision.heard_to.insert_or_assign(open_alert_key(alert.rule, event.originator), context.now);
    }
}

void apply(core::State& state, const AlertLevelRaised& event, const Context&) {
    state.supervision.alerts.edit(event.alert).level = event.level;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::RaiseAlert)
GZL_EVENT(gzl::core::supervision::AlertRaised)
GZL_EVENT(gzl::core::supervision::AlertObserved)
GZL_EVENT(gzl::core::supervision::AlertLevelRaised)
