#include "app/county/amounts.hpp"

#include <array>

#include "base/quantity.hpp"

namespace gzl::app::county {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Digits of a whole number, groups parted by single underscores, appended to `value`.
bool take_digits(std::string_view text, std::int64_t& value) {
    bool after_digit = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '_' && after_digit && i + 1 < text.size()) {
            after_digit = false;
            continue;
        }
        if (!is_digit(text[i])) return false;
        after_digit = true;
        value = value * 10 + (text[i] - '0');
        if (value > kMaxExactInteger) return false;
    }
    return !text.empty();
}

// A decimal number times 10^places: nothing is lost, so more decimals than `places` are refused.
std::optional<std::int64_t> parse_decimal(std::string_view text, std::size_t places) {
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::int64_t value = 0;
    if (!take_digits(whole, value)) return std::nullopt;
    std::string_view decimals;
    if (point != std::string_view::npos) {
        decimals = text.substr(point + 1);
        if (decimals.size() > places || decimals.find('_') != std::string_view::npos) return std::nullopt;
        if (!take_digits(decimals, value)) return std::nullopt;
    }
    for (std::size_t i = decimals.size(); i < places; ++i) {
        value *= 10;
        if (value > kMaxExactInteger) return std::nullopt;
    }
    return value;
}

// The number before the unit, which may be parted from it by one space.
std::optional<std::string_view> before_unit(std::string_view text, std::string_view unit) {
    if (!text.ends_with(unit)) return std::nullopt;
    text.remove_suffix(unit.size());
    if (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

constexpr std::array kUnits{
    ReadableUnit{"_fen", "200000000.00", &parse_yuan},
    ReadableUnit{"_fen_per_tonne", "3800.00", &parse_yuan},
    ReadableUnit{"_ppm", "3.2%", &parse_percent},
    ReadableUnit{"_kg", "260.000 t", &parse_weight},
};

}  // namespace

std::optional<std::int64_t> parse_yuan(std::string_view text) {
    return parse_decimal(text, 2);
}

std::optional<std::int64_t> parse_percent(std::string_view text) {
    const auto number = before_unit(text, "%");
    return number ? parse_decimal(*number, 4) : std::nullopt;
}

std::optional<std::int64_t> parse_weight(std::string_view text) {
    if (const auto kilograms = before_unit(text, "kg")) return parse_decimal(*kilograms, 0);
    if (const auto tonnes = before_unit(text, "t")) return parse_decimal(*tonnes, 3);
    return std::nullopt;
}

const ReadableUnit* readable_unit(std::string_view suffix) {
    for (const ReadableUnit& unit : kUnits)
        if (unit.suffix == suffix) return &unit;
    return nullptr;
}

}  // namespace gzl::app::county
