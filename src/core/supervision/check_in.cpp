// A custodian on duty signs in from inside the warehouse's site; the second clock stops (S5).
#include "core/engine/command.hpp"
#include "core/party/reasons.hpp"
#include "core/state.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/clocks.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/site.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct CheckIn {
    AlertId alert;
    std::string device;  // the custodian's own terminal
    std::int64_t lat_udeg = 0;
    std::int64_t lon_udeg = 0;
};
BOOST_DESCRIBE_STRUCT(CheckIn, (), (alert, device, lat_udeg, lon_udeg))

Decision decide(const core::State& state, const CheckIn& command, const Context& context) {
    const Alert* alert = seen(state, context, command.alert);
    if (!alert) return refuse(alert_not_found);
    if (!acts_for_supervisor(state, context, *alert)) return refuse(party::not_own_party);
    if (alert->status != AlertStatus::intervening) return refuse(alert_not_intervening);
    if (command.device.empty()) return refuse(text_required, "field", "device");
    if (!on_duty(state.warehouse, alert->warehouse, context.actor.user, context.now))
        return refuse(warehouse::custodian_not_on_duty);
    const auto site = state.supervision.sites.find(alert->warehouse.text());
    if (site == state.supervision.sites.end()) return refuse(site_unknown);
    const Position position{command.lat_udeg, command.lon_udeg};
    if (!is_on_earth(position)) return refuse(outside_site);
    const std::int64_t distance = distance_m(site->second, position);
    if (distance > site->second.radius_m) return refuse(outside_site, "distance_m", std::to_string(distance));

    return events(CheckedIn{.alert = command.alert,
                            .custodian = context.actor.user,
                            .device = command.device,
                            .lat_udeg = command.lat_udeg,
                            .lon_udeg = command.lon_udeg,
                            .distance_m = distance});
}

void apply(core::State& state, const CheckedIn& event, const Context& context) {
    Alert& alert = state.supervision.alerts.edit(event.alert);
    alert.status = AlertStatus::on_site;
    alert.on_site_at = context.now;
    stop_clock(state.supervision, event.alert, AlertStep::check_in);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::CheckIn)
GZL_EVENT(gzl::core::supervision::CheckedIn)
