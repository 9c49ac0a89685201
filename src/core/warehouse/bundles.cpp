#include "core/warehouse/bundles.hpp"

#include "core/warehouse/events.hpp"

namespace gzl::core::warehouse {

void add_duplicate(EventList& facts, const State& state, WarehouseId warehouse, LotId lot, const std::string& bundle) {
    BundleDuplicated fact{.lot = lot, .bundle = bundle, .others = {}};
    for (std::uint64_t number = 1; number <= state.warehouses.size(); ++number) {
        const WarehouseId other(number);
        const auto live = state.live_bundles.find(bundle_key(other, bundle));
        if (other != warehouse && live != state.live_bundles.end()) fact.others.push_back(live->second);
    }
    if (!fact.others.empty()) facts.emplace_back(std::move(fact));
}

// Changes nothing: that both are live follows from the lots. It is there to be noticed.
void apply(core::State&, const BundleDuplicated&, const Context&) {}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::BundleDuplicated)
