// Book against sensors against what two custodians counted: zone by zone, and by groups of like lots (W5).
#include <algorithm>
#include <map>
#include <tuple>

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

// What the latest stocktakes found of the lots that the books have in one place now, a missing lot being nothing. Moves
// and adjustments since then change nothing: each lot brings its own count along.
struct StocktakeReconciliation {
    Weight book;
    Weight counted;
    Instant counted_at;  // the oldest of these counts
    Weight difference;   // counted − book
    Weight tolerance;
    bool within = false;
};
BOOST_DESCRIBE_STRUCT(StocktakeReconciliation, (), (book, counted, counted_at, difference, tolerance, within))

// Lots of one owner, grade and specification in the zone.
struct GroupReconciliation {
    OrganisationId owner;
    std::string grade;
    std::string specification;
    std::int64_t lots = 0;
    std::int64_t lots_uncounted = 0;
    Weight book;
    std::optional<StocktakeReconciliation> stocktake;  // none until every lot of the group has been counted
};
BOOST_DESCRIBE_STRUCT(GroupReconciliation, (), (owner, grade, specification, lots, lots_uncounted, book, stocktake))

// A zone with a floor scale that has not reported yet, or with none, has no sensor weight.
struct ZoneReconciliation {
    std::string zone;
    Weight book;
    std::optional<Weight> sensor;      // Σ of the zone's floor scales
    std::optional<Instant> sensor_at;  // of the oldest of these readings
    std::optional<Weight> difference;  // sensor − book
    Weight tolerance;
    std::optional<bool> within;
    std::optional<StocktakeReconciliation> stocktake;  // none until every lot of the zone has been counted
    std::vector<GroupReconciliation> groups;
};
BOOST_DESCRIBE_STRUCT(ZoneReconciliation, (),
                      (zone, book, sensor, sensor_at, difference, tolerance, within, stocktake, groups))

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

// What a stocktake would have to account for; adds lot by lot.
class Counts {
  public:
    void add(const warehouse::Lot& lot) {
        ++lots_;
        book_ += lot.weight;
        if (!lot.last_count) {
            ++uncounted_;
            return;
        }
        counted_ += lot.last_count->weight;
        oldest_ = lots_ - uncounted_ == 1 ? lot.last_count->at : std::min(oldest_, lot.last_count->at);
    }

    std::int64_t lots() const { return lots_; }
    std::int64_t uncounted() const { return uncounted_; }
    Weight book() const { return book_; }
    std::optional<StocktakeReconciliation> result() const {
        if (lots_ == 0 || uncounted_ > 0) return std::nullopt;
        const Weight tolerance = warehouse::tolerance_of(book_);
        return StocktakeReconciliation{.book = book_,
                                       .counted = counted_,
                                       .counted_at = oldest_,
                                       .difference = counted_ - book_,
                                       .tolerance = tolerance,
                                       .within = warehouse::difference(counted_, book_) <= tolerance};
    }

  private:
    std::int64_t lots_ = 0;
    std::int64_t uncounted_ = 0;
    Weight book_{};
    Weight counted_{};
    Instant oldest_{};
};

void add_counts(const warehouse::State& state, WarehouseId id, ZoneReconciliation& zone) {
    Counts all;
    std::map<std::tuple<OrganisationId, std::string, std::string>, Counts> groups;
    for (const warehouse::Lot& lot : state.lots) {
        if (lot.warehouse != id || lot.zone != zone.zone || !warehouse::is_in_stock(lot)) continue;
        all.add(lot);
        groups[{lot.owner, lot.grade, lot.specification}].add(lot);
    }
    zone.stocktake = all.result();
    for (const auto& [key, counts] : groups)
        zone.groups.push_back({.owner = std::get<0>(key),
                               .grade = std::get<1>(key),
                               .specification = std::get<2>(key),
                               .lots = counts.lots(),
                               .lots_uncounted = counts.uncounted(),
                               .book = counts.book(),
                               .stocktake = counts.result()});
}

ZoneReconciliation reconcile(const core::State& state, WarehouseId id, const std::string& zone) {
    const Weight book = warehouse::book_weight(state.warehouse, id, zone);
    ZoneReconciliation result{.zone = zone,
                              .book = book,
                              .sensor = {},
                              .sensor_at = {},
                              .difference = {},
                              .tolerance = warehouse::tolerance_of(book),
                              .within = {},
                              .stocktake = {},
                              .groups = {}};
    add_counts(state.warehouse, id, result);
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
