#include "telemetry/gateway_clock.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace gzl::telemetry {

bool GatewayClock::waited(const ClockSample& sample) const {
    constexpr std::int64_t kMuchFaster = 2;
    if (!last_ || sample.received_at < sample.sent_at) return false;
    const std::int64_t made_ms = sample.sent_at - last_->sent_at;
    const std::int64_t came_ms = sample.received_at - last_->received_at;
    return came_ms * kMuchFaster < made_ms;
}

void GatewayClock::take(const ClockSample& sample) {
    if (sample.sequence <= last_sequence()) return;
    const bool was_wrong = state() == ClockState::wrong;
    observation_.went_back = last_ && last_->sent_at - sample.sent_at > kWarn_ms;
    if (!waited(sample)) skews_ms_.push_back(sample.received_at - sample.sent_at);
    if (skews_ms_.size() > kMessages) skews_ms_.pop_front();
    last_ = sample;
    observation_.became_wrong = !was_wrong && state() == ClockState::wrong;
}

std::int64_t GatewayClock::skew_ms() const {
    if (skews_ms_.size() < kFewest) return 0;
    std::vector<std::int64_t> skews(skews_ms_.begin(), skews_ms_.end());
    const auto middle = skews.begin() + static_cast<std::ptrdiff_t>((skews.size() - 1) / 2);
    std::ranges::nth_element(skews, middle);
    return *middle;
}

ClockState GatewayClock::state() const {
    const std::int64_t size = std::abs(skew_ms());
    if (size > kWrong_ms) return ClockState::wrong;
    return size > kWarn_ms ? ClockState::warn : ClockState::good;
}

}  // namespace gzl::telemetry
