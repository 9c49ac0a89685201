#include "evidence/reading_proof.hpp"

#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const std::string kOrigin = "county.example/log";

std::string reading_text(std::size_t number) {
    return R"({"device":"scale-A1","sequence":)" + std::to_string(number) +
           R"(,"at":"2026-03-02T00:59:59.000Z","value":2600000})";
}

// A log of one fact that commits to eleven readings.
struct Committed {
    NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    std::vector<Verifier> trusted{signer.verifier()};
    std::vector<Hash> salts;
    MerkleTree readings;

    Committed() {
        for (std::size_t i = 0; i < 11; ++i) {
            salts.emplace_back().fill(static_cast<std::uint8_t>(i));
            const Bytes prefix{0};
            readings.append(sha256({prefix, salts[i], bytes_of(reading_text(i))}));
        }
    }
    std::string fact() const {
        return R"({"v":1,"seq":0,"kind":"ReadingsCommitted","data":{"readings":11,"root":")" + to_hex(readings.root()) +
               "\"}}";
    }
    RecordProof record_proof(const std::string& record) const {
        MerkleTree log;
        const Salt salt{7};
        log.append(leaf_hash(bytes_of(leaf_entry("fact", 0, commitment(salt, record)))));
        const ProofFile file{.extra = std::nullopt,
                             .index = 0,
                             .path = {},
                             .checkpoint = sign_checkpoint({kOrigin, 1, log.root()}, std::vector{signer})};
        return make_record_proof(record, salt, "fact", file, signer.verifier());
    }
    ReadingProof proof(std::size_t index = 6) const {
        return {reading_text(index), salts[index], index, 11, readings.inclusion_proof(index, 11),
                record_proof(fact())};
    }
    Verdict verdict(std::string_view text) const {
        const auto parsed = parse_reading_proof(text);
        return parsed ? verify(*parsed, trusted) : Verdict::malformed;
    }
};

}  // namespace

TEST_CASE("S3: one reading is proved alone, offline") {
    const Committed log;
    for (std::size_t i = 0; i < 11; ++i) {
        const ReadingProof proof = log.proof(i);
        const std::string text = to_text(proof);
        CHECK(parse_reading_proof(text).value() == proof);
        CHECK(log.verdict(text) == Verdict::verified);
        CHECK(text.find(reading_text((i + 1) % 11)) == std::string::npos);
    }
    CHECK(verify(log.proof(), {}) == Verdict::unknown_key);
}

TEST_CASE("the verdict names what does not fit") {
    const Committed log;
    const auto altered = [&](auto change) {
        ReadingProof proof = log.proof();
        change(proof);
        return verify(proof, log.trusted);
    };
    CHECK(altered([](ReadingProof& proof) { proof.reading += ' '; }) == Verdict::reading_mismatch);
    CHECK(altered([](ReadingProof& proof) { proof.salt[0] ^= 1; }) == Verdict::reading_mismatch);
    CHECK(altered([](ReadingProof& proof) { proof.index = 5; }) == Verdict::reading_mismatch);
    CHECK(altered([](ReadingProof& proof) { proof.count = 12; }) == Verdict::reading_mismatch);
    CHECK(altered([](ReadingProof& proof) { proof.path.pop_back(); }) == Verdict::reading_mismatch);
    CHECK(altered([](ReadingProof& proof) { proof.record.record += ' '; }) == Verdict::record_mismatch);
    // A fact that is in the log but commits to no readings.
    CHECK(altered([&](ReadingProof& proof) { proof.record = log.record_proof("{\"kind\":\"LoanRepaid\"}"); }) ==
          Verdict::malformed);
    CHECK(altered([&](ReadingProof& proof) { proof.record = log.record_proof("hello"); }) == Verdict::malformed);
    // A reading that was not in the message, with a tree of its own.
    ReadingProof forged = log.proof();
    forged.reading = reading_text(99);
    CHECK(verify(forged, log.trusted) == Verdict::reading_mismatch);
}

TEST_CASE("any flipped bit of the file is refused, and so is any other spelling") {
    const Committed log;
    const std::string text = to_text(log.proof());
    for (std::size_t i = 0; i < text.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = text;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            CHECK(log.verdict(flipped) != Verdict::verified);
        }
    std::mt19937_64 random(12);
    for (int i = 0; i < 10'000; ++i) {
        const std::string damaged = mutate(text, random);
        if (damaged != text) CHECK(log.verdict(damaged) != Verdict::verified);
    }
    CHECK(log.verdict(" " + text) == Verdict::malformed);
    CHECK(log.verdict(text + "\n") == Verdict::malformed);
    CHECK(log.verdict(text.substr(0, text.size() - 1)) == Verdict::malformed);
    CHECK(log.verdict("{}") == Verdict::malformed);
}

}  // namespace gzl::evidence
