// SHA-256 goes through OpenSSL's block functions directly: for the 65-byte inputs of a Merkle tree they take about
// 95 ns with SHA-NI, a reused EVP context about 112 ns, EVP with an implicit fetch about 300 ns and the one-shot
// SHA256() of OpenSSL 3 about 440 ns.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "evidence/digest.hpp"

#include <algorithm>
#include <memory>

#include <openssl/evp.h>
#include <openssl/sha.h>

#include "base/check.hpp"

namespace gzl::evidence {

namespace {

class Sha256 {
  public:
    Sha256() { CHECK_THAT(SHA256_Init(&context_) == 1); }
    Sha256& update(ByteView bytes) {
        CHECK_THAT(SHA256_Update(&context_, bytes.data(), bytes.size()) == 1);
        return *this;
    }
    Hash final() {
        Hash hash;
        CHECK_THAT(SHA256_Final(hash.data(), &context_) == 1);
        return hash;
    }

  private:
    SHA256_CTX context_;
};

}  // namespace

Hash sha256(ByteView bytes) {
    return Sha256().update(bytes).final();
}

Hash sha256(std::initializer_list<ByteView> parts) {
    Sha256 digest;
    for (const ByteView part : parts) digest.update(part);
    return digest.final();
}

Hash sm3(ByteView bytes) {
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> algorithm(EVP_MD_fetch(nullptr, "SM3", nullptr),
                                                                           &EVP_MD_free);
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                       &EVP_MD_CTX_free);
    Hash hash;
    CHECK_THAT(algorithm && context);
    CHECK_THAT(EVP_DigestInit_ex2(context.get(), algorithm.get(), nullptr) == 1);
    CHECK_THAT(EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1);
    CHECK_THAT(EVP_DigestFinal_ex(context.get(), hash.data(), nullptr) == 1);
    return hash;
}

Hash leaf_hash(ByteView entry) {
    constexpr std::uint8_t kLeafPrefix[] = {0};
    return Sha256().update(kLeafPrefix).update(entry).final();
}

Hash node_hash(const Hash& left, const Hash& right) {
    std::array<std::uint8_t, 65> node;
    node[0] = 1;
    std::copy(left.begin(), left.end(), node.begin() + 1);
    std::copy(right.begin(), right.end(), node.begin() + 33);
    return sha256(node);
}

}  // namespace gzl::evidence
