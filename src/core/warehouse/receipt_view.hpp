// What the queries about warehouse receipts answer with: the eight statutory items (民法典 909) and where it stands.
#pragma once

#include "core/warehouse/receipts.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

struct ReceiptView {
    WarehouseReceiptId receipt;
    OrganisationId depositor;
    std::string depositor_name;
    OrganisationId holder;
    std::string holder_name;
    OrganisationId issuer;
    WarehouseId warehouse;  // the place of storage
    std::vector<ReceiptGoods> goods;
    Weight weight;  // Σ
    ReceiptTerms terms;
    Instant issued_at;
    ReceiptStatus status = ReceiptStatus::live;
    std::optional<FacilityId> pledged_to;  // while a lot of it is
    std::vector<Endorsement> endorsements;
};
BOOST_DESCRIBE_STRUCT(ReceiptView, (),
                      (receipt, depositor, depositor_name, holder, holder_name, issuer, warehouse, goods, weight, terms,
                       issued_at, status, pledged_to, endorsements))

ReceiptView view_of(const core::State& state, WarehouseReceiptId id, const WarehouseReceipt& receipt);

}  // namespace gzl::core::warehouse
