// HMAC-SHA-256 (RFC 2104) under one key, prepared once: a short message then costs two blocks instead of four.
#pragma once

#include <array>
#include <cstdint>

#include "base/bytes.hpp"

namespace gzl::evidence {

class HmacSha256 {
  public:
    explicit HmacSha256(ByteView key);  // up to 64 bytes
    Hash of(ByteView message) const;

  private:
    static constexpr std::size_t kStateWords = 28;          // OpenSSL's SHA256_CTX
    std::array<std::uint32_t, kStateWords> inner_, outer_;  // after the padded key
};

}  // namespace gzl::evidence
