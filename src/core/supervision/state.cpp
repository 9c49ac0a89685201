#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

std::optional<DeviceId> device_of(const State& state, GatewayId gateway, const std::string& code) {
    const auto found = state.device_by_code.find(device_key(gateway, code));
    return found == state.device_by_code.end() ? std::nullopt : std::optional(found->second);
}

std::string device_key(GatewayId gateway, const std::string& code) {
    return gateway.text() + "/" + code;
}

}  // namespace gzl::core::supervision
