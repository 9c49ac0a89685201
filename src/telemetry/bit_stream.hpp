// Bits in a row, the most significant first, and integers among them by an adaptive Golomb–Rice code: about as many
// bits as the values of the column usually need. A decoder that runs past the end reads zeros and says so.
#pragma once

#include <cstdint>
#include <string>

#include "base/bytes.hpp"

namespace gzl::telemetry {

class BitWriter {
  public:
    explicit BitWriter(std::string& out) : out_(out) {}

    void put(std::uint64_t value, unsigned count);  // count ≤ 64, value < 2^count
    void put(ByteView bytes) {
        for (const std::uint8_t byte : bytes) put(byte, 8);
    }
    void finish() { put(0, (8 - filled_) % 8); }  // to a whole byte

  private:
    std::string& out_;
    std::uint64_t pending_ = 0;
    unsigned filled_ = 0;  // below 8 between calls
};

class BitReader {
  public:
    explicit BitReader(ByteView bytes) : bytes_(bytes) {}

    std::uint64_t take(unsigned count);  // count ≤ 64
    template <std::size_t N>
    void take(std::array<std::uint8_t, N>& bytes) {
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(take(8));
    }
    bool failed() const { return failed_; }
    bool ended() const;  // exactly the bits of a whole stream were read

  private:
    ByteView bytes_;
    std::size_t at_ = 0;
    std::uint64_t pending_ = 0;
    unsigned filled_ = 0;
    bool failed_ = false;
};

// A column's code: q ones and a zero, then k bits, where k follows the mean of the last values. What is far beyond it
// stands raw, so that one wild value costs nine bytes at most and teaches little.
class RiceColumn {
  public:
    void write(BitWriter& out, std::uint64_t value);
    std::uint64_t read(BitReader& in);

  private:
    unsigned parameter() const;
    void learn(std::uint64_t value, unsigned k);

    std::uint64_t sum_ = 4;
    std::uint64_t count_ = 1;
};

// Small differences of either sign as small natural numbers. Differences are taken modulo 2^64, so none overflows.
constexpr std::uint64_t zigzag(std::uint64_t difference) {
    return (difference << 1) ^ (0 - (difference >> 63));
}
constexpr std::uint64_t unzigzag(std::uint64_t value) {
    return (value >> 1) ^ (0 - (value & 1));
}

}  // namespace gzl::telemetry
