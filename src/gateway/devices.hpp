// The simulated devices of a gateway, from the command line.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "devices/sensor.hpp"

namespace gzl::gateway {

enum class DeviceModel {
    plain,    // VALUE ± ERROR, every whole number as likely
    scale,    // floor scale in kg; ERROR is its maximum permissible error
    bridge,   // weighbridge in kg, with lorries; ERROR as for a scale
    axis,     // one axis of a tag's position in cm
    ambient,  // tenths of a degree or of a per cent, with a day's swing of ten times ERROR
    contact,  // door or case switch: 0 or 1
};

struct SimulatedDevice {
    std::string code;
    DeviceModel model = DeviceModel::plain;
    std::int64_t value = 0;
    std::int64_t error = 0;
};

// CODE=VALUE, CODE=VALUE~ERROR or CODE=MODEL:VALUE~ERROR: "scale-A1=2600000~200", "scale-A1=scale:2600000~200". A tag
// is MODEL uwb with the value X,Y and gives two devices, CODE.x and CODE.y: "tag-1=uwb:1250,830~20".
Result<std::vector<SimulatedDevice>> parse_device(std::string_view spec);

std::unique_ptr<devices::Sensor> make_sensor(const SimulatedDevice& device, std::uint64_t seed);

}  // namespace gzl::gateway
