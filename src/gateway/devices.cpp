#include "gateway/devices.hpp"

#include <charconv>
#include <optional>

#include "base/quantity.hpp"

namespace gzl::gateway {

namespace {

std::optional<std::int64_t> integer(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    constexpr std::int64_t kLargest = kMaxExactInteger / 2;  // leaves room for the noise
    return whole && -kLargest <= value && value <= kLargest ? std::optional(value) : std::nullopt;
}

}  // namespace

Result<SimulatedDevice> parse_device(std::string_view spec) {
    const std::size_t equals = spec.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return fault("'" + std::string(spec) + "' is not CODE=VALUE or CODE=VALUE~ERROR");
    const std::string_view numbers = spec.substr(equals + 1);
    const std::size_t tilde = numbers.find('~');
    const auto value = integer(numbers.substr(0, tilde));
    const auto error =
        tilde == std::string_view::npos ? std::optional<std::int64_t>(0) : integer(numbers.substr(tilde + 1));
    if (!value || !error || *error < 0)
        return fault("'" + std::string(spec) + "': VALUE and ERROR are whole numbers, ERROR not below 0");
    return SimulatedDevice{std::string(spec.substr(0, equals)), *value, *error};
}

std::int64_t measure(const SimulatedDevice& device, std::mt19937_64& random) {
    return device.value + std::uniform_int_distribution<std::int64_t>(-device.error, device.error)(random);
}

}  // namespace gzl::gateway
