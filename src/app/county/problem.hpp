// What is wrong with a county's configuration, where, and what to do about it. Every problem has a permanent name and
// its text in two languages; the names of the core's refusals are used where the core has one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace gzl::app::county {

struct Place {
    std::int64_t line = 1;
    std::int64_t column = 1;
    friend auto operator<=>(const Place&, const Place&) = default;
};

enum class Severity : std::uint8_t { error, warning };
BOOST_DESCRIBE_ENUM(Severity, error, warning)

struct Text {
    std::string zh;
    std::string en;
};

struct Problem {
    Place place{};
    Severity severity = Severity::error;
    std::string reason;  // permanent name: unknown_field, shares_not_whole, …
    Text message;
    Text advice;
};
using Problems = std::vector<Problem>;

}  // namespace gzl::app::county
