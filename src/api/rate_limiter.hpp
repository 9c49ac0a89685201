// How many requests one identity may send: a bucket that fills at a steady rate up to a burst. Thread-safe.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace gzl::api {

struct RateLimits {
    std::int64_t per_second = 0;  // 0: no limit
    std::int64_t burst = 0;       // at once, after a pause
};

class RateLimiter {
  public:
    explicit RateLimiter(RateLimits limits = {}) : limits_(limits) {}

    // 0: go on. Otherwise so many milliseconds later.
    std::int64_t wait_ms(const std::string& identity, std::int64_t now_ms);

  private:
    struct Bucket {
        std::int64_t used_until_us = 0;  // everything that flowed in before is used
    };
    void forget_full(std::int64_t now_us);

    const RateLimits limits_;
    std::mutex mutex_;
    std::unordered_map<std::string, Bucket> buckets_;
    std::size_t forget_at_ = 1'024;
};

}  // namespace gzl::api
