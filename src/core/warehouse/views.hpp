// What the warehouse queries answer with: an object and its identifier.
#pragma once

#include "core/warehouse/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::warehouse {

enum class SideState : std::uint8_t { frozen, disputed, missing, in_processing };
BOOST_DESCRIBE_ENUM(SideState, frozen, disputed, missing, in_processing)

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
    std::string owner_name;
    Price cost;
    LotStatus status = LotStatus::announced;
    std::optional<std::string> zone;
    std::optional<FacilityId> pledged_to;
    std::optional<OrderId> open_order;
    std::optional<ControlId> control;
    std::vector<SideState> side_states;
    std::optional<Dispute> dispute;
    std::optional<Count> last_count;
    std::optional<Money> cost_total;
    std::vector<LotId> mothers;
    std::vector<LotId> children;
    std::optional<WarehouseReceiptId> receipt;
};
BOOST_DESCRIBE_STRUCT(LotView, (),
                      (lot, warehouse, bundle, grade, specification, origin, weight, mode, owner, owner_name, cost,
                       status, zone, pledged_to, open_order, control, side_states, dispute, last_count, cost_total,
                       mothers, children, receipt))

struct OrderView {
    OrderId order;
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;
    OrderStatus status = OrderStatus::open;
    std::vector<Signature> signatures;
    std::vector<CountedLot> counts;
    std::string reason;
    std::string process;
    std::optional<ProcessingResult> result;
};
BOOST_DESCRIBE_STRUCT(OrderView, (),
                      (order, kind, warehouse, lots, zone, status, signatures, counts, reason, process, result))

LotView view_of(const core::State& state, LotId id, const Lot& lot);
OrderView view_of(OrderId id, const Order& order);

}  // namespace gzl::core::warehouse
