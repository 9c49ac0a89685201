#include "evidence/key_rotation.hpp"

#include <array>

#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
const std::string kOrigin = "county.example/log";

}  // namespace

TEST_CASE("a key's successor is announced by both, in one spelling") {
    const NoteSigner old_key = ed25519_signer(kOrigin, kSeed);
    const NoteSigner new_key = ed25519_signer(kOrigin, kOtherSeed);
    const std::string note = sign_rotation(old_key, new_key).value();
    const KeyRotation opened = open_rotation(note).value();
    CHECK(opened.old_key == old_key.verifier());
    CHECK(opened.new_key == new_key.verifier());
    for (std::size_t at = 0; at < note.size(); ++at) {
        std::string flipped = note;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        CHECK_FALSE_MESSAGE(open_rotation(flipped), at);
    }
}

TEST_CASE("an announcement needs both signatures, one name, one algorithm and another key") {
    const NoteSigner old_key = ed25519_signer(kOrigin, kSeed);
    const NoteSigner new_key = ed25519_signer(kOrigin, kOtherSeed);
    const std::string text = "guanzhilian log key rotation/v1\n" + kOrigin + "\n" + old_key.verifier().text() + "\n" +
                             new_key.verifier().text() + "\n";
    CHECK(open_rotation(sign_note(text, std::array{old_key, new_key})));
    CHECK_FALSE(open_rotation(sign_note(text, std::array{old_key})));
    CHECK_FALSE(open_rotation(sign_note(text, std::array{new_key})));
    CHECK_FALSE(open_rotation(sign_note(text + "more\n", std::array{old_key, new_key})));
    CHECK_FALSE(sign_rotation(old_key, old_key));
    CHECK_FALSE(sign_rotation(old_key, ed25519_signer("another.example/log", kOtherSeed)));
    CHECK_FALSE(sign_rotation(old_key, sm2_signer(kOrigin, kOtherSeed)));
}

TEST_CASE("a key held elsewhere signs through its holder, who is checked") {
    const PrivateKey here = PrivateKey::from_seed(KeyAlgorithm::ed25519, hex(kSeed)).value();
    const auto honest = [here](ByteView message) -> Result<Bytes> { return here.sign(message); };
    const PrivateKey key = PrivateKey::held_elsewhere(here.public_key(), honest);
    CHECK(key.try_sign(bytes_of("text")).value() == here.sign(bytes_of("text")));
    CHECK_FALSE(key.save("/nonexistent/key.pem"));

    const auto away = [](ByteView) -> Result<Bytes> { return fault("away"); };
    const auto wrong = [here](ByteView) -> Result<Bytes> { return here.sign(bytes_of("other")); };
    for (const PrivateKey::Sign& holder : {PrivateKey::Sign(away), PrivateKey::Sign(wrong)}) {
        const auto signer =
            NoteSigner::from_key(kOrigin, PrivateKey::held_elsewhere(here.public_key(), holder)).value();
        CHECK_FALSE(try_sign_note("text\n", std::array{signer}));
    }
}

}  // namespace gzl::evidence
