// What people and banks' machines are told of an alert, and where: AlertNotice to /v1/alerts.
#pragma once

#include "core/supervision/alert.hpp"

namespace gzl::core::supervision {

enum class AlertNews : std::uint8_t { raised, deadline_missed, escalated, closed, unfrozen };
BOOST_DESCRIBE_ENUM(AlertNews, raised, deadline_missed, escalated, closed, unfrozen)

struct AlertNotice {
    AlertId alert;
    AlertNews news = AlertNews::raised;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    std::string warehouse;  // its name
    std::string zone;
    std::string originator;
    DutyLevel level = DutyLevel::custodians;
    std::vector<UserId> on_duty;  // the custodians who are, when it is for them
    std::vector<LotId> frozen;    // S6; of a bank those that are pledged to it
    std::optional<Instant> intervene_by;
    std::optional<Instant> on_site_by;
};
BOOST_DESCRIBE_STRUCT(AlertNotice, (),
                      (alert, news, rule, alert_class, warehouse, zone, originator, level, on_duty, frozen,
                       intervene_by, on_site_by))

}  // namespace gzl::core::supervision
