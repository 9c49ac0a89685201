// Warehouses, lots, two-person orders, duty, reference prices, control evidence (domain.md §3).
#pragma once

#include <set>

#include "core/engine/context.hpp"
#include "core/engine/table.hpp"

namespace gzl::core::warehouse {

struct Warehouse {
    std::string code;
    std::string name;
    bool central = false;
    OrganisationId supervisor;
    std::vector<std::string> zones;
};
BOOST_DESCRIBE_STRUCT(Warehouse, (), (code, name, central, supervisor, zones))

enum class WeighingMode : std::uint8_t { weighed, theoretical };  // 过磅, 理计
BOOST_DESCRIBE_ENUM(WeighingMode, weighed, theoretical)

enum class LotStatus : std::uint8_t { announced, arrived, inspected, in_stock, pledged, outbound };
BOOST_DESCRIBE_ENUM(LotStatus, announced, arrived, inspected, in_stock, pledged, outbound)

// Of a plate or coil, in whole units so that the theoretical weight is exact.
struct Dimensions {
    std::int64_t thickness_um = 0;
    std::int64_t width_mm = 0;
    std::int64_t length_mm = 0;
};
BOOST_DESCRIBE_STRUCT(Dimensions, (), (thickness_um, width_mm, length_mm))

// A lot 捆包 (W1). Net weight in the books; `zone` is where the custodians put it.
struct Lot {
    WarehouseId warehouse;
    std::string bundle;  // with the warehouse: unique among live lots
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions{};  // always of a theoretical weight
    OrganisationId owner;
    Price cost;
    LotStatus status = LotStatus::announced;
    std::string zone{};  // of a lot in stock
    std::optional<FacilityId> pledged_to{};
    std::optional<OrderId> open_order{};  // the one order that will move it
    std::optional<ControlId> control{};   // W6: the latest; live_control() tells whether it still holds
    std::string sold_to{};  // G3: the buyer in a disposal of the pledge; nothing is left but to take it out
    std::set<AlertId> frozen_by{};  // S6: major alerts that nobody has lifted; nothing is done with the lot meanwhile
};
BOOST_DESCRIBE_STRUCT(Lot, (),
                      (warehouse, bundle, grade, specification, origin, weight, mode, dimensions, owner, cost, status,
                       zone, pledged_to, open_order, control, sold_to, frozen_by))

enum class OrderKind : std::uint8_t { inbound, outbound };
BOOST_DESCRIBE_ENUM(OrderKind, inbound, outbound)

enum class OrderStatus : std::uint8_t { open, executed, cancelled };
BOOST_DESCRIBE_ENUM(OrderStatus, open, executed, cancelled)

struct Signature {
    UserId custodian;
    std::string device;  // the custodian's own terminal
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (custodian, device, at))

// W3: moves stock only when two different custodians on duty have signed.
struct Order {
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone{};  // inbound: where the lots go
    OrderStatus status = OrderStatus::open;
    std::vector<Signature> signatures{};
    std::string cancel_reason{};
};
BOOST_DESCRIBE_STRUCT(Order, (), (kind, warehouse, lots, zone, status, signatures, cancel_reason))

struct Duty {
    WarehouseId warehouse;
    UserId custodian;
    Instant from;
    Instant to;  // exclusive
};
BOOST_DESCRIBE_STRUCT(Duty, (), (warehouse, custodian, from, to))

// W7: a dated fact with a source; in force from its day until the next one of the grade.
struct ReferencePrice {
    Date day;
    Price price;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(ReferencePrice, (), (day, price, source))

// W6: what makes the pledge exist: control by the creditor-appointed supervisor.
struct ControlEvidence {
    OrganisationId bank;        // appointed the supervisor
    OrganisationId enterprise;  // pledgor
    OrganisationId supervisor;
    std::vector<LotId> lots;
    Instant control_start;
    std::string tripartite_agreement;
    OrderId handover;                 // the executed two-person inbound order
    std::string lien_waiver;          // 民法典 903
    std::string registration_number;  // 中登网
    Date registration_expires;        // inclusive
};
BOOST_DESCRIBE_STRUCT(ControlEvidence, (),
                      (bank, enterprise, supervisor, lots, control_start, tripartite_agreement, handover, lien_waiver,
                       registration_number, registration_expires))

struct State {
    Table<WarehouseId, Warehouse> warehouses;
    std::map<std::string, WarehouseId> warehouse_by_code;
    Table<LotId, Lot> lots;
    std::map<std::string, LotId> live_bundles;     // "warehouse-000001/B1"
    std::map<std::string, LotId> pledged_bundles;  // by bundle number alone, over all warehouses (R12)
    Table<OrderId, Order> orders;
    Table<DutyId, Duty> duties;
    std::map<std::string, std::vector<ReferencePrice>> prices;  // by grade, in order of day
    Table<ControlId, ControlEvidence> controls;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (warehouses, warehouse_by_code, lots, live_bundles, pledged_bundles, orders, duties, prices,
                       controls))

// The reference price of the grade on the day, or none.
const ReferencePrice* price_on(const State& state, const std::string& grade, Date day);

// W7: ⌊Σ kg × min(cost, reference price) / 1000 × (1 − haircut)⌋ over the lots, which exist and are named once; empty
// when a grade has no price that day.
std::optional<Money> value_of(const State& state, const std::vector<LotId>& lots, RatePpm haircut, Date day);

bool on_duty(const State& state, WarehouseId warehouse, UserId custodian, Instant at);

bool is_in_stock(const Lot& lot);  // weight that lies in the warehouse: in stock or pledged
bool has_zone(const Warehouse& warehouse, const std::string& zone);
Weight book_weight(const State& state, WarehouseId warehouse, const std::string& zone);

// The key of live_bundles.
std::string bundle_key(WarehouseId warehouse, const std::string& bundle);

// The control evidence under which the lot stands on the day: recorded, its registration unexpired, the lot in stock.
std::optional<ControlId> live_control(const State& state, LotId lot, Date day);

}  // namespace gzl::core::warehouse
