#include <doctest/doctest.h>

#include "core/supervision/state.hpp"

namespace gzl::core::supervision {

TEST_CASE("a device's code is its own on its gateway only") {
    State state;
    for (const std::uint64_t gateway : {1u, 2u})
        state.devices.add(state.devices.next_id(), {.code = "scale-A1",
                                                    .gateway = GatewayId(gateway),
                                                    .kind = DeviceKind::floor_scale,
                                                    .zone = "A1",
                                                    .calibrated_on = {}});
    for (const std::uint64_t device : {1u, 2u})
        state.device_by_code.emplace(device_key(GatewayId(device), "scale-A1"), DeviceId(device));
    CHECK(device_of(state, GatewayId(1), "scale-A1") == DeviceId(1));
    CHECK(device_of(state, GatewayId(2), "scale-A1") == DeviceId(2));
    CHECK(device_of(state, GatewayId(1), "scale-A2") == std::nullopt);
    CHECK(device_of(state, GatewayId(3), "scale-A1") == std::nullopt);
}

}  // namespace gzl::core::supervision
