// Facts about gateways, devices and the commitments of their readings.
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct GatewayRegistered {
    GatewayId gateway;
    std::string code;
    WarehouseId warehouse;
    KeyId key;
};
BOOST_DESCRIBE_STRUCT(GatewayRegistered, (), (gateway, code, warehouse, key))
void apply(core::State& state, const GatewayRegistered& event, const Context& context);

struct DeviceRegistered {
    DeviceId device;
    GatewayId gateway;
    std::string code;
    DeviceKind kind = DeviceKind::floor_scale;
    std::string zone;
    Date calibrated_on;
    std::int64_t mpe = 0;
    std::int64_t interval_ms = 0;
};
BOOST_DESCRIBE_STRUCT(DeviceRegistered, (), (device, gateway, code, kind, zone, calibrated_on, mpe, interval_ms))
void apply(core::State& state, const DeviceRegistered& event, const Context& context);

struct LatestValue {
    DeviceId device;
    Instant at;  // device time
    std::int64_t value = 0;
};
BOOST_DESCRIBE_STRUCT(LatestValue, (), (device, at, value))

// S3: one message of a gateway; its readings are durable in the telemetry store, and `root` proves each of them.
struct ReadingsCommitted {
    GatewayId gateway;
    std::uint64_t sequence = 0;
    Hash message{};
    Hash previous{};
    std::int64_t readings = 0;
    Hash root{};
    Instant from;  // device time of the first and the last reading
    Instant to;
    std::vector<LatestValue> latest;
    std::vector<DeviceId> clock_ahead;  // S2: devices whose time is ahead of ours; their values are kept, not shown
};
BOOST_DESCRIBE_STRUCT(ReadingsCommitted, (),
                      (gateway, sequence, message, previous, readings, root, from, to, latest, clock_ahead))
void apply(core::State& state, const ReadingsCommitted& event, const Context& context);

struct SiteConfigured {
    WarehouseId warehouse;
    Site site;
};
BOOST_DESCRIBE_STRUCT(SiteConfigured, (), (warehouse, site))
void apply(core::State& state, const SiteConfigured& event, const Context& context);

struct RuleConfigured {
    WarehouseId warehouse;
    std::string zone;
    AlertRule rule = AlertRule::weight_step;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(RuleConfigured, (), (warehouse, zone, rule, setting))
void apply(core::State& state, const RuleConfigured& event, const Context& context);

struct AlertRaised {
    AlertId alert;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    WarehouseId warehouse;
    std::string zone;
    std::string originator;
    std::optional<DeviceId> device;
    std::vector<LotId> lots;
    Instant met_at;
    std::string evidence;
    std::int64_t measured = 0;
    std::int64_t expected = 0;
    bool late = false;
    std::int64_t observations = 1;
    DutyLevel level = DutyLevel::custodian;
    std::optional<AlertId> suppressed_by{};
};
BOOST_DESCRIBE_STRUCT(AlertRaised, (),
                      (alert, rule, alert_class, warehouse, zone, originator, device, lots, met_at, evidence, measured,
                       expected, late, observations, level, suppressed_by))
void apply(core::State& state, const AlertRaised& event, const Context& context);

struct AlertObserved {
    AlertId alert;
    std::string evidence;
    std::int64_t observations = 1;
    std::int64_t measured = 0;
    std::string originator{};  // empty: the one that raised it
};
BOOST_DESCRIBE_STRUCT(AlertObserved, (), (alert, evidence, observations, measured, originator))
void apply(core::State& state, const AlertObserved& event, const Context& context);

// The duty level changed for another reason than a missed deadline.
struct AlertLevelRaised {
    AlertId alert;
    DutyLevel level = DutyLevel::authority;
};
BOOST_DESCRIBE_STRUCT(AlertLevelRaised, (), (alert, level))
void apply(core::State& state, const AlertLevelRaised& event, const Context& context);

struct AlertReturned {
    AlertId alert;
    Instant at;
    std::string evidence;
    std::string originator{};  // empty: the one that raised it
};
BOOST_DESCRIBE_STRUCT(AlertReturned, (), (alert, at, evidence, originator))
void apply(core::State& state, const AlertReturned& event, const Context& context);

struct InterventionStarted {
    AlertId alert;
    std::string officer;
    std::string action;
};
BOOST_DESCRIBE_STRUCT(InterventionStarted, (), (alert, officer, action))
void apply(core::State& state, const InterventionStarted& event, const Context& context);

struct CheckedIn {
    AlertId alert;
    UserId custodian;
    std::string device;
    std::int64_t lat_udeg = 0;
    std::int64_t lon_udeg = 0;
    std::int64_t distance_m = 0;  // from the middle of the site
};
BOOST_DESCRIBE_STRUCT(CheckedIn, (), (alert, custodian, device, lat_udeg, lon_udeg, distance_m))
void apply(core::State& state, const CheckedIn& event, const Context& context);

struct AlertDeadlineMissed {
    AlertId alert;
    AlertStep step = AlertStep::intervention;
    Instant due;
    DutyLevel level = DutyLevel::supervisor;  // called now
};
BOOST_DESCRIBE_STRUCT(AlertDeadlineMissed, (), (alert, step, due, level))
void apply(core::State& state, const AlertDeadlineMissed& event, const Context& context);

struct AlertEscalated {
    AlertId alert;
    Authority authority = Authority::public_security;
    std::optional<std::string> case_number;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(AlertEscalated, (), (alert, authority, case_number, by))
void apply(core::State& state, const AlertEscalated& event, const Context& context);

struct CaseNumberRecorded {
    AlertId alert;
    std::string case_number;
};
BOOST_DESCRIBE_STRUCT(CaseNumberRecorded, (), (alert, case_number))
void apply(core::State& state, const CaseNumberRecorded& event, const Context& context);

struct AlertConcluded {
    AlertId alert;
    AlertOutcome outcome = AlertOutcome::resolved;
    std::string cause;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(AlertConcluded, (), (alert, outcome, cause, by))
void apply(core::State& state, const AlertConcluded& event, const Context& context);

struct AlertClosed {
    AlertId alert;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(AlertClosed, (), (alert, by))
void apply(core::State& state, const AlertClosed& event, const Context& context);

struct ShelvingProposed {
    AlertId alert;
    Instant until;
    std::string reason;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(ShelvingProposed, (), (alert, until, reason, by))
void apply(core::State& state, const ShelvingProposed& event, const Context& context);

struct AlertShelved {
    AlertId alert;
    Instant until;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(AlertShelved, (), (alert, until, by))
void apply(core::State& state, const AlertShelved& event, const Context& context);

struct AlertUnshelved {
    AlertId alert;
    Instant due;
};
BOOST_DESCRIBE_STRUCT(AlertUnshelved, (), (alert, due))
void apply(core::State& state, const AlertUnshelved& event, const Context& context);

struct TakenOutOfService {
    DeviceId device;
    std::string work_order;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(TakenOutOfService, (), (device, work_order, by))
void apply(core::State& state, const TakenOutOfService& event, const Context& context);

struct ReturnedToService {
    DeviceId device;
    std::string work_order;  // that is done
    std::string by;
};
BOOST_DESCRIBE_STRUCT(ReturnedToService, (), (device, work_order, by))
void apply(core::State& state, const ReturnedToService& event, const Context& context);

struct UnfreezeProposed {
    AlertId alert;
    std::string reason;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(UnfreezeProposed, (), (alert, reason, by))
void apply(core::State& state, const UnfreezeProposed& event, const Context& context);

struct LotsUnfrozen {
    AlertId alert;
    std::vector<LotId> lots;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(LotsUnfrozen, (), (alert, lots, by))
void apply(core::State& state, const LotsUnfrozen& event, const Context& context);

// To the people of the duty level and to the pledgee banks of frozen lots (alert_messages.hpp).
Messages messages(const core::State& state, const AlertRaised& event, const Context& context);
Messages messages(const core::State& state, const AlertLevelRaised& event, const Context& context);
Messages messages(const core::State& state, const AlertDeadlineMissed& event, const Context& context);
Messages messages(const core::State& state, const AlertEscalated& event, const Context& context);
Messages messages(const core::State& state, const AlertClosed& event, const Context& context);
Messages messages(const core::State& state, const LotsUnfrozen& event, const Context& context);

}  // namespace gzl::core::supervision
