// Facts about warehouses, stock, duty, prices and control.
#pragma once

#include "core/engine/event.hpp"
#include "core/warehouse/state.hpp"

namespace gzl::core::warehouse {

struct WarehouseRegistered {
    WarehouseId warehouse;
    std::string code;
    std::string name;
    bool central = false;
    OrganisationId supervisor;
    std::vector<std::string> zones;
};
BOOST_DESCRIBE_STRUCT(WarehouseRegistered, (), (warehouse, code, name, central, supervisor, zones))
void apply(core::State& state, const WarehouseRegistered& event, const Context& context);

struct ReferencePricePublished {
    std::string grade;
    Date day;
    Price price;
    std::string source;
    bool correction = false;  // replaces the price of the same day
};
BOOST_DESCRIBE_STRUCT(ReferencePricePublished, (), (grade, day, price, source, correction))
void apply(core::State& state, const ReferencePricePublished& event, const Context& context);

struct DutyRostered {
    DutyId duty;
    WarehouseId warehouse;
    UserId custodian;
    Instant from;
    Instant to;  // exclusive
};
BOOST_DESCRIBE_STRUCT(DutyRostered, (), (duty, warehouse, custodian, from, to))
void apply(core::State& state, const DutyRostered& event, const Context& context);

struct AnnouncedLot {
    LotId lot;
    std::string bundle;
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions;
    Price cost;
};
BOOST_DESCRIBE_STRUCT(AnnouncedLot, (), (lot, bundle, grade, specification, origin, weight, mode, dimensions, cost))

struct LotsAnnounced {
    WarehouseId warehouse;
    OrganisationId owner;
    std::vector<AnnouncedLot> lots;
};
BOOST_DESCRIBE_STRUCT(LotsAnnounced, (), (warehouse, owner, lots))
void apply(core::State& state, const LotsAnnounced& event, const Context& context);

struct LotArrived {
    LotId lot;
};
BOOST_DESCRIBE_STRUCT(LotArrived, (), (lot))
void apply(core::State& state, const LotArrived& event, const Context& context);

// `weight` is the measured one and stands in the books from now on.
struct LotInspected {
    LotId lot;
    Weight weight;
    Weight announced;
};
BOOST_DESCRIBE_STRUCT(LotInspected, (), (lot, weight, announced))
void apply(core::State& state, const LotInspected& event, const Context& context);

struct OrderOpened {
    OrderId order;
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;
};
BOOST_DESCRIBE_STRUCT(OrderOpened, (), (order, kind, warehouse, lots, zone))
void apply(core::State& state, const OrderOpened& event, const Context& context);

struct OrderSigned {
    OrderId order;
    UserId custodian;
    std::string device;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(OrderSigned, (), (order, custodian, device, at))
void apply(core::State& state, const OrderSigned& event, const Context& context);

// The only fact that moves stock (W3): into the zone, or out of the warehouse.
struct OrderExecuted {
    OrderId order;
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone;
};
BOOST_DESCRIBE_STRUCT(OrderExecuted, (), (order, kind, warehouse, lots, zone))
void apply(core::State& state, const OrderExecuted& event, const Context& context);

struct OrderCancelled {
    OrderId order;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OrderCancelled, (), (order, reason))
void apply(core::State& state, const OrderCancelled& event, const Context& context);

struct ControlRecorded {
    ControlId control;
    OrganisationId bank;
    OrganisationId enterprise;
    OrganisationId supervisor;
    std::vector<LotId> lots;
    Instant control_start;
    std::string tripartite_agreement;
    OrderId handover;
    std::string lien_waiver;
    std::string registration_number;
    Date registration_expires;
};
BOOST_DESCRIBE_STRUCT(ControlRecorded, (),
                      (control, bank, enterprise, supervisor, lots, control_start, tripartite_agreement, handover,
                       lien_waiver, registration_number, registration_expires))
void apply(core::State& state, const ControlRecorded& event, const Context& context);

}  // namespace gzl::core::warehouse
