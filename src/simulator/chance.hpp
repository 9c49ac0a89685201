// The node's clock and randomness, simulated.
#pragma once

#include "node/clock.hpp"
#include "node/random.hpp"
#include "simulator/prng.hpp"

namespace gzl::simulator {

// True time moves forward only; what the platform's clock shows may be off for a while and is then put right, so that
// it goes back.
class SimulatedClock final : public node::Clock {
  public:
    explicit SimulatedClock(Instant start) : true_time_(start) {}
    Instant now() const override { return true_time_.plus_ms(off_ms_); }
    bool runs_by_itself() const override { return false; }

    Instant true_time() const { return true_time_; }
    void move_to(Instant instant) { true_time_ = std::max(true_time_, instant); }
    void set_off_by(std::int64_t ms) { off_ms_ = ms; }

  private:
    Instant true_time_;
    std::int64_t off_ms_ = 0;
};

class SimulatedRandom final : public node::Random {
  public:
    explicit SimulatedRandom(Prng prng) : prng_(prng) {}
    void fill(std::span<std::uint8_t> out) override {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            if (i % sizeof word == 0) word = prng_.next();
            out[i] = static_cast<std::uint8_t>(word >> (8 * (i % sizeof word)));
        }
    }

  private:
    Prng prng_;
};

}  // namespace gzl::simulator
