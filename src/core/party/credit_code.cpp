#include "core/party/credit_code.hpp"

#include <array>
#include <cstddef>

namespace gzl::core::party {

namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::size_t kLength = 18;

bool organisation_part_holds(std::string_view part) {  // GB 11714: eight characters and a check
    constexpr std::array kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view kValues = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr std::string_view kChecks = "0123456789X0";
    std::size_t sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        const std::size_t value = kValues.find(part[i]);
        if (value == std::string_view::npos) return false;
        sum += value * static_cast<std::size_t>(kWeights[i]);
    }
    return part[8] == kChecks[11 - sum % 11];
}

}  // namespace

bool is_credit_code(std::string_view code) {
    if (code.size() != kLength) return false;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (std::size_t i = 0; i + 1 < kLength; ++i) {
        const std::size_t value = kAlphabet.find(code[i]);
        if (value == std::string_view::npos) return false;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return code.back() == kAlphabet[(31 - sum % 31) % 31] && organisation_part_holds(code.substr(8, 9));
}

}  // namespace gzl::core::party
