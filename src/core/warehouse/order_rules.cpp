#include "core/warehouse/order_rules.hpp"

#include <algorithm>
#include <set>

#include "core/state.hpp"
#include "core/warehouse/processing.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/receipts.hpp"
#include "core/warehouse/side_states.hpp"
#include "core/warehouse/weights.hpp"

namespace gzl::core::warehouse {

namespace {

const Reason* in_wrong_status(const Lot& lot, OrderKind kind) {
    if (kind == OrderKind::inbound) return lot.status == LotStatus::inspected ? nullptr : &lot_not_inspected;
    if (kind == OrderKind::outbound && lot.status == LotStatus::pledged) return &lot_pledged;
    return is_in_stock(lot) ? nullptr : &lot_not_in_stock;
}

const Reason* not_adjustable(const Lot& lot) {
    if (!lot.last_count) return &lot_not_counted;
    if (lot.last_count->weight == lot.weight) return &weight_unchanged;
    return lot.receipt ? &lot_under_receipt : nullptr;
}

const Reason* not_processable(const Lot& lot) {
    if (!lot.sold_to.empty()) return &lot_sold;
    return lot.receipt ? &lot_under_receipt : nullptr;
}

// Σ says nothing about lots that nobody looked at: every lot of the stocktake has its result, once.
bool counts_fit(const Order& order) {
    std::set<LotId> counted;
    for (const CountedLot& count : order.counts) counted.insert(count.lot);
    const std::set<LotId> lots =
        order.kind == OrderKind::stocktake ? std::set<LotId>(order.lots.begin(), order.lots.end()) : std::set<LotId>();
    return counted == lots && counted.size() == order.counts.size();
}

bool weighs_too_much_or_nothing(const CountedLot& count) {
    return count.weight && (!count.weight->is_positive() || *count.weight > kHeaviestLot);
}

}  // namespace

const Reason* not_orderable(const core::State& state, const Order& order, const Lot& lot) {
    if (lot.warehouse != order.warehouse) return &lot_elsewhere;
    if (lot.open_order) return &lot_has_open_order;
    if (order.kind != OrderKind::stocktake)  // what is held back may be counted: that is how it is cleared up
        if (const Reason* reason = held_back(lot)) return reason;
    if (const Reason* reason = in_wrong_status(lot, order.kind)) return reason;
    switch (order.kind) {
        case OrderKind::inbound:
            return nullptr;
        case OrderKind::outbound:
            return not_deliverable(state, lot, order.lots);
        case OrderKind::move:
            return lot.zone == order.zone ? &zone_unchanged : nullptr;
        case OrderKind::stocktake:
            return lot.zone == order.zone ? nullptr : &lot_not_in_zone;
        case OrderKind::adjustment:
            return not_adjustable(lot);
        case OrderKind::processing:
            return not_processable(lot);
    }
    return nullptr;
}

const Reason* not_openable(const core::State& state, const Order& order) {
    const bool has_no_zone = order.kind == OrderKind::outbound || order.kind == OrderKind::adjustment;
    if (has_no_zone && order.zone) return &zone_not_expected;
    if (!has_no_zone && !has_zone(state.warehouse.warehouses.at(order.warehouse), order.zone.value_or("")))
        return &zone_unknown;
    if (!counts_fit(order)) return &counts_expected;
    if (std::any_of(order.counts.begin(), order.counts.end(), weighs_too_much_or_nothing))
        return &lot_weight_out_of_range;
    if (order.kind == OrderKind::adjustment && order.reason.empty()) return &text_required;
    return order.kind == OrderKind::processing ? not_openable_processing(state, order) : nullptr;
}

std::optional<Refusal> not_signable(const core::State& state, const Order& order) {
    if (order.kind == OrderKind::stocktake) return std::nullopt;
    for (const LotId id : order.lots)
        if (const Reason* reason = held_back(state.warehouse.lots.at(id)))
            return refuse(*reason, "lot", id.text()).value();
    if (order.kind != OrderKind::processing) return std::nullopt;
    for (const LotId id : order.lots)  // a release, a disposal or a receipt since the opening
        if (const Reason* reason = not_processable(state.warehouse.lots.at(id)))
            return refuse(*reason, "lot", id.text()).value();
    if (const Reason* reason = not_openable_processing(state, order)) return Refusal{reason, {}};
    if (!order.result) return Refusal{&result_not_reported, {}};
    return misfit(state, order, *order.result);
}

}  // namespace gzl::core::warehouse
