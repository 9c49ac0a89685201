#include "core/supervision/alert_messages.hpp"

#include <set>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"

namespace gzl::core::supervision {

namespace {

constexpr const char* kPath = "/v1/alerts";

std::vector<UserId> on_duty(const core::State& state, WarehouseId warehouse, Instant at) {
    std::vector<UserId> custodians;
    for (const warehouse::Duty& duty : state.warehouse.duties)
        if (duty.warehouse == warehouse && duty.from <= at && at < duty.to) custodians.push_back(duty.custodian);
    return custodians;
}

// The supervisor; from its level on the operator and the authority.
std::set<OrganisationId> told(const core::State& state, const Alert& alert) {
    std::set<OrganisationId> targets{state.warehouse.warehouses.at(alert.warehouse).supervisor};
    for (std::uint64_t number = 1; number <= state.party.organisations.size(); ++number) {
        const OrganisationId id(number);
        if (alert.level >= DutyLevel::platform &&
            party::has_capacity(state.party, id, party::Capacity::information_service))
            targets.insert(id);
        if (alert.level == DutyLevel::authority && party::has_capacity(state.party, id, party::Capacity::government))
            targets.insert(id);
    }
    return targets;
}

// S6: each pledgee bank with the lots that are pledged to it.
std::map<OrganisationId, std::vector<LotId>> pledgees(const core::State& state, const Alert& alert) {
    std::map<OrganisationId, std::vector<LotId>> banks;
    for (const LotId lot : alert.frozen)
        if (const auto facility = state.warehouse.lots.at(lot).pledged_to)
            banks[state.loan.facilities.at(*facility).bank].push_back(lot);
    return banks;
}

Messages notices(const core::State& state, AlertId id, AlertNews news, const Context& context) {
    const Alert& alert = state.supervision.alerts.at(id);
    if (alert.suppressed_by || alert.late) return {};
    AlertNotice notice{.alert = id,
                       .news = news,
                       .rule = alert.rule,
                       .alert_class = alert.alert_class,
                       .warehouse = state.warehouse.warehouses.at(alert.warehouse).name,
                       .zone = alert.zone,
                       .originator = alert.originator,
                       .level = alert.level,
                       .on_duty = on_duty(state, alert.warehouse, context.now),
                       .frozen = alert.frozen,
                       .intervene_by = alert.intervene_by,
                       .on_site_by = alert.on_site_by};
    Messages messages;
    for (const OrganisationId target : told(state, alert))
        messages.push_back({target, kPath, id.text(), make_answer(AlertNotice(notice))});
    for (auto& [bank, lots] : pledgees(state, alert)) {
        notice.frozen = std::move(lots);
        notice.on_duty.clear();
        messages.push_back({bank, kPath, id.text(), make_answer(AlertNotice(notice))});
    }
    return messages;
}

}  // namespace

Messages messages(const core::State& state, const AlertRaised& event, const Context& context) {
    return notices(state, event.alert, AlertNews::raised, context);
}

Messages messages(const core::State& state, const AlertDeadlineMissed& event, const Context& context) {
    return notices(state, event.alert, AlertNews::deadline_missed, context);
}

Messages messages(const core::State& state, const AlertEscalated& event, const Context& context) {
    return notices(state, event.alert, AlertNews::escalated, context);
}

Messages messages(const core::State& state, const AlertClosed& event, const Context& context) {
    return notices(state, event.alert, AlertNews::closed, context);
}

Messages messages(const core::State& state, const LotsUnfrozen& event, const Context& context) {
    return notices(state, event.alert, AlertNews::unfrozen, context);
}

}  // namespace gzl::core::supervision
