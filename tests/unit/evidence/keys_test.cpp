#include "evidence/keys.hpp"

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

#include "evidence/digest.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr KeyAlgorithm kAlgorithms[] = {KeyAlgorithm::ed25519, KeyAlgorithm::sm2_sm3};

// GB/T 32918.5 sample.
constexpr std::string_view kSamplePrivate = "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8";
constexpr std::string_view kSamplePublic =
    "0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
    "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13";
constexpr std::string_view kSampleSignature =
    "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
    "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";

// r ‖ s of a DER signature: SEQUENCE { INTEGER r, INTEGER s }.
Bytes r_and_s(const Bytes& der) {
    Bytes out;
    for (std::size_t at = 2; at < der.size(); at += 2 + der[at + 1]) {
        const auto begin = der.begin() + static_cast<std::ptrdiff_t>(at) + 2;
        Bytes number(begin, begin + der[at + 1]);
        if (number.size() == 33) number.erase(number.begin());
        number.insert(number.begin(), 32 - number.size(), 0);
        out.insert(out.end(), number.begin(), number.end());
    }
    return out;
}

class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "gzl-keys-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("Ed25519 signs as RFC 8032 §7.1 test 1") {
    const auto key = PrivateKey::from_seed(KeyAlgorithm::ed25519,
                                           hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
    REQUIRE(key);
    CHECK(to_hex(key->public_key().bytes()) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    CHECK(to_hex(key->sign({})) ==
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
          "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
}

TEST_CASE("SM2 keys and signatures agree with the GB/T 32918.5 sample") {
    const auto key = PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, hex(kSamplePrivate));
    REQUIRE(key);
    CHECK(key->public_key().bytes() == hex(kSamplePublic));
    CHECK(key->public_key().verify(bytes_of("message digest"), hex(kSampleSignature)));
    CHECK_FALSE(key->public_key().verify(bytes_of("message digesT"), hex(kSampleSignature)));
}

TEST_CASE("SM2 and SM3 agree with OpenSSL's command line and sm-crypto") {
    const auto* all = vectors();
    if (!all) return;
    const auto& sample = all->at("sm").at("openssl_vs_smcrypto").as_object();
    const std::string message = text_at(sample, "msg");
    const auto key = PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, hex(text_at(sample, "priv")));
    REQUIRE(key);
    CHECK(to_hex(key->public_key().bytes()) == text_at(sample, "pub"));
    CHECK(to_hex(sm3(bytes_of(message))) == text_at(sample, "sm3_msg"));
    for (const std::string_view name : {"sig_der_openssl", "sig_der_smcrypto"}) {
        CHECK(key->public_key().verify(bytes_of(message), r_and_s(hex(text_at(sample, name)))));
    }
    const auto& standard = all->at("sm").at("sm2_gbt32918_5").as_object();
    CHECK(hex(text_at(standard, "r") + text_at(standard, "s")) == hex(kSampleSignature));
}

TEST_CASE("a signature verifies, and no altered one does") {
    for (const KeyAlgorithm algorithm : kAlgorithms) {
        const PrivateKey key = PrivateKey::generate(algorithm);
        const PublicKey public_key = key.public_key();
        const Bytes signature = key.sign(bytes_of("loan-7"));
        CHECK(signature.size() == 64);
        CHECK(public_key.verify(bytes_of("loan-7"), signature));
        CHECK_FALSE(public_key.verify(bytes_of("loan-8"), signature));
        CHECK_FALSE(PrivateKey::generate(algorithm).public_key().verify(bytes_of("loan-7"), signature));
        for (std::size_t bit = 0; bit < signature.size() * 8; bit += 7) {
            Bytes altered = signature;
            altered[bit / 8] = static_cast<std::uint8_t>(altered[bit / 8] ^ (1u << bit % 8));
            CHECK_FALSE(public_key.verify(bytes_of("loan-7"), altered));
        }
        for (const std::size_t size : {0u, 1u, 63u, 65u, 72u}) {
            Bytes resized = signature;
            resized.resize(size);
            CHECK_FALSE(public_key.verify(bytes_of("loan-7"), resized));
        }
        CHECK_FALSE(public_key.verify(bytes_of("loan-7"), Bytes(64, 0)));
        CHECK_FALSE(public_key.verify(bytes_of("loan-7"), Bytes(64, 0xff)));
    }
}

TEST_CASE("public keys have a text form") {
    for (const KeyAlgorithm algorithm : kAlgorithms) {
        const PublicKey key = PrivateKey::generate(algorithm).public_key();
        const auto parsed = PublicKey::parse(key.text());
        REQUIRE(parsed);
        CHECK(parsed->algorithm() == algorithm);
        CHECK(parsed->bytes() == key.bytes());
    }
    CHECK_FALSE(PublicKey::parse(""));
    CHECK_FALSE(PublicKey::parse("ed25519"));
    CHECK_FALSE(PublicKey::parse("ed25519:AAAA"));
    CHECK_FALSE(PublicKey::parse("rsa:AAAA"));
    CHECK_FALSE(PublicKey::parse("sm2-sm3:!"));
}

TEST_CASE("points off the SM2 curve and scalars outside it are refused") {
    Bytes point = hex(kSamplePublic);
    point.back() ^= 1;
    CHECK_FALSE(PublicKey::from_bytes(KeyAlgorithm::sm2_sm3, point));
    point.back() ^= 1;
    CHECK(PublicKey::from_bytes(KeyAlgorithm::sm2_sm3, point));
    point.front() = 6;  // hybrid form
    CHECK_FALSE(PublicKey::from_bytes(KeyAlgorithm::sm2_sm3, point));

    CHECK_FALSE(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, Bytes(32, 0)));
    CHECK_FALSE(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, Bytes(32, 0xff)));
    CHECK_FALSE(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, Bytes(31, 1)));
    const std::string order_without_digit = "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D5412";
    CHECK_FALSE(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, hex(order_without_digit + "3")));
    CHECK_FALSE(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, hex(order_without_digit + "2")));
    CHECK(PrivateKey::from_seed(KeyAlgorithm::sm2_sm3, hex(order_without_digit + "1")));
}

TEST_CASE("private keys live in files that only their owner reads") {
    const TemporaryFolder folder;
    for (const KeyAlgorithm algorithm : kAlgorithms) {
        const auto path = folder / (algorithm == KeyAlgorithm::ed25519 ? "ed25519.pem" : "sm2.pem");
        const PrivateKey key = PrivateKey::generate(algorithm);
        REQUIRE(key.save(path));
        struct stat status {};
        REQUIRE(::stat(path.c_str(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
        CHECK_FALSE(key.save(path));  // never overwrites

        const auto loaded = PrivateKey::load(path);
        REQUIRE(loaded);
        CHECK(loaded->public_key().text() == key.public_key().text());
        CHECK(key.public_key().verify(bytes_of("text"), loaded->sign(bytes_of("text"))));

        REQUIRE(::chmod(path.c_str(), 0640) == 0);
        const auto refused = PrivateKey::load(path);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.find("others may read it") != std::string::npos);
    }
}

TEST_CASE("other files are no keys") {
    const TemporaryFolder folder;
    CHECK_FALSE(PrivateKey::load(folder / "absent.pem"));
    CHECK_FALSE(PrivateKey::load(folder / "."));
    const auto path = folder / "text.pem";
    std::ofstream(path) << "no key\n";
    REQUIRE(::chmod(path.c_str(), 0600) == 0);
    CHECK_FALSE(PrivateKey::load(path));
}

}  // namespace gzl::evidence
