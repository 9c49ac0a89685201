#include "telemetry/rules/silence.hpp"

#include <algorithm>

namespace gzl::telemetry {

namespace {

constexpr std::int64_t kIntervals = 3;

}  // namespace

void SilenceWatch::heard(const std::string& gateway, const std::string& device, Instant now) {
    Heard& heard = gateways_[gateway];
    heard.at = now;
    heard.dead = false;
    heard.devices[device] = now;
}

std::vector<SilenceWatch::Finding> SilenceWatch::tick(Instant now,
                                                      const std::vector<core::supervision::WatchedGateway>& watched) {
    if (!jumps_ && ticked_ && (now - *ticked_ > kJump_ms || now < *ticked_)) grace_to_ = now.plus_ms(kGrace_ms);
    ticked_ = now;
    std::vector<Finding> findings;
    if (now < grace_to_) return findings;
    for (const auto& gateway : watched) {
        if (gateway.devices.empty()) continue;
        Heard& heard = gateways_[gateway.code];
        std::int64_t shortest = gateway.devices.front().interval_ms;
        for (const auto& device : gateway.devices) shortest = std::min(shortest, device.interval_ms);
        const std::int64_t allowed = std::max(kIntervals * shortest, gateway.setting.debounce_ms);
        const Instant since = std::max(heard.at.value_or(started_), grace_to_.plus_ms(-kGrace_ms));
        const bool silent = heard.dead || now - since > allowed;
        if (silent != (heard.told || gateway.alert_open) && (silent || heard.at))
            findings.push_back({silent, gateway.warehouse, gateway.code, "", std::nullopt, since, allowed});
        const bool back = heard.told && !silent;
        heard.told = silent;
        if (silent) continue;
        for (const auto& device : gateway.devices) {
            const auto last = heard.devices.find(device.code);
            if (back && last != heard.devices.end()) last->second = now;  // its time begins with the gateway's return
            const Instant device_since =
                std::max(last == heard.devices.end() ? started_ : last->second, grace_to_.plus_ms(-kGrace_ms));
            const std::int64_t device_allowed = std::max(kIntervals * device.interval_ms, gateway.setting.debounce_ms);
            const bool device_silent = now - device_since > device_allowed;
            bool& told = heard.devices_told[device.code];
            if (device_silent != (told || device.alert_open) && (device_silent || last != heard.devices.end()))
                findings.push_back({device_silent, gateway.warehouse, gateway.code + "/" + device.code, device.zone,
                                    device.device, device_since, device_allowed});
            told = device_silent;
        }
    }
    return findings;
}

}  // namespace gzl::telemetry
