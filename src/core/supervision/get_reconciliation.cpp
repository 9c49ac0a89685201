// Book against sensors, zone by zone (W5).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::supervision {

struct GetReconciliation {
    WarehouseId warehouse;
};
BOOST_DESCRIBE_STRUCT(GetReconciliation, (), (warehouse))

// A zone with a floor scale that has not reported yet, or with none, has no sensor weight.
struct ZoneReconciliation {
    std::string zone;
    Weight book;
    std::optional<Weight> sensor;      // Σ of the zone's floor scales
    std::optional<Instant> sensor_at;  // of the oldest of these readings
    std::optional<Weight> difference;  // sensor − book
    Weight tolerance;
    std::optional<bool> within;
};
BOOST_DESCRIBE_STRUCT(ZoneReconciliation, (), (zone, book, sensor, sensor_at, difference, tolerance, within))

struct Reconciliation {
    WarehouseId warehouse;
    std::vector<ZoneReconciliation> zones;
};
BOOST_DESCRIBE_STRUCT(Reconciliation, (), (warehouse, zones))

namespace {

struct ScaleSum {
    std::int64_t scales = 0;
    Weight weight{};
    Instant oldest{};
};

// Empty when the zone has no floor scale or one of them has not reported.
std::optional<ScaleSum> scales_of(const State& state, WarehouseId warehouse, const std::string& zone) {
    ScaleSum sum;
    for (const Device& device : state.devices) {
        if (device.kind != DeviceKind::floor_scale || device.zone != zone) continue;
        if (state.gateways.at(device.gateway).warehouse != warehouse) continue;
        if (!device.latest || !device.latest_at) return std::nullopt;
        sum.weight += Weight(*device.latest);
        sum.oldest = sum.scales == 0 ? *device.latest_at : std::min(sum.oldest, *device.latest_at);
        ++sum.scales;
    }
    return sum.scales > 0 ? std::optional(sum) : std::nullopt;
}

ZoneReconciliation reconcile(const core::State& state, WarehouseId id, const std::string& zone) {
    const Weight book = warehouse::book_weight(state.warehouse, id, zone);
    ZoneReconciliation result{.zone = zone,
                              .book = book,
                              .sensor = {},
                              .sensor_at = {},
                              .difference = {},
                              .tolerance = warehouse::tolerance_of(book),
                              .within = {}};
    if (const auto scales = scales_of(state.supervision, id, zone)) {
        result.sensor = scales->weight;
        result.sensor_at = scales->oldest;
        result.difference = scales->weight - book;
        result.within = warehouse::difference(scales->weight, book) <= result.tolerance;
    }
    return result;
}

}  // namespace

tl::expected<Reconciliation, Refusal> answer(const core::State& state, const GetReconciliation& query,
                                             const Context& context) {
    const auto* found = state.warehouse.warehouses.find(query.warehouse);
    if (!found || !party::sees(state.party, context, {.stock = true})) return refuse(warehouse::warehouse_not_found);
    Reconciliation result{.warehouse = query.warehouse, .zones = {}};
    for (const std::string& zone : found->zones) result.zones.push_back(reconcile(state, query.warehouse, zone));
    return result;
}

}  // namespace gzl::core::supervision

GZL_QUERY(gzl::core::supervision::GetReconciliation, gzl::core::supervision::Reconciliation)
