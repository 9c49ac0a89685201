// What the warehouse queries answer with: an object and its identifier.
#pragma once

#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

struct LotView {
    LotId lot;
    WarehouseId warehouse;
    std::string bundle;
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    OrganisationId owner;
    Price cost;
    LotStatus status = LotStatus::announced;
    std::optional<std::string> zone;
    std::optional<FacilityId> pledged_to;
    std::optional<OrderId> open_order;
    std::optional<ControlId> control;
};
BOOST_DESCRIBE_STRUCT(LotView, (),
                      (lot, warehouse, bundle, grade, specification, origin, weight, mode, owner, cost, status, zone,
                       pledged_to, open_order, control))

struct OrderView {
    OrderId order;
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;
    OrderStatus status = OrderStatus::open;
    std::vector<Signature> signatures;
};
BOOST_DESCRIBE_STRUCT(OrderView, (), (order, kind, warehouse, lots, zone, status, signatures))

LotView view_of(LotId id, const Lot& lot);
OrderView view_of(OrderId id, const Order& order);

}  // namespace gzl::core::warehouse
