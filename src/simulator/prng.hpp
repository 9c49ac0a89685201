// The simulator's only source of chance: xoshiro256** (Blackman, Vigna), seeded by SplitMix64. The same on every
// machine; the standard library's distributions are not, so there are none here.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/check.hpp"

namespace gzl::simulator {

class Prng {
  public:
    explicit Prng(std::uint64_t seed);

    // A generator of its own for one purpose. It follows from the seed and the name alone, so what one purpose draws
    // changes nothing for another.
    Prng stream(std::string_view name) const;
    std::uint64_t seed() const { return seed_; }

    std::uint64_t next();
    std::int64_t between(std::int64_t low, std::int64_t high);  // both included, every value alike
    bool one_in(std::int64_t n) { return between(1, n) == 1; }
    bool with_ppm(std::int64_t ppm) { return between(1, 1'000'000) <= ppm; }

    template <class Items>
    const auto& pick(const Items& items) {
        CHECK_THAT(!items.empty());
        return items[static_cast<std::size_t>(between(0, static_cast<std::int64_t>(items.size()) - 1))];
    }

  private:
    std::uint64_t seed_;
    std::array<std::uint64_t, 4> state_;
};

}  // namespace gzl::simulator
