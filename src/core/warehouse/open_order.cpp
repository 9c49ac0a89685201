// An order to take lots in or out, to move, count, adjust or process them; nothing happens before two custodians have
// signed it (W3).
#include "core/engine/command.hpp"
#include "core/party/access.hpp"
#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/order_rules.hpp"
#include "core/warehouse/reasons.hpp"

namespace gzl::core::warehouse {

struct OpenOrder {
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;                // where they go; of a stocktake, where they lie
    std::optional<std::vector<CountedLot>> counts;  // stocktake only
    std::optional<std::string> reason;              // adjustment only
    std::optional<std::string> process;             // processing only: its code
};
BOOST_DESCRIBE_STRUCT(OpenOrder, (), (kind, warehouse, lots, zone, counts, reason, process))

namespace {

Order order_of(const OpenOrder& command) {
    return {.kind = command.kind,
            .warehouse = command.warehouse,
            .lots = command.lots,
            .zone = command.zone,
            .counts = command.counts.value_or(std::vector<CountedLot>()),
            .reason = command.reason.value_or(""),
            .process = command.process.value_or("")};
}

}  // namespace

Decision decide(const core::State& state, const OpenOrder& command, const Context& context) {
    const Warehouse* warehouse = state.warehouse.warehouses.find(command.warehouse);
    if (!warehouse) return refuse(warehouse_not_found);
    if (!party::acts_for(context, warehouse->supervisor)) return refuse(permission_denied);
    const bool only_counts = command.kind == OrderKind::stocktake;  // whatever lies there, whoever owns it
    if (const Reason* reason =
            only_counts ? not_named_once(state, context, command.lots) : not_one_owners(state, context, command.lots))
        return refuse(*reason);
    const Order order = order_of(command);
    for (const LotId id : order.lots)
        if (const Reason* reason = not_orderable(state, order, state.warehouse.lots.at(id)))
            return refuse(*reason, "lot", id.text());
    if (const Reason* reason = not_openable(state, order)) return refuse(*reason);

    return events(OrderOpened{.order = state.warehouse.orders.next_id(),
                              .kind = order.kind,
                              .warehouse = order.warehouse,
                              .lots = order.lots,
                              .zone = order.zone,
                              .counts = order.counts,
                              .reason = order.reason,
                              .process = order.process});
}

void apply(core::State& state, const OrderOpened& event, const Context&) {
    state.warehouse.orders.add(event.order, {.kind = event.kind,
                                             .warehouse = event.warehouse,
                                             .lots = event.lots,
                                             .zone = event.zone,
                                             .counts = event.counts,
                                             .reason = event.reason,
                                             .process = event.process});
    state.warehouse.open_orders.insert(event.order);
    for (const LotId lot : event.lots) state.warehouse.lots.edit(lot).open_order = event.order;
}

}  // namespace gzl::core::warehouse

GZL_COMMAND(gzl::core::warehouse::OpenOrder)
GZL_EVENT(gzl::core::warehouse::OrderOpened)
