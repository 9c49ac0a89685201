// Simulated devices: a true value and noise within the device's error, in whole units.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace gzl::gateway {

struct SimulatedDevice {
    std::string code;
    std::int64_t value = 0;  // kg for scales, tenths of a degree for thermometers
    std::int64_t error = 0;  // readings lie within value ± error
};

// CODE=VALUE or CODE=VALUE~ERROR: "scale-A1=2600000~200".
Result<SimulatedDevice> parse_device(std::string_view spec);

std::int64_t measure(const SimulatedDevice& device, std::mt19937_64& random);

}  // namespace gzl::gateway
