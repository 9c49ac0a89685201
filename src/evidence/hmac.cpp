// OpenSSL's block functions directly, for the reason given in digest.cpp.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "evidence/hmac.hpp"

#include <bit>

#include <openssl/sha.h>

#include "base/check.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kBlock = 64;

template <class Words>
Words state_after(const std::array<std::uint8_t, kBlock>& block) {
    static_assert(sizeof(Words) == sizeof(SHA256_CTX));
    SHA256_CTX context;
    CHECK_THAT(SHA256_Init(&context) == 1 && SHA256_Update(&context, block.data(), block.size()) == 1);
    return std::bit_cast<Words>(context);
}

template <class Words>
Hash finish(const Words& state, ByteView bytes) {
    auto context = std::bit_cast<SHA256_CTX>(state);
    Hash hash;
    CHECK_THAT(SHA256_Update(&context, bytes.data(), bytes.size()) == 1 && SHA256_Final(hash.data(), &context) == 1);
    return hash;
}

}  // namespace

HmacSha256::HmacSha256(ByteView key) {
    CHECK_THAT(key.size() <= kBlock);
    std::array<std::uint8_t, kBlock> inner;
    std::array<std::uint8_t, kBlock> outer;
    inner.fill(0x36);
    outer.fill(0x5c);
    for (std::size_t i = 0; i < key.size(); ++i) {
        inner[i] ^= key[i];
        outer[i] ^= key[i];
    }
    inner_ = state_after<decltype(inner_)>(inner);
    outer_ = state_after<decltype(outer_)>(outer);
}

Hash HmacSha256::of(ByteView message) const {
    return finish(outer_, finish(inner_, message));
}

}  // namespace gzl::evidence
