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
    std::vector<CountedLot> counts{};  // of a stocktake
    std::string reason{};              // of an adjustment
    std::string process{};             // of a processing
};
BOOST_DESCRIBE_STRUCT(OrderOpened, (), (order, kind, warehouse, lots, zone, counts, reason, process))
void apply(core::State& state, const OrderOpened& event, const Context& context);

struct OrderSigned {
    OrderId order;
    UserId custodian;
    std::string device;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(OrderSigned, (), (order, custodian, device, at))
void apply(core::State& state, const OrderSigned& event, const Context& context);

// The only fact that moves stock (W3): into the zone, or out of the warehouse. What a stocktake, an adjustment or a
// processing did stands in the facts that follow it.
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

// W6: what was still to come, or a registration that was renewed. Every member is as it stands from now on.
struct ControlCompleted {
    ControlId control;
    std::string tripartite_agreement;
    std::string lien_waiver;
    std::string registration_number;
    Date registration_expires;
};
BOOST_DESCRIBE_STRUCT(ControlCompleted, (),
                      (control, tripartite_agreement, lien_waiver, registration_number, registration_expires))
void apply(core::State& state, const ControlCompleted& event, const Context& context);

// W1: the bundle number of an announced or new lot is live at other warehouses too.
struct BundleDuplicated {
    LotId lot;
    std::string bundle;
    std::vector<LotId> others;
};
BOOST_DESCRIBE_STRUCT(BundleDuplicated, (), (lot, bundle, others))
void apply(core::State& state, const BundleDuplicated& event, const Context& context);

struct CountResult {
    LotId lot;
    Weight book;
    std::optional<Weight> counted;  // nothing: not there
};
BOOST_DESCRIBE_STRUCT(CountResult, (), (lot, book, counted))

// W5: as two custodians signed it.
struct StocktakeRecorded {
    OrderId order;
    WarehouseId warehouse;
    std::string zone;
    std::vector<CountResult> counts;
    Weight book;     // Σ
    Weight counted;  // Σ
};
BOOST_DESCRIBE_STRUCT(StocktakeRecorded, (), (order, warehouse, zone, counts, book, counted))
void apply(core::State& state, const StocktakeRecorded& event, const Context& context);

// W5: all counted lots together, or the lots named, differ from the books beyond tolerance.
struct StocktakeDiffers {
    OrderId order;
    WarehouseId warehouse;
    std::string zone;
    Weight book;
    Weight counted;
    Weight tolerance;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(StocktakeDiffers, (), (order, warehouse, zone, book, counted, tolerance, lots))
void apply(core::State& state, const StocktakeDiffers& event, const Context& context);

// W2: two custodians did not find lots that the books have.
struct LotsMissing {
    OrderId order;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(LotsMissing, (), (order, lots))
void apply(core::State& state, const LotsMissing& event, const Context& context);

// W2: two custodians found lots that were missing.
struct LotsFound {
    OrderId order;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(LotsFound, (), (order, lots))
void apply(core::State& state, const LotsFound& event, const Context& context);

struct AdjustedLot {
    LotId lot;
    Weight before;
    Weight after;
    OrderId counted_by;
};
BOOST_DESCRIBE_STRUCT(AdjustedLot, (), (lot, before, after, counted_by))

// W5: the books follow what was counted.
struct LotsAdjusted {
    OrderId order;
    std::vector<AdjustedLot> lots;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LotsAdjusted, (), (order, lots, reason))
void apply(core::State& state, const LotsAdjusted& event, const Context& context);

struct ProcessRegistered {
    std::string code;
    std::string name;
    RatePpm loss_tolerance;
    RatePpm scrap_tolerance;
    bool changes_grade = false;
};
BOOST_DESCRIBE_STRUCT(ProcessRegistered, (), (code, name, loss_tolerance, scrap_tolerance, changes_grade))
void apply(core::State& state, const ProcessRegistered& event, const Context& context);

struct ProcessingReported {
    OrderId order;
    ProcessingResult result;
};
BOOST_DESCRIBE_STRUCT(ProcessingReported, (), (order, result))
void apply(core::State& state, const ProcessingReported& event, const Context& context);

struct Mother {
    LotId lot;
    Weight weight;
};
BOOST_DESCRIBE_STRUCT(Mother, (), (lot, weight))

struct Child {
    LotId lot;
    std::string bundle;
    std::string grade;
    std::string specification;
    std::string origin;
    Weight weight;
    WeighingMode mode = WeighingMode::weighed;
    std::optional<Dimensions> dimensions;
    Money cost_total;  // its part of what the mothers cost; Σ is what they cost
    Price cost;        // the same by the tonne, rounded down
};
BOOST_DESCRIBE_STRUCT(Child, (),
                      (lot, bundle, grade, specification, origin, weight, mode, dimensions, cost_total, cost))

// W4, 添附: the mothers are used up and the children are there, in one fact. When the mothers are pledged the children
// are pledged to the same facility under the same control evidence by this very fact.
struct LotsProcessed {
    OrderId order;
    std::string process;
    WarehouseId warehouse;
    std::string zone;
    OrganisationId owner;
    std::vector<Mother> mothers;
    std::vector<Child> children;
    Weight scrap;
    Weight loss;
    std::optional<FacilityId> pledged_to;
    std::optional<ControlId> control;
};
BOOST_DESCRIBE_STRUCT(LotsProcessed, (),
                      (order, process, warehouse, zone, owner, mothers, children, scrap, loss, pledged_to, control))
void apply(core::State& state, const LotsProcessed& event, const Context& context);

struct HandoverProposed {
    HandoverId handover;
    WarehouseId warehouse;
    UserId incoming;
    HandedOver content;
    Signature signature;  // of the outgoing custodian
};
BOOST_DESCRIBE_STRUCT(HandoverProposed, (), (handover, warehouse, incoming, content, signature))
void apply(core::State& state, const HandoverProposed& event, const Context& context);

struct HandoverAccepted {
    HandoverId handover;
    DutyId ended;         // the outgoing custodian's duty
    Signature signature;  // of the incoming custodian
};
BOOST_DESCRIBE_STRUCT(HandoverAccepted, (), (handover, ended, signature))
void apply(core::State& state, const HandoverAccepted& event, const Context& context);

struct LotDisputed {
    LotId lot;
    OrganisationId by;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(LotDisputed, (), (lot, by, reason))
void apply(core::State& state, const LotDisputed& event, const Context& context);

struct DisputeEnded {
    LotId lot;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(DisputeEnded, (), (lot, reason))
void apply(core::State& state, const DisputeEnded& event, const Context& context);

struct ReceiptIssued {
    WarehouseReceiptId receipt;
    WarehouseId warehouse;
    OrganisationId depositor;
    OrganisationId issuer;
    std::vector<ReceiptGoods> goods;
    ReceiptTerms terms;
};
BOOST_DESCRIBE_STRUCT(ReceiptIssued, (), (receipt, warehouse, depositor, issuer, goods, terms))
void apply(core::State& state, const ReceiptIssued& event, const Context& context);

struct ReceiptEndorsed {
    WarehouseReceiptId receipt;
    OrganisationId from;
    OrganisationId to;
    UserId endorsed_by;
};
BOOST_DESCRIBE_STRUCT(ReceiptEndorsed, (), (receipt, from, to, endorsed_by))
void apply(core::State& state, const ReceiptEndorsed& event, const Context& context);

// The lots are the endorsee's from now on.
struct EndorsementSealed {
    WarehouseReceiptId receipt;
    OrganisationId from;
    OrganisationId to;
    UserId sealed_by;
    std::vector<LotId> lots;
};
BOOST_DESCRIBE_STRUCT(EndorsementSealed, (), (receipt, from, to, sealed_by, lots))
void apply(core::State& state, const EndorsementSealed& event, const Context& context);

struct ReceiptSurrendered {
    WarehouseReceiptId receipt;
};
BOOST_DESCRIBE_STRUCT(ReceiptSurrendered, (), (receipt))
void apply(core::State& state, const ReceiptSurrendered& event, const Context& context);

struct ReceiptDelivered {
    WarehouseReceiptId receipt;
    OrderId order;
};
BOOST_DESCRIBE_STRUCT(ReceiptDelivered, (), (receipt, order))
void apply(core::State& state, const ReceiptDelivered& event, const Context& context);

}  // namespace gzl::core::warehouse
