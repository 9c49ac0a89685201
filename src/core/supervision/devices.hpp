// Where a device stands, and who answers for it.
#pragma once

#include "core/supervision/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::supervision {

WarehouseId warehouse_of(const core::State& state, const Device& device);
OrganisationId supervisor_of(const core::State& state, const Device& device);

// What the zone's floor scales show together; nothing when there is none, or one of them has not spoken since.
std::optional<std::int64_t> scales_kg(const core::State& state, WarehouseId warehouse, const std::string& zone,
                                      Instant since);

}  // namespace gzl::core::supervision
