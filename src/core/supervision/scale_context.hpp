// What a floor scale's rules must know of the books (supervision.md): context removes false alarms, not cleverer maths.
#pragma once

#include <optional>

#include "core/supervision/state.hpp"

namespace gzl::core {
struct State;
}

namespace gzl::core::supervision {

struct ScaleContext {
    WarehouseId warehouse;
    std::string zone;
    DeviceId device;
    std::int64_t mpe_kg = 0;               // 0: not stated; then no rule measures in it
    std::int64_t book_kg = 0;              // what the books have in the zone
    std::int64_t others_kg = 0;            // what the zone's other floor scales show
    bool order_open = false;               // an order over goods of the zone, or into it, is being worked on
    std::int64_t lightest_pledged_kg = 0;  // of the zone's pledged lots; 0: none
    RuleSetting weight_step;
};

// Of the gateway's floor scale with that code; nothing of other devices.
std::optional<ScaleContext> scale_context(const core::State& state, GatewayId gateway, const std::string& device);

}  // namespace gzl::core::supervision
