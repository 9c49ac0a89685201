// Rules of law as data (domain.md §13). A rule is a row: what it is, where it stands, from when to when it holds, its
// numbers, and its message. What holds on a day is looked up by the business date; a new rule is a new row (table.cpp)
// with a test on both sides of its dates and limits.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/quantity.hpp"
#include "base/time.hpp"

namespace gzl::core::law {

struct Parameter {
    std::string_view name;  // unit last: days, months, _ppm, _fen
    std::int64_t value = 0;
};

// Rows of one id follow each other in time without overlap.
struct Rule {
    std::string_view id;
    std::string_view source;  // law and article, in Chinese
    Date from;
    std::optional<Date> to;  // inclusive; absent: until further notice
    std::span<const Parameter> parameters;
    std::string_view zh;
    std::string_view en;
};

std::span<const Rule> all_rules();

// The row of the rule in force on the day, or null.
const Rule* rule_on(std::string_view id, Date day);

// Of a rule that is in force on the day; asking for another is our own mistake.
std::int64_t parameter(std::string_view id, std::string_view name, Date day);

}  // namespace gzl::core::law
