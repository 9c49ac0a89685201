#include "core/supervision/alert_messages.hpp"

#include <map>
#include <set>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/events.hpp"

namespace gzl::core::supervision {

namespace {

constexpr const char* kPath = "/v1/alerts";

std::vector<UserId> on_duty(const core::State& state, WarehouseId warehouse, Instant at) {
    std::vector<UserId> custodians;
    for (const warehouse::Duty& duty : state.warehouse.duties)
        if (duty.warehouse == warehouse && duty.from <= at && at < duty.to) custodians.push_back(duty.custodian);
    return custodians;
}

// The supervisor; from their levels on the operator and the authority.
std::set<OrganisationId> told(const core::State& state, const Alert& alert) {
    std::set<OrganisationId> targets{state.warehouse.warehouses.at(alert.warehouse).supervisor};
    const auto add_all = [&](party::Capacity capacity) {
        for (std::uint64_t number = 1; number <= state.party.organisations.size(); ++number)
            if (party::has_capacity(state.party, OrganisationId(number), capacity)) targets.emplace(number);
    };
    if (alert.level >= DutyLevel::risk_officer) add_all(party::Capacity::information_service);
    if (alert.level == DutyLevel::authority) add_all(party::Capacity::government);
    return targets;
}

// S6: each pledgee bank with the frozen lots that are pledged to it.
std::map<OrganisationId, std::vector<LotId>> pledgees(const core::State& state, const Alert& alert) {
    std::map<OrganisationId, std::vector<LotId>> banks;
    if (!freezes(alert)) return banks;
    for (const LotId lot : alert.lots)
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
                       .frozen = freezes(alert) ? alert.lots : std::vector<LotId>{}};
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

Messages messages(const core::State& state, const AlertLevelRaised& event, const Context& context) {
    return notices(state, event.alert, AlertNews::level_raised, context);
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
