#include "core/warehouse/views.hpp"

namespace gzl::core::warehouse {

LotView view_of(LotId id, const Lot& lot) {
    return {.lot = id,
            .warehouse = lot.warehouse,
            .bundle = lot.bundle,
            .grade = lot.grade,
            .specification = lot.specification,
            .origin = lot.origin,
            .weight = lot.weight,
            .mode = lot.mode,
            .owner = lot.owner,
            .cost = lot.cost,
            .status = lot.status,
            .zone = lot.zone.empty() ? std::nullopt : std::optional(lot.zone),
            .pledged_to = lot.pledged_to,
            .open_order = lot.open_order,
            .control = lot.control};
}

OrderView view_of(OrderId id, const Order& order) {
    return {.order = id,
            .kind = order.kind,
            .warehouse = order.warehouse,
            .lots = order.lots,
            .zone = order.zone,
            .status = order.status,
            .signatures = order.signatures};
}

}  // namespace gzl::core::warehouse
