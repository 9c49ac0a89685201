// Where time comes from. The writer stamps every command with it; nothing else in the platform asks a clock.
#pragma once

#include <atomic>
#include <chrono>

#include "base/time.hpp"

namespace gzl::node {

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual bool runs_by_itself() const = 0;  // false: moved by hand, so waiting for a deadline is pointless
};

class SystemClock final : public Clock {
  public:
    Instant now() const override {
        const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
        return Instant(std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
    }
    bool runs_by_itself() const override { return true; }
};

// The demo's and the tests' clock: stands still until it is moved, and never goes back.
class ManualClock final : public Clock {
  public:
    explicit ManualClock(Instant start) : ms_(start.ms()) {}
    Instant now() const override { return Instant(ms_.load()); }
    bool runs_by_itself() const override { return false; }
    void move_to(Instant instant) {
        std::int64_t seen = ms_.load();
        while (seen < instant.ms() && !ms_.compare_exchange_weak(seen, instant.ms())) {
        }
    }

  private:
    std::atomic<std::int64_t> ms_;
};

}  // namespace gzl::node
