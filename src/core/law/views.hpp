// A rule of law as queries and the command line show it.
#pragma once

#include "core/law/rules.hpp"

namespace gzl::core::law {

enum class RuleStatus : std::uint8_t { in_force, announced };
BOOST_DESCRIBE_ENUM(RuleStatus, in_force, announced)

struct ParameterView {
    std::string name;
    std::int64_t value = 0;
    Unit unit = Unit::days;
};
BOOST_DESCRIBE_STRUCT(ParameterView, (), (name, value, unit))

struct RuleView {
    std::string id;
    RuleStatus status = RuleStatus::in_force;
    std::string serves;
    std::string source;
    std::optional<Date> from;
    std::optional<Date> until;
    std::vector<ParameterView> parameters;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(RuleView, (), (id, status, serves, source, from, until, parameters, zh, en))

// The rules in force on the date, and those announced for later.
std::vector<RuleView> rules_on(Date on);

}  // namespace gzl::core::law
