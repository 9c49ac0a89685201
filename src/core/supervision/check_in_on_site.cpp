// A custodian on duty stands at the warehouse (S5): within fifteen minutes of the raise, inside its geofence.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/geofence.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct CheckInOnSite {
    AlertId alert;
    std::string device;  // the custodian's own terminal
    Position position;
};
BOOST_DESCRIBE_STRUCT(CheckInOnSite, (), (alert, device, position))

Decision decide(const core::State& state, const CheckInOnSite& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.device.empty()) return refuse(text_required, "field", "device");
    if (!is_position(command.position)) return refuse(position_invalid);
    if ((*alert)->status == AlertStatus::raised) return refuse(alert_not_intervening);
    if ((*alert)->status != AlertStatus::intervening) return refuse(alert_not_raised);
    if (!warehouse::on_duty(state.warehouse, (*alert)->warehouse, context.actor.user, context.now))
        return refuse(not_on_duty);
    const auto site = state.supervision.sites.find((*alert)->warehouse);
    if (site == state.supervision.sites.end()) return refuse(site_unknown);
    if (!is_within(site->second, command.position)) return refuse(outside_site);

    return events(OfficerCheckedIn{command.alert, {context.actor.user, command.device, command.position, context.now}});
}

void apply(core::State& state, const OfficerCheckedIn& event, const Context&) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::on_site;
    alert.check_in = event.check_in;
    set_clocks(state, event.alert, std::nullopt, std::nullopt);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::CheckInOnSite)
GZL_EVENT(gzl::core::supervision::OfficerCheckedIn)
