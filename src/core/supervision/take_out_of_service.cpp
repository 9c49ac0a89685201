// The device is being repaired under a work order; the alert's clocks stop.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/reasons.hpp"

namespace gzl::core::supervision {

struct TakeOutOfService {
    AlertId alert;
    std::string work_order;
};
BOOST_DESCRIBE_STRUCT(TakeOutOfService, (), (alert, work_order))

Decision decide(const core::State& state, const TakeOutOfService& command, const Context& context) {
    const auto alert = handled(state, context, command.alert);
    if (!alert) return tl::make_unexpected(alert.error());
    if (command.work_order.empty()) return refuse(text_required, "field", "work_order");
    if (!(*alert)->device) return refuse(alert_has_no_device);

    return events(DeviceOutOfService{command.alert, command.work_order});
}

void apply(core::State& state, const DeviceOutOfService& event, const Context&) {
    state.supervision.alerts.edit(event.alert).work_order = event.work_order;
    set_clocks(state, event.alert, std::nullopt, std::nullopt);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::TakeOutOfService)
GZL_EVENT(gzl::core::supervision::DeviceOutOfService)
