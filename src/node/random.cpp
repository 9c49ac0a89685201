#include "node/random.hpp"

#include <algorithm>

#include <openssl/rand.h>

#include "base/check.hpp"

namespace gzl::node {

void SecureRandom::fill(std::span<std::uint8_t> out) {
    while (!out.empty()) {
        if (used_ == block_.size()) {
            CHECK_THAT(RAND_bytes(block_.data(), static_cast<int>(block_.size())) == 1);
            used_ = 0;
        }
        const std::size_t count = std::min(out.size(), block_.size() - used_);
        std::copy_n(block_.begin() + static_cast<std::ptrdiff_t>(used_), count, out.begin());
        std::fill_n(block_.begin() + static_cast<std::ptrdiff_t>(used_), count, std::uint8_t{0});
        used_ += count;
        out = out.subspan(count);
    }
}

}  // namespace gzl::node
