#include "core/supervision/alerts.hpp"

#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

party::Parties parties_of(const core::State& state, const Alert& alert) {
    party::Parties parties{.stock = true};
    if (!alert.frozen.empty()) {
        const warehouse::Lot& lot = state.warehouse.lots.at(alert.frozen.front());
        parties.enterprise = lot.owner;
        if (lot.pledged_to) parties.bank = state.loan.facilities.at(*lot.pledged_to).bank;
    }
    return parties;
}

const Alert* seen(const core::State& state, const Context& context, AlertId id) {
    const Alert* alert = state.supervision.alerts.find(id);
    if (!alert) return nullptr;
    const bool authority = (alert->escalation || alert->level == DutyLevel::authority) &&
                           party::has_capacity(state.party, context.actor.organisation, party::Capacity::government);
    return authority || party::sees(state.party, context, parties_of(state, *alert)) ? alert : nullptr;
}

tl::expected<const Alert*, Refusal> handled(const core::State& state, const Context& context, AlertId id) {
    const Alert* alert = seen(state, context, id);
    if (!alert) return refuse(alert_not_found);
    if (!party::acts_for(context, state.warehouse.warehouses.at(alert->warehouse).supervisor))
        return refuse(party::not_own_party);
    if (!alert->is_open()) return refuse(alert_closed);
    return alert;
}

std::vector<LotId> pledged_lots(const core::State& state, WarehouseId warehouse, const std::string& zone,
                                const std::vector<LotId>& named) {
    std::vector<LotId> lots;
    const auto add = [&](LotId id) {
        if (state.warehouse.lots.at(id).pledged_to) lots.push_back(id);
    };
    for (const LotId id : named) add(id);
    if (!named.empty()) return lots;
    for (std::uint64_t number = 1; number <= state.warehouse.lots.size(); ++number) {
        const warehouse::Lot& lot = state.warehouse.lots.at(LotId(number));
        if (lot.warehouse == warehouse && (zone.empty() || lot.zone == zone)) add(LotId(number));
    }
    return lots;
}

void set_clocks(core::State& state, AlertId id, std::optional<Instant> intervene_by,
                std::optional<Instant> on_site_by) {
    Alert& alert = state.supervision.alerts.edit(id);
    const auto replace = [&](std::optional<Instant>& clock, std::optional<Instant> by) {
        if (clock) state.supervision.alert_dates.erase({*clock, id});
        clock = by;
        if (clock) state.supervision.alert_dates.emplace(*clock, id);
    };
    replace(alert.intervene_by, intervene_by);
    replace(alert.on_site_by, on_site_by);
}

}  // namespace gzl::core::supervision
