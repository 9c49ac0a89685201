// Unpredictable bytes for nonces, tokens and salts.
#pragma once

#include <cstddef>

#include "base/bytes.hpp"

namespace gzl::api {

Bytes random_bytes(std::size_t size);

}  // namespace gzl::api
