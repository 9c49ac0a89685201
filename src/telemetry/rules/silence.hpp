// R6: nothing heard of a gateway or a device for longer than three of its intervals and the zone's debounce, or its
// connection said that it died. While a gateway is silent its devices are not spoken of. After a start, a standstill of
// this process or a jump of the clock nobody is silent for two minutes: the silence may be ours.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/supervision/watch_context.hpp"

namespace gzl::telemetry {

class SilenceWatch {
  public:
    // `jumps`: the clock is moved by hand, so that a jump is no fault of it.
    SilenceWatch(Instant started, bool jumps)
        : started_(started), grace_to_(started.plus_ms(kGrace_ms)), jumps_(jumps) {}

    void heard(const std::string& gateway, const std::string& device, Instant now);
    void died(const std::string& gateway) { gateways_[gateway].dead = true; }

    struct Finding {
        bool silent = false;  // or heard again
        core::WarehouseId warehouse;
        std::string originator;
        std::string zone;  // empty of a gateway
        std::optional<core::DeviceId> device;
        Instant since;  // heard last
        std::int64_t allowed_ms = 0;
    };
    // Every second or so.
    std::vector<Finding> tick(Instant now, const std::vector<core::supervision::WatchedGateway>& watched);

  private:
    static constexpr std::int64_t kGrace_ms = 120'000;
    static constexpr std::int64_t kJump_ms = 10'000;  // between two ticks: the clock jumped, or we stood still

    struct Heard {
        std::optional<Instant> at;
        bool dead = false;
        bool told = false;  // of its silence
        std::map<std::string, Instant> devices;
        std::map<std::string, bool> devices_told;
    };

    Instant started_;
    Instant grace_to_;
    bool jumps_;
    std::optional<Instant> ticked_;
    std::map<std::string, Heard> gateways_;
};

}  // namespace gzl::telemetry
