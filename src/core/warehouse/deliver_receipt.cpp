// Delivery against the receipt cancels it (W8): with its last lot out of the warehouse it is spent.
#include <algorithm>
#include <set>

#include "core/state.hpp"
#include "core/warehouse/events.hpp"
#include "core/warehouse/execution.hpp"

namespace gzl::core::warehouse {

void add_delivery(EventList& facts, const core::State& state, OrderId id) {
    const std::vector<LotId>& out = state.warehouse.orders.at(id).lots;
    std::set<WarehouseReceiptId> receipts;
    for (const LotId lot : out)
        if (const auto receipt = state.warehouse.lots.at(lot).receipt) receipts.insert(*receipt);
    for (const WarehouseReceiptId receipt : receipts) {
        const auto& goods = state.warehouse.receipts.at(receipt).goods;
        const bool all_out = std::all_of(goods.begin(), goods.end(), [&](const ReceiptGoods& each) {
            return std::find(out.begin(), out.end(), each.lot) != out.end() ||
                   state.warehouse.lots.at(each.lot).status == LotStatus::outbound;
        });
        if (all_out) facts.emplace_back(ReceiptDelivered{receipt, id});
    }
}

void apply(core::State& state, const ReceiptDelivered& event, const Context&) {
    WarehouseReceipt& receipt = state.warehouse.receipts.edit(event.receipt);
    receipt.status = ReceiptStatus::delivered;
    for (const ReceiptGoods& goods : receipt.goods) state.warehouse.lots.edit(goods.lot).receipt.reset();
}

}  // namespace gzl::core::warehouse

GZL_EVENT(gzl::core::warehouse::ReceiptDelivered)
