#include "gateway/devices.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/quantity.hpp"
#include "devices/ambient.hpp"
#include "devices/contact_switch.hpp"
#include "devices/floor_scale.hpp"
#include "devices/position_axis.hpp"
#include "devices/weighbridge.hpp"

namespace gzl::gateway {

namespace {

constexpr std::string_view kTag = "uwb";
constexpr std::array<std::pair<std::string_view, DeviceModel>, 6> kModels{{{"scale", DeviceModel::scale},
                                                                           {"bridge", DeviceModel::bridge},
                                                                           {kTag, DeviceModel::axis},
                                                                           {"ambient", DeviceModel::ambient},
                                                                           {"switch", DeviceModel::contact},
                                                                           {"plain", DeviceModel::plain}}};

std::optional<std::int64_t> integer(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    constexpr std::int64_t kLargest = kMaxExactInteger / 2;  // leaves room for the noise
    return whole && -kLargest <= value && value <= kLargest ? std::optional(value) : std::nullopt;
}

}  // namespace

Result<std::vector<SimulatedDevice>> parse_device(std::string_view spec) {
    const auto wrong = [&](std::string_view why) { return fault("'" + std::string(spec) + "'" + std::string(why)); };
    const std::size_t equals = spec.find('=');
    if (equals == 0 || equals == std::string_view::npos)
        return wrong(" is not CODE=VALUE, CODE=VALUE~ERROR or CODE=MODEL:VALUE~ERROR");
    const std::string code(spec.substr(0, equals));
    std::string_view numbers = spec.substr(equals + 1);
    DeviceModel model = DeviceModel::plain;
    if (const std::size_t colon = numbers.find(':'); colon != std::string_view::npos) {
        const auto found = std::find_if(kModels.begin(), kModels.end(),
                                        [&](const auto& each) { return each.first == numbers.substr(0, colon); });
        if (found == kModels.end()) return wrong(": MODEL is scale, bridge, uwb, ambient, switch or plain");
        model = found->second;
        numbers.remove_prefix(colon + 1);
    }
    const std::size_t tilde = numbers.find('~');
    const auto error =
        tilde == std::string_view::npos ? std::optional<std::int64_t>(0) : integer(numbers.substr(tilde + 1));
    const std::string_view values = numbers.substr(0, tilde);
    const std::size_t comma = model == DeviceModel::axis ? values.find(',') : std::string_view::npos;
    const auto value = integer(values.substr(0, comma));
    const auto second = comma == std::string_view::npos ? value : integer(values.substr(comma + 1));
    if (!value || !second || !error || *error < 0 || (model == DeviceModel::axis && comma == std::string_view::npos))
        return wrong(": VALUE and ERROR are whole numbers, ERROR not below 0; a tag's value is X,Y");
    if (model != DeviceModel::axis) return std::vector{SimulatedDevice{code, model, *value, *error}};
    return std::vector{SimulatedDevice{code + ".x", model, *value, *error},
                       SimulatedDevice{code + ".y", model, *second, *error}};
}

std::unique_ptr<devices::Sensor> make_sensor(const SimulatedDevice& device, std::uint64_t seed) {
    const auto [code, model, value, error] = device;
    switch (model) {
        case DeviceModel::scale:
            return std::make_unique<devices::FloorScale>(devices::ScaleModel::within(error), seed, value);
        case DeviceModel::bridge:
            return std::make_unique<devices::Weighbridge>(devices::ScaleModel::within(error), devices::TrafficModel{},
                                                          seed);
        case DeviceModel::axis:
            return std::make_unique<devices::PositionAxis>(value, error, seed);
        case DeviceModel::ambient:
            return std::make_unique<devices::Ambient>(
                devices::AmbientModel{.mean = value, .swing = 10 * error, .noise = error}, seed);
        case DeviceModel::contact:
            return std::make_unique<devices::ContactSwitch>(value != 0);
        case DeviceModel::plain:
            break;
    }
    // At once there, and every number within the error as likely.
    return std::make_unique<devices::FloorScale>(
        devices::ScaleModel{
            .noise_kg = error, .shape = devices::NoiseShape::uniform, .settling_min = 0, .settling_max = 0},
        seed, value);
}

}  // namespace gzl::gateway
