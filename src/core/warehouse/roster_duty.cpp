// Who is on duty at a warehouse, and when: only they may sign its orders (W3).
#include <algorithm>

#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/duties.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct RosterDuty {
    WarehouseId warehouse;
    UserId custodian;
    Instant from;
    Instant to;  // exclusive
};
BOOST_DESCRIBE_STRUCT(RosterDuty, (), (warehouse, custodian, from, to))

namespace {

bool overlaps(const State& state, const RosterDuty& wanted) {
    return std::any_of(state.duties.begin(), state.duties.end(), [&](const Duty& duty) {
        return duty.custodian == wanted.custodian && duty.from < wanted.to && wanted.from < duty.to;
    });
}

}  // namespace

Decision decide(const core::State& state, const RosterDuty& command, const Context& context) {
    constexpr std::int64_t kLongest_ms = std::int64_t{400} * 24 * 3'600'000;
    const Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse_not_found);
    if (!party::acts_for(context, warehouse->supervisor)) return refuse(permission_denied);
    const party::User* custodian = state.party.users.find(command.custodian);
    if (!custodian || !is_custodian_of(*custodian, warehouse->supervisor)) return refuse(custodian_not_found);
    if (command.to <= command.from || command.to - command.from > kLongest_ms) return refuse(duty_period_invalid);
    if (command.to <= context.now) return refuse(duty_in_the_past);
    if (overlaps(state.warehouse, command)) return refuse(duty_overlaps);

    return events(DutyRostered{.duty = state.warehouse.duties.next_id(),
                               .warehouse = command.warehouse,
                               .custodian = command.custodian,
                               .from = command.from,
                               .to = command.to});
}

void apply(core::State& state, const DutyRostered& event, const Context&) {
    state.warehouse.duties.add(
        event.duty, {.warehouse = event.warehouse, .custodian = event.custodian, .from = event.from, .to = event.to});
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::RosterDuty)
GZL_EVENT(gzl::core::warehouse::DutyRostered)
