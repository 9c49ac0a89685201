#include "base/id.hpp"

#include "base/quantity.hpp"

namespace gzl {

namespace {
constexpr std::size_t kMinimumDigits = 6;
}

std::string id_text(std::string_view prefix, std::uint64_t number) {
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    const auto count = static_cast<std::size_t>(end - digits);
    std::string text;
    text.reserve(prefix.size() + 1 + (count < kMinimumDigits ? kMinimumDigits : count));
    text.append(prefix).push_back('-');
    if (count < kMinimumDigits) text.append(kMinimumDigits - count, '0');
    return text.append(digits, count);
}

std::optional<std::uint64_t> parse_id(std::string_view prefix, std::string_view text) {
    if (!text.starts_with(prefix) || text.size() <= prefix.size() || text[prefix.size()] != '-') return std::nullopt;
    const std::string_view digits = text.substr(prefix.size() + 1);
    if (digits.size() < kMinimumDigits || (digits.size() > kMinimumDigits && digits.front() == '0'))
        return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    if (number == 0 || number > static_cast<std::uint64_t>(kMaxExactInteger)) return std::nullopt;
    return number;
}

}  // namespace gzl
