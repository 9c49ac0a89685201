#include "app/anchor/keccak.hpp"

#include <array>
#include <bit>
#include <cstdint>

namespace gzl::app::anchor {

namespace {

constexpr std::size_t kRateBytes = 136;
constexpr std::array<std::uint64_t, 24> kRoundConstants{
    0x0000000000000001, 0x0000000000008082, 0x800000000000808a, 0x8000000080008000, 0x000000000000808b,
    0x0000000080000001, 0x8000000080008081, 0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
    0x0000000080008009, 0x000000008000000a, 0x000000008000808b, 0x800000000000008b, 0x8000000000008089,
    0x8000000000008003, 0x8000000000008002, 0x8000000000000080, 0x000000000000800a, 0x800000008000000a,
    0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008};
// ρ's turns and π's places, along the cycle that starts at lane 1.
constexpr std::array<int, 24> kTurns{1,  3,  6,  10, 15, 21, 28, 36, 45, 55, 2,  14,
                                     27, 41, 56, 8,  25, 43, 62, 18, 39, 61, 20, 44};
constexpr std::array<std::size_t, 24> kPlaces{10, 7,  11, 17, 18, 3, 5,  16, 8,  21, 24, 4,
                                              15, 23, 19, 13, 12, 2, 20, 14, 22, 9,  6,  1};

using State = std::array<std::uint64_t, 25>;

void permute(State& lanes) {
    for (const std::uint64_t constant : kRoundConstants) {
        std::array<std::uint64_t, 5> columns{};
        for (std::size_t x = 0; x < 5; ++x)
            columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20];
        for (std::size_t x = 0; x < 5; ++x) {
            const std::uint64_t change = columns[(x + 4) % 5] ^ std::rotl(columns[(x + 1) % 5], 1);
            for (std::size_t y = 0; y < 25; y += 5) lanes[x + y] ^= change;
        }
        std::uint64_t moved = lanes[1];
        for (std::size_t i = 0; i < kPlaces.size(); ++i) {
            const std::uint64_t next = lanes[kPlaces[i]];
            lanes[kPlaces[i]] = std::rotl(moved, kTurns[i]);
            moved = next;
        }
        for (std::size_t y = 0; y < 25; y += 5) {
            const std::array<std::uint64_t, 5> row{lanes[y], lanes[y + 1], lanes[y + 2], lanes[y + 3], lanes[y + 4]};
            for (std::size_t x = 0; x < 5; ++x) lanes[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
        }
        lanes[0] ^= constant;
    }
}

void absorb(State& lanes, std::size_t at, std::uint8_t byte) {
    lanes[at / 8] ^= std::uint64_t{byte} << (8 * (at % 8));
}

}  // namespace

Hash keccak256(ByteView bytes) {
    State lanes{};
    std::size_t at = 0;
    for (const std::uint8_t byte : bytes) {
        absorb(lanes, at, byte);
        if (++at == kRateBytes) {
            permute(lanes);
            at = 0;
        }
    }
    absorb(lanes, at, 0x01);
    absorb(lanes, kRateBytes - 1, 0x80);
    permute(lanes);
    Hash hash;
    for (std::size_t i = 0; i < hash.size(); ++i) hash[i] = static_cast<std::uint8_t>(lanes[i / 8] >> (8 * (i % 8)));
    return hash;
}

}  // namespace gzl::app::anchor
