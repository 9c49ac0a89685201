// Who may stand on duty, and whose duty it is (W3).
#pragma once

#include "core/party/state.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

bool is_custodian_of(const party::User& user, OrganisationId supervisor);

// The custodian's duty at the warehouse at that time, or none.
std::optional<DutyId> duty_at(const State& state, WarehouseId warehouse, UserId custodian, Instant at);

}  // namespace gzl::core::warehouse
