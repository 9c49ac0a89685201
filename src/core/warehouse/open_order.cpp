// An order to take lots in or out; stock moves only when two custodians have signed it (W3).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/freeze.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct OpenOrder {
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;  // inbound only
};
BOOST_DESCRIBE_STRUCT(OpenOrder, (), (kind, warehouse, lots, zone))

namespace {

const Reason* not_movable(const Lot& lot, const OpenOrder& command) {
    if (lot.warehouse != command.warehouse) return &lot_elsewhere;
    if (lot.open_order) return &lot_has_open_order;
    if (is_frozen(lot)) return &lot_frozen;
    if (command.kind == OrderKind::inbound) return lot.status == LotStatus::inspected ? nullptr : &lot_not_inspected;
    if (lot.status == LotStatus::pledged) return &lot_pledged;
    return lot.status == LotStatus::in_stock ? nullptr : &lot_not_in_stock;
}

}  // namespace

Decision decide(const core::State& state, const OpenOrder& command, const Context& context) {
    const Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse_not_found);
    if (!party::acts_for(context, warehouse->supervisor)) return refuse(permission_denied);
    if (const Reason* reason = not_one_owners(state, context, command.lots)) return refuse(*reason);
    for (const LotId id : command.lots)
        if (const Reason* reason = not_movable(state.warehouse.lots.at(id), command))
            return refuse(*reason, "lot", id.text());
    if (command.kind == OrderKind::outbound && command.zone) return refuse(zone_not_expected);
    if (command.kind == OrderKind::inbound && !has_zone(*warehouse, command.zone.value_or("")))
        return refuse(zone_unknown);

    return events(OrderOpened{.order = state.warehouse.orders.next_id(),
                              .kind = command.kind,
                              .warehouse = command.warehouse,
                              .lots = command.lots,
                              .zone = command.zone});
}

void apply(core::State& state, const OrderOpened& event, const Context&) {
    state.warehouse.orders.add(
        event.order, {.kind = event.kind, .warehouse = event.warehouse, .lots = event.lots, .zone = event.zone});
    for (const LotId lot : event.lots) state.warehouse.lots.edit(lot).open_order = event.order;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::OpenOrder)
GZL_EVENT(gzl::core::warehouse::OrderOpened)
