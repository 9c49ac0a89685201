#include "evidence/erasure_receipt.hpp"

#include <array>

#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
const std::string kOrigin = "county.example/log";
const Erasure kErasure{kOrigin, "personal-000001", Hash{1, 2, 3}, 17, 40};

}  // namespace

TEST_CASE("the receipt of an erasure says what was signed, to whoever trusts the log's key") {
    const NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    const std::string text = sign_erasure_receipt(kErasure, std::array{signer}).value();
    CHECK(is_erasure_receipt(text));
    CHECK(open_erasure_receipt(text, std::array{signer.verifier()}).value() == kErasure);
    const auto strange = open_erasure_receipt(text, std::array{ed25519_signer(kOrigin, kOtherSeed).verifier()});
    CHECK(strange.error() == Verdict::unknown_key);
    CHECK(open_erasure_receipt("{}", std::array{signer.verifier()}).error() == Verdict::malformed);

    const NoteSigner elsewhere = ed25519_signer("another.example/log", kSeed);
    const std::string other = sign_erasure_receipt(kErasure, std::array{elsewhere}).value();
    CHECK(open_erasure_receipt(other, std::array{elsewhere.verifier()}).error() == Verdict::other_log);
}

TEST_CASE("a flipped bit never changes what a receipt says") {
    const NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    const std::string text = sign_erasure_receipt(kErasure, std::array{signer}).value();
    for (std::size_t at = 0; at < text.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = text;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
            const auto opened = open_erasure_receipt(flipped, std::array{signer.verifier()});
            CHECK_MESSAGE((!opened || *opened == kErasure), at);
        }
}

}  // namespace gzl::evidence
