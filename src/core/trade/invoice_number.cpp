#include "core/trade/invoice_number.hpp"

#include <algorithm>
#include <array>

namespace gzl::core::trade {

namespace {

constexpr std::size_t kDigits = 20;
constexpr int kFirstYear = 2021;
constexpr std::array kProvinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41,
                                42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65};

int two_digits(std::string_view text) {
    return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

std::optional<InvoiceNumber> parse_invoice_number(std::string_view text) {
    const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (text.size() != kDigits || !digits) return std::nullopt;
    const InvoiceNumber number{.year = 2000 + two_digits(text), .province = two_digits(text.substr(2))};
    const bool known = std::binary_search(kProvinces.begin(), kProvinces.end(), number.province);
    if (number.year < kFirstYear || !known) return std::nullopt;
    return number;
}

}  // namespace gzl::core::trade
