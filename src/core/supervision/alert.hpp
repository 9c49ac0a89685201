// An alert and its life (S5): raised → intervening → on site → concluded by one person → closed by a second one.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "core/engine/ids.hpp"
#include "core/supervision/alert_rule.hpp"

namespace gzl::core::supervision {

enum class AlertStatus : std::uint8_t { raised, intervening, on_site, concluded, closed };
BOOST_DESCRIBE_ENUM(AlertStatus, raised, intervening, on_site, concluded, closed)

// Who answers for the alert now: each missed deadline calls the next level.
enum class DutyLevel : std::uint8_t { custodian, supervisor, risk_officer, authority };
BOOST_DESCRIBE_ENUM(DutyLevel, custodian, supervisor, risk_officer, authority)

// 5-15: what has to happen in time.
enum class AlertStep : std::uint8_t { intervention, check_in };
BOOST_DESCRIBE_ENUM(AlertStep, intervention, check_in)

enum class AlertOutcome : std::uint8_t { resolved, false_alarm };
BOOST_DESCRIBE_ENUM(AlertOutcome, resolved, false_alarm)

enum class Authority : std::uint8_t { public_security, procuratorate, court };
BOOST_DESCRIBE_ENUM(Authority, public_security, procuratorate, court)

// 110: a major risk handed over.
struct Escalation {
    Authority authority = Authority::public_security;
    std::string by;
    Instant at;
    std::optional<std::string> case_number{};  // often known only later
};
BOOST_DESCRIBE_STRUCT(Escalation, (), (authority, by, at, case_number))

struct Conclusion {
    AlertOutcome outcome = AlertOutcome::resolved;
    std::string cause;
    std::string by;  // another person confirms
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Conclusion, (), (outcome, cause, by, at))

// A side state: nothing is urgent until then, for a reason that a second person accepts.
struct Shelving {
    Instant until;
    std::string reason;
    std::string by;
    std::string approved_by{};  // empty: proposed
};
BOOST_DESCRIBE_STRUCT(Shelving, (), (until, reason, by, approved_by))

// S6: unfreezing needs a reason and a second organisation.
struct UnfreezeProposal {
    std::string reason;
    std::string by;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(UnfreezeProposal, (), (reason, by, at))

struct Alert {
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    WarehouseId warehouse;
    std::string zone;  // empty: the whole warehouse
    std::string originator;
    std::optional<DeviceId> device{};
    std::vector<LotId> lots{};  // concerned; frozen when the class is critical (S6)
    Instant met_at;             // when the condition was met, as told by the originator
    Instant raised_at;          // from here the clocks run
    std::string evidence;       // of the latest observation
    std::int64_t measured = 0;
    std::int64_t expected = 0;
    bool late = false;                       // late evidence: no clock runs
    std::optional<AlertId> suppressed_by{};  // R6: the outage of its gateway, which explains it; no clock, no notice
    std::int64_t observations = 1;
    Instant observed_at;
    AlertStatus status = AlertStatus::raised;
    DutyLevel level = DutyLevel::custodian;
    std::int64_t missed = 0;  // deadlines
    std::string officer{};    // who intervenes
    std::string action{};
    std::optional<Instant> intervened_at{};
    std::optional<Instant> on_site_at{};
    std::optional<Instant> returned_at{};  // the condition was met no longer
    std::optional<Conclusion> conclusion{};
    std::optional<Escalation> escalation{};
    std::string confirmed_by{};
    std::optional<Instant> closed_at{};
    std::optional<UnfreezeProposal> unfreeze{};
    std::optional<Instant> unfrozen_at{};
    bool met = true;                 // by the originator
    std::set<std::string> joined{};  // further originators of the same cause in the zone whose condition is met (S5)
    std::optional<Shelving> shelving{};
};
BOOST_DESCRIBE_STRUCT(Alert, (),
                      (rule, alert_class, warehouse, zone, originator, device, lots, met_at, raised_at, evidence,
                       measured, expected, late, suppressed_by, observations, observed_at, status, level, missed,
                       officer, action, intervened_at, on_site_at, returned_at, conclusion, escalation, confirmed_by,
                       closed_at, unfreeze, unfrozen_at, met, joined, shelving))

struct Unshelving {
    Instant at;
    AlertId alert;
    friend auto operator<=>(const Unshelving&, const Unshelving&) = default;
};
BOOST_DESCRIBE_STRUCT(Unshelving, (), (at, alert))

struct AlertDeadline {
    Instant at;
    AlertId alert;
    AlertStep step = AlertStep::intervention;
    friend auto operator<=>(const AlertDeadline&, const AlertDeadline&) = default;
};
BOOST_DESCRIBE_STRUCT(AlertDeadline, (), (at, alert, step))

}  // namespace gzl::core::supervision
