// Chance of a simulated device: the same seed gives the same numbers with every compiler, which the standard library's
// distributions do not promise.
#pragma once

#include <cstdint>
#include <random>

namespace gzl::devices {

class Noise {
  public:
    explicit Noise(std::uint64_t seed) : bits_(seed) {}

    std::int64_t uniform(std::int64_t low, std::int64_t high);  // both included; low ≤ high
    // About Gaussian with deviation `limit` / 3, never beyond ± limit (limit ≥ 0).
    std::int64_t gaussian(std::int64_t limit);
    bool one_in(std::int64_t count);  // never when count ≤ 0

  private:
    std::mt19937_64 bits_;
};

}  // namespace gzl::devices
