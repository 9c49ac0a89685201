#include "core/warehouse/duties.hpp"

#include <algorithm>

namespace gzl::core::warehouse {

bool is_custodian_of(const party::User& user, OrganisationId supervisor) {
    return user.active && user.organisation == supervisor &&
           std::find(user.roles.begin(), user.roles.end(), party::Role::custodian) != user.roles.end();
}

std::optional<DutyId> duty_at(const State& state, WarehouseId warehouse, UserId custodian, Instant at) {
    std::uint64_t number = 1;
    for (const Duty& duty : state.duties) {
        if (duty.warehouse == warehouse && duty.custodian == custodian && duty.from <= at && at < duty.to)
            return DutyId(number);
        ++number;
    }
    return std::nullopt;
}

bool on_duty(const State& state, WarehouseId warehouse, UserId custodian, Instant at) {
    return duty_at(state, warehouse, custodian, at).has_value();
}

}  // namespace gzl::core::warehouse
