// What people and banks' machines are told of an alert, and where: AlertNotice to /v1/alerts.
#pragma once

#include "core/supervision/alert.hpp"

namespace gzl::core::supervision {

enum class AlertNews : std::uint8_t { raised, level_raised, deadline_missed, escalated, closed, unfrozen };
BOOST_DESCRIBE_ENUM(AlertNews, raised, level_raised, deadline_missed, escalated, closed, unfrozen)

struct AlertNotice {
    AlertId alert;
    AlertNews news = AlertNews::raised;
    AlertRule rule = AlertRule::weight_step;
    AlertClass alert_class = AlertClass::minor;
    std::string warehouse;  // its name
    std::string zone;
    std::string originator;
    DutyLevel level = DutyLevel::custodian;
    std::vector<UserId> on_duty;  // the custodians who are; not for banks
    std::vector<LotId> frozen;    // S6; of a bank those that are pledged to it
};
BOOST_DESCRIBE_STRUCT(AlertNotice, (),
                      (alert, news, rule, alert_class, warehouse, zone, originator, level, on_duty, frozen))

}  // namespace gzl::core::supervision
