#include "evidence/packed_proof.hpp"

#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const std::string kOrigin = "county.example/log";
const std::string kReading = R"({"device":"scale-A1","sequence":1,"at":"2026-03-02T00:59:59.000Z","value":2600000})";

// A log of two facts; the second commits to one reading.
struct Packed {
    NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    std::vector<Verifier> trusted{signer.verifier()};
    Hash reading_salt{9};

    std::string committed() const {
        constexpr std::array<std::uint8_t, 1> kPrefix{0};
        const Hash root = sha256({kPrefix, reading_salt, bytes_of(kReading)});
        return R"({"v":1,"seq":1,"kind":"ReadingsCommitted","data":{"readings":1,"root":")" + to_hex(root) + "\"}}";
    }
    RecordProof record(std::uint64_t position) const {
        const std::vector<std::string> records{R"({"v":1,"seq":0,"kind":"LoanRepaid","说明":"甲"})", committed()};
        const Salt salt{7};
        MerkleTree tree;
        for (std::size_t i = 0; i < records.size(); ++i)
            tree.append(leaf_hash(bytes_of(leaf_entry("fact", i, commitment(salt, records[i])))));
        const ProofFile file{.extra = std::nullopt,
                             .index = position,
                             .path = tree.inclusion_proof(position, 2),
                             .checkpoint = sign_checkpoint({kOrigin, 2, tree.root()}, std::vector{signer})};
        return make_record_proof(records[position], salt, "fact", file, signer.verifier());
    }
    ReadingProof reading() const { return {kReading, reading_salt, 0, 1, {}, record(1)}; }

    Verdict verdict(std::string_view text) const {
        const auto unpacked = unpack_tlog_proof(text);
        if (!unpacked) return Verdict::malformed;
        const auto proof = parse_reading_proof(*unpacked);
        return proof ? verify(*proof, trusted) : verify_record_proof(*unpacked, trusted);
    }
};

}  // namespace

TEST_CASE("a packed proof gives back the file that it was made from") {
    const Packed log;
    CHECK(unpack_tlog_proof(to_tlog_proof(log.record(0))).value() == to_text(log.record(0)));
    CHECK(unpack_tlog_proof(to_tlog_proof(log.reading())).value() == to_text(log.reading()));
    CHECK(log.verdict(to_tlog_proof(log.record(0))) == Verdict::verified);
    CHECK(log.verdict(to_tlog_proof(log.reading())) == Verdict::verified);
    CHECK(is_tlog_proof(to_tlog_proof(log.record(0))));
    CHECK_FALSE(is_tlog_proof(to_text(log.record(0))));
}

TEST_CASE("who knows the format alone checks the place in the log with it") {
    const Packed log;
    const RecordProof record = log.record(0);
    const auto file = parse_proof_file(to_tlog_proof(record));
    REQUIRE(file);
    const std::string entry = leaf_entry("fact", 0, record.commitment);
    CHECK(verify(*file, entry, log.trusted));
    CHECK_FALSE(verify(*file, entry + " ", log.trusted));
}

TEST_CASE("any flipped bit of a packed proof is refused, and so is any other spelling") {
    const Packed log;
    for (const std::string& text : {to_tlog_proof(log.record(0)), to_tlog_proof(log.reading())}) {
        for (std::size_t i = 0; i < text.size(); ++i)
            for (int bit = 0; bit < 8; ++bit) {
                std::string flipped = text;
                flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
                CHECK(log.verdict(flipped) != Verdict::verified);
            }
        std::mt19937_64 random(13);
        for (int i = 0; i < 2'000; ++i) {
            const std::string damaged = mutate(text, random);
            if (damaged != text) CHECK(log.verdict(damaged) != Verdict::verified);
        }
    }
}

TEST_CASE("extra data of another kind is not taken for a record") {
    const Packed log;
    auto file = parse_proof_file(log.record(0).proof).value();
    const auto with = [&](std::optional<std::string> extra) {
        file.extra.reset();
        if (extra) file.extra = Bytes(extra->begin(), extra->end());
        return unpack_tlog_proof(to_text(file)).has_value();
    };
    RecordProof rest = log.record(0);
    CHECK_FALSE(with(to_text(rest)));  // with a proof of its own
    rest.proof.clear();
    CHECK(with(to_text(rest)));
    CHECK_FALSE(with(to_text(rest) + "\n"));
    CHECK_FALSE(with(" " + to_text(rest)));
    CHECK_FALSE(with("extra-bytes"));
    CHECK_FALSE(with(""));
    CHECK_FALSE(with(std::nullopt));
    CHECK_FALSE(unpack_tlog_proof(to_text(log.record(0))).has_value());
}

}  // namespace gzl::evidence
