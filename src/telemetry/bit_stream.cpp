#include "telemetry/bit_stream.hpp"

#include <algorithm>
#include <bit>

namespace gzl::telemetry {

namespace {

constexpr unsigned kHalf = 32;
constexpr unsigned kRaw = 24;       // so many ones: the value stands raw
constexpr unsigned kWidthBits = 6;  // of a raw value's width, less one
constexpr std::uint64_t kMemory = 32;

constexpr std::uint64_t low_bits(unsigned count) {
    return (std::uint64_t{1} << count) - 1;  // count < 64
}

}  // namespace

void BitWriter::put(std::uint64_t value, unsigned count) {
    if (count > kHalf) {
        put(value >> kHalf, count - kHalf);
        value &= low_bits(kHalf);
        count = kHalf;
    }
    pending_ = pending_ << count | value;
    filled_ += count;
    while (filled_ >= 8) {
        filled_ -= 8;
        out_.push_back(static_cast<char>(pending_ >> filled_ & 0xff));
    }
}

std::uint64_t BitReader::take(unsigned count) {
    if (count > kHalf) {
        const std::uint64_t high = take(count - kHalf);
        return high << kHalf | take(kHalf);
    }
    while (filled_ < count) {
        failed_ = failed_ || at_ == bytes_.size();
        pending_ = pending_ << 8 | (at_ < bytes_.size() ? bytes_[at_++] : 0U);
        filled_ += 8;
    }
    filled_ -= count;
    return pending_ >> filled_ & low_bits(count);
}

bool BitReader::ended() const {
    return !failed_ && at_ == bytes_.size() && filled_ < 8 && (pending_ & low_bits(filled_)) == 0;
}

// The least k with mean ≤ 2^k.
unsigned RiceColumn::parameter() const {
    unsigned k = 0;
    while (count_ << k < sum_) ++k;
    return k;
}

void RiceColumn::learn(std::uint64_t value, unsigned k) {
    constexpr unsigned kLargest = 56;  // the sum of 32 values stays below 2^64
    sum_ += std::min(value, std::uint64_t{kRaw} << std::min(k, kLargest - 5));
    if (++count_ < kMemory) return;
    sum_ /= 2;
    count_ /= 2;
}

void RiceColumn::write(BitWriter& out, std::uint64_t value) {
    const unsigned k = parameter();
    const std::uint64_t quotient = value >> k;
    if (quotient < kRaw) {
        const auto ones = static_cast<unsigned>(quotient);
        out.put(low_bits(ones) << 1, ones + 1);
        out.put(value & low_bits(k), k);
    } else {
        const auto width = static_cast<unsigned>(std::bit_width(value));
        out.put(low_bits(kRaw), kRaw);
        out.put(width - 1, kWidthBits);
        out.put(value, width);
    }
    learn(value, k);
}

std::uint64_t RiceColumn::read(BitReader& in) {
    const unsigned k = parameter();
    unsigned ones = 0;
    while (ones < kRaw && in.take(1) == 1) ++ones;
    std::uint64_t value = 0;
    if (ones == kRaw)
        value = in.take(static_cast<unsigned>(in.take(kWidthBits)) + 1);
    else
        value = std::uint64_t{ones} << k | in.take(k);
    learn(value, k);
    return value;
}

}  // namespace gzl::telemetry
