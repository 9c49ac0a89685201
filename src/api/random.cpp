#include "api/random.hpp"

#include <openssl/rand.h>

#include "base/check.hpp"

namespace gzl::api {

Bytes random_bytes(std::size_t size) {
    Bytes bytes(size);
    CHECK_THAT(RAND_bytes(bytes.data(), static_cast<int>(size)) == 1);
    return bytes;
}

}  // namespace gzl::api
