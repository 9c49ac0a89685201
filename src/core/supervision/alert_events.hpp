// Facts about alerts (S5, S6).
#pragma once

#include "core/engine/event.hpp"
#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

struct RuleConfigured {
    WarehouseId warehouse;
    std::string zone;  // empty: the whole warehouse
    AlertRule rule = AlertRule::weight_step;
    RuleSetting setting;
};
BOOST_DESCRIBE_STRUCT(RuleConfigured, (), (warehouse, zone, rule, setting))

struct SiteConfigured {
    WarehouseId warehouse;
    Site site;
};
BOOST_DESCRIBE_STRUCT(SiteConfigured, (), (warehouse, site))

// The clocks of critical and major alerts run from here, unless it is late evidence or a parent's outage explains it.
// Of a critical one the lots are frozen with the same fact (S6).
struct AlertRaised {
    AlertId alert;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    WarehouseId warehouse;
    std::string zone;
    std::string originator;
    std::optional<DeviceId> device;
    std::string evidence;
    std::int64_t measured = 0;
    std::int64_t expected = 0;
    Instant met_at;
    bool late = false;
    std::vector<LotId> frozen;
    DutyLevel level = DutyLevel::custodians;
    std::optional<Instant> intervene_by;
    std::optional<Instant> on_site_by;
    std::optional<AlertId> suppressed_by;
};
BOOST_DESCRIBE_STRUCT(AlertRaised, (),
                      (alert, rule, alert_class, warehouse, zone, originator, device, evidence, measured, expected,
                       met_at, late, frozen, level, intervene_by, on_site_by, suppressed_by))

// The open alert's condition was met once more.
struct AlertObserved {
    AlertId alert;
    std::string evidence;
    std::int64_t measured = 0;
    Instant met_at;
};
BOOST_DESCRIBE_STRUCT(AlertObserved, (), (alert, evidence, measured, met_at))

// The condition is met no longer. What this one explained is open in its own right again.
struct AlertReturned {
    AlertId alert;
    std::string evidence;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(AlertReturned, (), (alert, evidence, at))

struct InterventionStarted {
    AlertId alert;
    Intervention intervention;
};
BOOST_DESCRIBE_STRUCT(InterventionStarted, (), (alert, intervention))

struct OfficerCheckedIn {
    AlertId alert;
    CheckIn check_in;
};
BOOST_DESCRIBE_STRUCT(OfficerCheckedIn, (), (alert, check_in))

struct AlertConcluded {
    AlertId alert;
    Conclusion conclusion;
};
BOOST_DESCRIBE_STRUCT(AlertConcluded, (), (alert, conclusion))

struct AlertClosed {
    AlertId alert;
    UserId by;
};
BOOST_DESCRIBE_STRUCT(AlertClosed, (), (alert, by))

struct AlertEscalated {
    AlertId alert;
    Authority authority = Authority::public_security;
    std::string case_number;
};
BOOST_DESCRIBE_STRUCT(AlertEscalated, (), (alert, authority, case_number))

struct CaseNumberRecorded {
    AlertId alert;
    std::string case_number;
};
BOOST_DESCRIBE_STRUCT(CaseNumberRecorded, (), (alert, case_number))

struct ShelvingProposed {
    AlertId alert;
    Shelving shelving;
};
BOOST_DESCRIBE_STRUCT(ShelvingProposed, (), (alert, shelving))

struct AlertShelved {
    AlertId alert;
    UserId by;
};
BOOST_DESCRIBE_STRUCT(AlertShelved, (), (alert, by))

// By the clock; its deadlines run anew.
struct ShelvingEnded {
    AlertId alert;
    std::optional<Instant> intervene_by;
    std::optional<Instant> on_site_by;
};
BOOST_DESCRIBE_STRUCT(ShelvingEnded, (), (alert, intervene_by, on_site_by))

struct DeviceOutOfService {
    AlertId alert;
    std::string work_order;
};
BOOST_DESCRIBE_STRUCT(DeviceOutOfService, (), (alert, work_order))

enum class Deadline : std::uint8_t { intervention, on_site };
BOOST_DESCRIBE_ENUM(Deadline, intervention, on_site)

// By the clock: the next level is told, and it is counted.
struct AlertDeadlineMissed {
    AlertId alert;
    Deadline deadline = Deadline::intervention;
    DutyLevel level = DutyLevel::custodians;  // from now on
};
BOOST_DESCRIBE_STRUCT(AlertDeadlineMissed, (), (alert, deadline, level))

struct UnfreezeProposed {
    AlertId alert;
    Unfreezing unfreezing;
};
BOOST_DESCRIBE_STRUCT(UnfreezeProposed, (), (alert, unfreezing))

struct LotsUnfrozen {
    AlertId alert;
    std::vector<LotId> lots;
    UserId by;
};
BOOST_DESCRIBE_STRUCT(LotsUnfrozen, (), (alert, lots, by))

void apply(core::State& state, const RuleConfigured& event, const Context& context);
void apply(core::State& state, const SiteConfigured& event, const Context& context);
void apply(core::State& state, const AlertRaised& event, const Context& context);
void apply(core::State& state, const AlertObserved& event, const Context& context);
void apply(core::State& state, const AlertReturned& event, const Context& context);
void apply(core::State& state, const InterventionStarted& event, const Context& context);
void apply(core::State& state, const OfficerCheckedIn& event, const Context& context);
void apply(core::State& state, const AlertConcluded& event, const Context& context);
void apply(core::State& state, const AlertClosed& event, const Context& context);
void apply(core::State& state, const AlertEscalated& event, const Context& context);
void apply(core::State& state, const CaseNumberRecorded& event, const Context& context);
void apply(core::State& state, const ShelvingProposed& event, const Context& context);
void apply(core::State& state, const AlertShelved& event, const Context& context);
void apply(core::State& state, const ShelvingEnded& event, const Context& context);
void apply(core::State& state, const DeviceOutOfService& event, const Context& context);
void apply(core::State& state, const AlertDeadlineMissed& event, const Context& context);
void apply(core::State& state, const UnfreezeProposed& event, const Context& context);
void apply(core::State& state, const LotsUnfrozen& event, const Context& context);

Messages messages(const core::State& state, const AlertRaised& event, const Context& context);
Messages messages(const core::State& state, const AlertDeadlineMissed& event, const Context& context);
Messages messages(const core::State& state, const AlertEscalated& event, const Context& context);
Messages messages(const core::State& state, const AlertClosed& event, const Context& context);
Messages messages(const core::State& state, const LotsUnfrozen& event, const Context& context);

}  // namespace gzl::core::supervision
