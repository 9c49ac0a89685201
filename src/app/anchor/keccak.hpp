// Keccak-256 as Ethereum uses it: the padding from before SHA-3 (OpenSSL 3.0 has SHA-3 only).
#pragma once

#include "base/bytes.hpp"

namespace gzl::app::anchor {

Hash keccak256(ByteView bytes);

}  // namespace gzl::app::anchor
