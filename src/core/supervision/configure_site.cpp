// Where a warehouse is (S5): officers check in within the radius.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/alert_events.hpp"
#include "core/supervision/alerts.hpp"
#include "core/supervision/geofence.hpp"
#include "core/supervision/reasons.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ConfigureSite {
    WarehouseId warehouse;
    Site site;
};
BOOST_DESCRIBE_STRUCT(ConfigureSite, (), (warehouse, site))

Decision decide(const core::State& state, const ConfigureSite& command, const Context&) {
    if (!state.warehouse.warehouses.find(command.warehouse)) return refuse(warehouse::warehouse_not_found);
    if (!is_position(command.site.centre)) return refuse(position_invalid);
    if (command.site.radius_m < 10 || command.site.radius_m > 10'000) return refuse(radius_invalid);

    return events(SiteConfigured{command.warehouse, command.site});
}

void apply(core::State& state, const SiteConfigured& event, const Context&) {
    state.supervision.sites.insert_or_assign(event.warehouse, event.site);
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfigureSite)
GZL_EVENT(gzl::core::supervision::SiteConfigured)
