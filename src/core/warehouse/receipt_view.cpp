#include "core/warehouse/receipt_view.hpp"

#include "core/state.hpp"

namespace gzl::core::warehouse {

ReceiptView view_of(const core::State& state, WarehouseReceiptId id, const WarehouseReceipt& receipt) {
    const OrganisationId holder = holder_of(state.warehouse, receipt);
    ReceiptView view{.receipt = id,
                     .depositor = receipt.depositor,
                     .depositor_name = state.party.organisations.at(receipt.depositor).name,
                     .holder = holder,
                     .holder_name = state.party.organisations.at(holder).name,
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
        if (const auto facility = state.warehouse.lots.at(goods.lot).pledged_to) view.pledged_to = facility;
    }
    return view;
}

}  // namespace gzl::core::warehouse
