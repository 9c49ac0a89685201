// Where a warehouse stands; part of the county's configuration.
#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/supervision/events.hpp"
#include "core/supervision/reasons.hpp"
#include "core/supervision/site.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::supervision {

struct ConfigureSite {
    WarehouseId warehouse;
    std::int64_t lat_udeg = 0;  // millionths of a degree
    std::int64_t lon_udeg = 0;
    std::int64_t radius_m = 0;
};
BOOST_DESCRIBE_STRUCT(ConfigureSite, (), (warehouse, lat_udeg, lon_udeg, radius_m))

Decision decide(const core::State& state, const ConfigureSite& command, const Context&) {
    if (!state.warehouse.warehouses.find(command.warehouse)) return refuse(warehouse::warehouse_not_found);
    constexpr std::int64_t kWidest = 10'000;
    if (!is_on_earth({command.lat_udeg, command.lon_udeg}) || command.radius_m <= 0 || command.radius_m > kWidest)
        return refuse(site_invalid);

    return events(SiteConfigured{command.warehouse, {command.lat_udeg, command.lon_udeg, command.radius_m}});
}

void apply(core::State& state, const SiteConfigured& event, const Context&) {
    state.supervision.sites[event.warehouse.text()] = event.site;
}

}  // namespace gzl::core::supervision

GZL_COMMAND(gzl::core::supervision::ConfigureSite)
GZL_EVENT(gzl::core::supervision::SiteConfigured)
