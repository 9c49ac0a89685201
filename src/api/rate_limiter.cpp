#include "api/rate_limiter.hpp"

#include <algorithm>
#include <iterator>

namespace gzl::api {

namespace {

constexpr std::int64_t kMicros = 1'000;  // per millisecond

}  // namespace

// The bucket is a point in time: everything before it has been used. In microseconds, so that fast rates are exact.
std::int64_t RateLimiter::wait_ms(const std::string& identity, std::int64_t now_ms) {
    if (limits_.per_second <= 0) return 0;
    const std::int64_t each = std::max<std::int64_t>(1, 1'000 * kMicros / limits_.per_second);
    const std::int64_t now = now_ms * kMicros;
    const std::int64_t slack = each * std::max<std::int64_t>(limits_.burst, 1);
    const std::lock_guard lock(mutex_);
    if (buckets_.size() >= forget_at_) forget_full(now);
    std::int64_t& used_until = buckets_[identity].used_until_us;
    const std::int64_t next = std::max(used_until, now - slack) + each;
    if (next > now) return std::max<std::int64_t>(1, (next - now + kMicros - 1) / kMicros);
    used_until = next;
    return 0;
}

// Who has been quiet for a whole bucket is like one who never came.
void RateLimiter::forget_full(std::int64_t now_us) {
    const std::int64_t slack = 1'000 * kMicros / limits_.per_second * std::max<std::int64_t>(limits_.burst, 1);
    for (auto entry = buckets_.begin(); entry != buckets_.end();)
        entry = entry->second.used_until_us <= now_us - slack ? buckets_.erase(entry) : std::next(entry);
    forget_at_ = std::max<std::size_t>(1'024, buckets_.size() * 2);
}

}  // namespace gzl::api
