// An enterprise announces lots 捆包 that it will bring to a warehouse (W1).
#include <set>

#include "core/engine/command.hpp"
#include "core/state.hpp"
#include "core/warehouse/bundles.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

struct NewLot {
    std::string bundle;
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions;  // required of a theoretical weight
    Price cost;                            // contract cost
};
BOOST_DESCRIBE_STRUCT(NewLot, (), (bundle, grade, specification, origin, weight, mode, dimensions, cost))

struct AnnounceLots {
    WarehouseId warehouse;
    std::vector<NewLot> lots;
};
BOOST_DESCRIBE_STRUCT(AnnounceLots, (), (warehouse, lots))

namespace {

const Reason* wrong(const NewLot& lot) {
    if (lot.bundle.empty() || lot.grade.empty() || lot.specification.empty() || lot.origin.empty())
        return &text_required;
    if (!lot.weight.is_positive() || lot.weight > kHeaviestLot) return &lot_weight_out_of_range;
    if (!lot.cost.is_positive() || lot.cost > kHighestPrice) return &price_out_of_range;
    if (lot.dimensions && !in_range(*lot.dimensions)) return &dimensions_out_of_range;
    if (lot.mode == WeighingMode::weighed) return nullptr;
    if (!lot.dimensions) return &dimensions_required;
    if (!is_theoretical(lot.weight, *lot.dimensions)) return &theoretical_weight_differs;
    return nullptr;
}

}  // namespace

Decision decide(const core::State& state, const AnnounceLots& command, const Context& context) {
    const OrganisationId owner = context.actor.organisation;
    if (!party::trades(state.party, owner)) return refuse(owner_not_enterprise);
    if (!state.warehouse.warehouses.find(command.warehouse)) return refuse(warehouse_not_found);
    if (command.lots.empty()) return refuse(lots_required);
    std::set<std::string> bundles;
    for (const NewLot& lot : command.lots) {
        if (const Reason* reason = wrong(lot)) return refuse(*reason, "bundle", lot.bundle);
        if (!bundles.insert(lot.bundle).second ||
            state.warehouse.live_bundles.contains(bundle_key(command.warehouse, lot.bundle)))
            return refuse(bundle_live, "bundle", lot.bundle);
    }

    LotsAnnounced fact{.warehouse = command.warehouse, .owner = owner, .lots = {}};
    std::uint64_t number = state.warehouse.lots.next_id().number();
    for (const NewLot& lot : command.lots)
        fact.lots.push_back({LotId(number++), lot.bundle, lot.grade, lot.specification, lot.origin, lot.weight,
                             lot.mode, lot.dimensions, lot.cost});
    EventList duplicates;
    for (const AnnouncedLot& lot : fact.lots)
        add_duplicate(duplicates, state.warehouse, command.warehouse, lot.lot, lot.bundle);
    EventList facts = events(std::move(fact));
    for (Event& duplicate : duplicates) facts.push_back(std::move(duplicate));
    return facts;
}

void apply(core::State& state, const LotsAnnounced& event, const Context&) {
    for (const AnnouncedLot& lot : event.lots) {
        state.warehouse.lots.add(lot.lot, {.warehouse = event.warehouse,
                                           .bundle = lot.bundle,
                                           .grade = lot.grade,
                                           .specification = lot.specification,
                                           .origin = lot.origin,
                                           .weight = lot.weight,
                                           .mode = lot.mode,
                                           .dimensions = lot.dimensions,
                                           .owner = event.owner,
                                           .cost = lot.cost});
        state.warehouse.live_bundles.emplace(bundle_key(event.warehouse, lot.bundle), lot.lot);
    }
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::AnnounceLots)
GZL_EVENT(gzl::core::warehouse::LotsAnnounced)
