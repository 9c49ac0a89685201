// Rules of law as data (domain.md §13): which numbers hold on a date, and where they are written. A new rule, or a new
// version of one, is a row of table.cpp with its tests.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "base/time.hpp"

namespace gzl::core::law {

// What a parameter's number counts. A place: its position in an order. A choice: 1 yes, 0 no.
enum class Unit : std::uint8_t { days, months, ppm, fen, place, choice, items };
BOOST_DESCRIBE_ENUM(Unit, days, months, ppm, fen, place, choice, items)

struct Parameter {
    std::string_view name;
    std::int64_t value = 0;
    Unit unit = Unit::days;
};

// One version of a rule, in force from `from` until `until`, both inclusive.
struct Rule {
    std::string_view id;
    std::string_view serves;   // rules of domain.md
    std::string_view source;   // name, number, article
    std::optional<Date> from;  // empty: announced without a date, not in force
    std::optional<Date> until;
    std::vector<Parameter> parameters;
    std::string_view zh;  // with {parameter} where its value stands
    std::string_view en;

    bool in_force(Date on) const { return from && *from <= on && (!until || on <= *until); }
};

// Every version of every rule; those of one rule stand together, oldest first.
std::span<const Rule> rules();

const Rule* rule_on(std::string_view id, Date on);  // null: none in force

std::optional<std::int64_t> find_parameter(std::string_view rule, std::string_view name, Date on);

// The same for a number that is in force on the date.
std::int64_t parameter(std::string_view rule, std::string_view name, Date on);

enum class Tongue : std::uint8_t { zh, en };

// The rule in words, its numbers filled in: days and months as they are, ppm in percent, fen in yuan.
std::string text_of(const Rule& rule, Tongue tongue);

}  // namespace gzl::core::law
