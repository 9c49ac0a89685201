#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

std::optional<DeviceId> device_of(const State& state, GatewayId gateway, const std::string& code) {
    std::uint64_t number = 0;
    for (const Device& device : state.devices) {
        ++number;
        if (device.gateway == gateway && device.code == code) return DeviceId(number);
    }
    return std::nullopt;
}

}  // namespace gzl::core::supervision
