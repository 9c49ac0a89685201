// An alert (S5): raised → intervening → on site → concluded by one person → confirmed by another. 5-15-110:
// intervention within 5 minutes, an officer on site within 15, a major risk handed to an authority.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/context.hpp"
#include "core/supervision/alert_rule.hpp"

namespace gzl::core::supervision {

enum class AlertStatus : std::uint8_t {
    raised,
    intervening,  // somebody has taken it on
    on_site,      // and stands there
    concluded,    // one person says what it was
    closed,       // and another agrees
};
BOOST_DESCRIBE_ENUM(AlertStatus, raised, intervening, on_site, concluded, closed)

// Who is told, and must act, next. A missed deadline goes one level up.
enum class DutyLevel : std::uint8_t {
    custodians,  // on duty at the warehouse
    supervisor,  // its officers
    platform,    // its operator
    authority,   // the government's liaison
};
BOOST_DESCRIBE_ENUM(DutyLevel, custodians, supervisor, platform, authority)

enum class Finding : std::uint8_t { resolved, false_alarm };
BOOST_DESCRIBE_ENUM(Finding, resolved, false_alarm)

enum class Authority : std::uint8_t { public_security, procuratorate, court };  // 公安, 检察院, 法院
BOOST_DESCRIBE_ENUM(Authority, public_security, procuratorate, court)

// What somebody did about it, and when.
struct Intervention {
    UserId officer;
    std::string action;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Intervention, (), (officer, action, at))

// Millionths of a degree, WGS 84.
struct Position {
    std::int64_t lat_udeg = 0;
    std::int64_t lon_udeg = 0;
};
BOOST_DESCRIBE_STRUCT(Position, (), (lat_udeg, lon_udeg))

// Where a warehouse is: who checks in must be within the radius.
struct Site {
    Position centre;
    std::int64_t radius_m = 0;
};
BOOST_DESCRIBE_STRUCT(Site, (), (centre, radius_m))

struct CheckIn {
    UserId custodian;
    std::string device;
    Position position;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(CheckIn, (), (custodian, device, position, at))

struct Conclusion {
    Finding finding = Finding::resolved;
    std::string cause;
    UserId by;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Conclusion, (), (finding, cause, by, at))

struct Escalation {
    Authority authority = Authority::public_security;
    std::string case_number;  // empty until the authority gives one
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Escalation, (), (authority, case_number, at))

// Put aside for a while, by two people; its clocks stand still.
struct Shelving {
    std::string reason;
    UserId by;
    Instant until;
    UserId approved_by{};  // not set: asked for
};
BOOST_DESCRIBE_STRUCT(Shelving, (), (reason, by, until, approved_by))

// S6: four eyes lift the freeze of lots.
struct Unfreezing {
    std::string reason;
    UserId by;
};
BOOST_DESCRIBE_STRUCT(Unfreezing, (), (reason, by))

struct Alert {
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    WarehouseId warehouse;
    std::string zone;        // empty: the whole warehouse
    std::string originator;  // one open alert per rule and originator
    std::optional<DeviceId> device{};
    std::string evidence;  // names the observation
    std::int64_t measured = 0;
    std::int64_t expected = 0;
    Instant met_at;               // when the condition was met, by the device
    Instant raised_at;            // by our clock: the deadlines run from here
    bool late = false;            // late evidence: no clock runs
    std::vector<LotId> frozen{};  // S6
    std::int64_t observations = 1;
    AlertStatus status = AlertStatus::raised;
    DutyLevel level = DutyLevel::custodians;
    std::optional<Instant> intervene_by{};  // while that clock runs
    std::optional<Instant> on_site_by{};
    std::int64_t missed = 0;               // deadlines
    std::optional<Instant> returned_at{};  // the condition is met no longer
    std::optional<Intervention> intervention{};
    std::optional<CheckIn> check_in{};
    std::optional<Conclusion> conclusion{};
    UserId confirmed_by{};
    std::optional<Instant> closed_at{};
    std::optional<Escalation> escalation{};
    std::optional<Shelving> shelving{};
    std::optional<AlertId> suppressed_by{};  // a parent's outage explains it
    std::string work_order{};                // out of service: repairs are under way
    std::optional<Unfreezing> unfreezing{};
    bool unfrozen = false;

    bool is_open() const { return status != AlertStatus::closed; }
};
BOOST_DESCRIBE_STRUCT(Alert, (),
                      (rule, alert_class, warehouse, zone, originator, device, evidence, measured, expected, met_at,
                       raised_at, late, frozen, observations, status, level, intervene_by, on_site_by, missed,
                       returned_at, intervention, check_in, conclusion, confirmed_by, closed_at, escalation, shelving,
                       suppressed_by, work_order, unfreezing, unfrozen))

// One open alert for each.
struct AlertKey {
    AlertRule rule = AlertRule::weight_step;
    std::string originator;
    friend auto operator<=>(const AlertKey&, const AlertKey&) = default;
};
BOOST_DESCRIBE_STRUCT(AlertKey, (), (rule, originator))

// Where a rule's setting holds.
struct RuleKey {
    WarehouseId warehouse;
    std::string zone;  // empty: what holds for the whole warehouse
    AlertRule rule = AlertRule::weight_step;
    friend auto operator<=>(const RuleKey&, const RuleKey&) = default;
};
BOOST_DESCRIBE_STRUCT(RuleKey, (), (warehouse, zone, rule))

}  // namespace gzl::core::supervision
