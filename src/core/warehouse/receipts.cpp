#include "core/warehouse/receipts.hpp"

#include <algorithm>

#include "core/state.hpp"
#include "core/warehouse/access.hpp"
#include "core/warehouse/reasons.hpp"
#include "core/warehouse/side_states.hpp"

namespace gzl::core::warehouse {

namespace {

const Reason* not_transferable(const Lot& lot) {
    if (lot.status == LotStatus::pledged) return &lot_pledged;
    if (lot.status != LotStatus::in_stock) return &lot_not_in_stock;
    if (!lot.sold_to.empty()) return &lot_sold;
    if (const Reason* reason = held_back(lot)) return reason;
    return lot.open_order ? &lot_has_open_order : nullptr;
}

}  // namespace

std::vector<LotId> lots_of(const WarehouseReceipt& receipt) {
    std::vector<LotId> lots;
    lots.reserve(receipt.goods.size());
    for (const ReceiptGoods& goods : receipt.goods) lots.push_back(goods.lot);
    return lots;
}

OrganisationId holder_of(const State& state, const WarehouseReceipt& receipt) {
    return state.lots.at(receipt.goods.front().lot).owner;
}

const WarehouseReceipt* seen(const core::State& state, const Context& context, WarehouseReceiptId id) {
    const WarehouseReceipt* receipt = state.warehouse.receipts.find(id);
    if (!receipt) return nullptr;
    return sees_lot(state, context, state.warehouse.lots.at(receipt->goods.front().lot)) ? receipt : nullptr;
}

const Endorsement* pending_endorsement(const WarehouseReceipt& receipt) {
    if (receipt.endorsements.empty() || receipt.endorsements.back().sealed_at) return nullptr;
    return &receipt.endorsements.back();
}

const Reason* not_transferable(const State& state, const WarehouseReceipt& receipt) {
    for (const ReceiptGoods& goods : receipt.goods)
        if (const Reason* reason = not_transferable(state.lots.at(goods.lot))) return reason;
    return nullptr;
}

const Reason* not_deliverable(const core::State& state, const Lot& lot, const std::vector<LotId>& order) {
    if (!lot.receipt || !lot.sold_to.empty()) return nullptr;
    const WarehouseReceipt& receipt = state.warehouse.receipts.at(*lot.receipt);
    if (receipt.status == ReceiptStatus::live) return &lot_under_receipt;
    const bool all = std::all_of(receipt.goods.begin(), receipt.goods.end(), [&](const ReceiptGoods& goods) {
        return std::find(order.begin(), order.end(), goods.lot) != order.end();
    });
    return all ? nullptr : &receipt_covers_more_lots;
}

}  // namespace gzl::core::warehouse
