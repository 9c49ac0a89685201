// Quantities as people write them in a configuration file: exact or refused, never rounded.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gzl::app::county {

// The way a quantity of this unit suffix may be written as text, besides the integer of its unit.
struct ReadableUnit {
    std::string_view suffix;   // "_fen"
    std::string_view example;  // "200000000.00"
    std::optional<std::int64_t> (*parse)(std::string_view text);
};

const ReadableUnit* readable_unit(std::string_view suffix);  // null when the unit has no readable form

std::optional<std::int64_t> parse_yuan(std::string_view text);     // "200_000_000.00" → fen
std::optional<std::int64_t> parse_percent(std::string_view text);  // "3.2%" → ppm
std::optional<std::int64_t> parse_weight(std::string_view text);   // "260.000 t" or "260000 kg" → kg

}  // namespace gzl::app::county
