// Randomness for salts and ids, behind an interface so that the simulator can be deterministic.
#pragma once

#include <span>

#include "base/bytes.hpp"

namespace gzl::node {

class Random {
  public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

// The operating system's, through OpenSSL, drawn in blocks. Not thread-safe: one per thread.
class SecureRandom final : public Random {
  public:
    void fill(std::span<std::uint8_t> out) override;

  private:
    std::array<std::uint8_t, 4096> block_{};
    std::size_t used_ = sizeof block_;
};

}  // namespace gzl::node
