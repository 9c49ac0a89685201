#include "simulator/prng.hpp"

#include <bit>

namespace gzl::simulator {

namespace {

std::uint64_t split_mix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

}  // namespace

Prng::Prng(std::uint64_t seed) : seed_(seed), state_{} {
    for (std::uint64_t& word : state_) word = split_mix(seed);
}

// FNV-1a of the name, mixed with the seed.
Prng Prng::stream(std::string_view name) const {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : name) hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
    std::uint64_t mixed = seed_ ^ hash;
    return Prng(split_mix(mixed));
}

std::uint64_t Prng::next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::int64_t Prng::between(std::int64_t low, std::int64_t high) {
    CHECK_THAT(low <= high);
    const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (span == 0) return static_cast<std::int64_t>(next());
    const std::uint64_t unfair = (0 - span) % span;  // values that would come up once too often
    std::uint64_t drawn = next();
    while (drawn < unfair) drawn = next();
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + drawn % span);
}

}  // namespace gzl::simulator
