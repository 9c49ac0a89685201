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

enum class LotStatus : std::uint8_t { announced, arrived, inspected, in_stock, pledged, outbound, processed };
BOOST_DESCRIBE_ENUM(LotStatus, announced, arrived, inspected, in_stock, pledged, outbound, processed)

// Of a plate or coil, in whole units so that the theoretical weight is exact.
struct Dimensions {
    std::int64_t thickness_um = 0;
    std::int64_t width_mm = 0;
    std::int64_t length_mm = 0;
};
BOOST_DESCRIBE_STRUCT(Dimensions, (), (thickness_um, width_mm, length_mm))

// W2: somebody contests the lot; the operator ends it.
struct Dispute {
    OrganisationId by;
    std::string reason;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(Dispute, (), (by, reason, since))

// W5: what two custodians found of a lot; nothing when it was not there.
struct Count {
    OrderId order;
    Instant at;
    Weight weight;
};
BOOST_DESCRIBE_STRUCT(Count, (), (order, at, weight))

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
    std::string sold_to{};          // G3: the buyer in a disposal of the pledge; nothing is left but to take it out
    std::set<AlertId> frozen_by{};  // S6: major alerts that nobody has lifted; nothing is done with the lot meanwhile
    std::optional<Dispute> dispute{};
    std::optional<OrderId> missing_by{};  // the stocktake that did not find it; it is worth nothing until found (W7)
    std::optional<Count> last_count{};
    std::optional<Money> cost_total{};  // W4: of a lot made by processing, its exact part of what the mothers cost
    std::vector<LotId> mothers{};       // W4: what it was made of
    std::vector<LotId> children{};      // W4: what was made of it
    std::optional<WarehouseReceiptId> receipt{};  // W8: the live one
};
BOOST_DESCRIBE_STRUCT(Lot, (),
                      (warehouse, bundle, grade, specification, origin, weight, mode, dimensions, owner, cost, status,
                       zone, pledged_to, open_order, control, sold_to, frozen_by, dispute, missing_by, last_count,
                       cost_total, mothers, children, receipt))

enum class OrderKind : std::uint8_t { inbound, outbound, move, stocktake, adjustment, processing };
BOOST_DESCRIBE_ENUM(OrderKind, inbound, outbound, move, stocktake, adjustment, processing)

enum class OrderStatus : std::uint8_t { open, executed, cancelled };
BOOST_DESCRIBE_ENUM(OrderStatus, open, executed, cancelled)

struct Signature {
    UserId custodian;
    std::string device;  // the custodian's own terminal
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Signature, (), (custodian, device, at))

// W5: what the custodians found of one lot; no weight: it is not there.
struct CountedLot {
    LotId lot;
    std::optional<Weight> weight;
};
BOOST_DESCRIBE_STRUCT(CountedLot, (), (lot, weight))

// W4: a lot that a processing makes.
struct Output {
    std::string bundle;
    std::string grade;
    std::string specification;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions;  // always of a theoretical weight
};
BOOST_DESCRIBE_STRUCT(Output, (), (bundle, grade, specification, weight, mode, dimensions))

// W4: input = Σ outputs + scrap + loss.
struct ProcessingResult {
    std::vector<Output> outputs;
    Weight scrap;
    Weight loss;
};
BOOST_DESCRIBE_STRUCT(ProcessingResult, (), (outputs, scrap, loss))

// W4: slitting 分条, rolling 轧制, galvanising 镀锌, … : data of the county.
struct Process {
    std::string name;
    RatePpm loss_tolerance;   // of the input
    RatePpm scrap_tolerance;  // of the input: processing is no way around the bank's release
    bool changes_grade = false;
};
BOOST_DESCRIBE_STRUCT(Process, (), (name, loss_tolerance, scrap_tolerance, changes_grade))

// W3: moves stock only when two different custodians on duty have signed.
struct Order {
    OrderKind kind = OrderKind::inbound;
    WarehouseId warehouse;
    std::vector<LotId> lots;
    std::optional<std::string> zone{};  // where the lots go, or, of a stocktake, lie
    OrderStatus status = OrderStatus::open;
    std::vector<Signature> signatures{};
    std::string cancel_reason{};
    std::vector<CountedLot> counts{};          // of a stocktake
    std::string reason{};                      // of an adjustment
    std::string process{};                     // of a processing
    std::optional<ProcessingResult> result{};  // of a processing, once reported
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (kind, warehouse, lots, zone, status, signatures, cancel_reason, counts, reason, process, result))

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

// W6: what makes the pledge exist: control by the creditor-appointed supervisor. A text that is still to come is empty.
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
    Date registration_expires{};      // inclusive; of a registration
};
BOOST_DESCRIBE_STRUCT(ControlEvidence, (),
                      (bank, enterprise, supervisor, lots, control_start, tripartite_agreement, handover, lien_waiver,
                       registration_number, registration_expires))

// 交接班: what the outgoing custodian hands to the incoming one.
struct ZoneStock {
    std::string zone;
    std::int64_t lots = 0;
    Weight weight;
    friend bool operator==(const ZoneStock&, const ZoneStock&) = default;
};
BOOST_DESCRIBE_STRUCT(ZoneStock, (), (zone, lots, weight))

struct HandedOver {
    std::vector<OrderId> open_orders;
    std::vector<ZoneStock> stock;
    friend bool operator==(const HandedOver&, const HandedOver&) = default;
};
BOOST_DESCRIBE_STRUCT(HandedOver, (), (open_orders, stock))

// Accepted once both have signed; the outgoing custodian's duty ends with it.
struct Handover {
    WarehouseId warehouse;
    UserId incoming;
    HandedOver content;
    std::vector<Signature> signatures;  // the outgoing custodian's, the incoming one's
};
BOOST_DESCRIBE_STRUCT(Handover, (), (warehouse, incoming, content, signatures))

// W8: the eight statutory items of 民法典 909 are the depositor, the goods, the loss standard, the place, the period,
// the fee, the insurance if any, and the issuer with place and date.
struct ReceiptGoods {
    LotId lot;
    std::string mark;  // the bundle number
    std::string kind;  // the grade
    std::string specification;
    Weight weight;
};
BOOST_DESCRIBE_STRUCT(ReceiptGoods, (), (lot, mark, kind, specification, weight))

struct Insurance {
    std::string insurer;
    std::string policy;
    Money amount;
    Date until;  // inclusive
};
BOOST_DESCRIBE_STRUCT(Insurance, (), (insurer, policy, amount, until))

struct ReceiptTerms {
    std::string quality;
    std::string package;
    RatePpm loss_standard;
    Date stored_from;
    Date stored_until;          // inclusive
    Money fee_per_tonne_month;  // storage fee 仓储费
    std::optional<Insurance> insurance;
};
BOOST_DESCRIBE_STRUCT(ReceiptTerms, (),
                      (quality, package, loss_standard, stored_from, stored_until, fee_per_tonne_month, insurance))

enum class ReceiptStatus : std::uint8_t { live, surrendered, delivered };
BOOST_DESCRIBE_ENUM(ReceiptStatus, live, surrendered, delivered)

// W8, 910: the holder has endorsed the receipt to `to`; it passes with the custodian's seal.
struct Endorsement {
    OrganisationId from;
    OrganisationId to;
    UserId endorsed_by;
    Instant endorsed_at;
    UserId sealed_by{};
    std::optional<Instant> sealed_at{};
};
BOOST_DESCRIBE_STRUCT(Endorsement, (), (from, to, endorsed_by, endorsed_at, sealed_by, sealed_at))

// W8: who holds it is who owns its lots.
struct WarehouseReceipt {
    WarehouseId warehouse;
    OrganisationId depositor;
    OrganisationId issuer;
    std::vector<ReceiptGoods> goods;
    ReceiptTerms terms;
    Instant issued_at;
    ReceiptStatus status = ReceiptStatus::live;
    std::vector<Endorsement> endorsements{};  // only the last may be without a seal
};
BOOST_DESCRIBE_STRUCT(WarehouseReceipt, (),
                      (warehouse, depositor, issuer, goods, terms, issued_at, status, endorsements))

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
    std::map<std::string, Process> processes;  // by code
    Table<HandoverId, Handover> handovers;
    Table<WarehouseReceiptId, WarehouseReceipt> receipts;
    std::set<OrderId> open_orders;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (warehouses, warehouse_by_code, lots, live_bundles, pledged_bundles, orders, duties, prices,
                       controls, processes, handovers, receipts, open_orders))

// The reference price of the grade on the day, or none.
const ReferencePrice* price_on(const State& state, const std::string& grade, Date day);

// W7: ⌊Σ kg × min(cost, reference price) / 1000 × (1 − haircut)⌋ over the lots, which exist and are named once; a
// missing lot is worth nothing. Empty when a grade has no price that day.
std::optional<Money> value_of(const State& state, const std::vector<LotId>& lots, RatePpm haircut, Date day);

bool on_duty(const State& state, WarehouseId warehouse, UserId custodian, Instant at);

bool is_in_stock(const Lot& lot);  // weight that lies in the warehouse: in stock or pledged
bool is_in_processing(const State& state, const Lot& lot);
bool has_zone(const Warehouse& warehouse, const std::string& zone);
Weight book_weight(const State& state, WarehouseId warehouse, const std::string& zone);

// The key of live_bundles.
std::string bundle_key(WarehouseId warehouse, const std::string& bundle);

// W6: nothing is still to come.
bool is_complete(const ControlEvidence& evidence);

// The control evidence under which the lot stands on the day: complete, its registration unexpired, the lot in stock.
std::optional<ControlId> live_control(const State& state, LotId lot, Date day);

}  // namespace gzl::core::warehouse
