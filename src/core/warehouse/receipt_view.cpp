#include "core/warehouse/receipt_view.hpp"

namespace gzl::core::warehouse {

ReceiptView view_of(const State& state, WarehouseReceiptId id, const WarehouseReceipt& receipt) {
    ReceiptView view{.receipt = id,
                     .depositor = receipt.depositor,
                     .holder = holder_of(state, receipt),
                     .issuer = receipt.issuer,
                     .warehouse = receipt.warehouse,
                     .goods = receipt.goods,
                     .weight = {},
                     .terms = receipt.terms,
                     .issued_at = receipt.issued_at,
                     .status = receipt.status,
                     .pledged_to = {},
                     .endorsements = receipt.endorsements};
    for (const ReceiptGoods& goods : receipt.goods) {
        view.weight += goods.weight;
        if (const auto facility = state.lots.at(goods.lot).pledged_to) view.pledged_to = facility;
    }
    return view;
}

}  // namespace gzl::core::warehouse
