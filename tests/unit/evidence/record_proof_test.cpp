#include "evidence/record_proof.hpp"

#include "evidence/digest.hpp"
#include "evidence/leaf.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
const std::string kOrigin = "county.example/log";

// A log of ten records whose file is the proof of record 6.
struct SmallLog {
    NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    std::vector<Verifier> trusted{signer.verifier()};
    std::vector<std::string> records;
    std::vector<Salt> salts;
    MerkleTree tree;

    SmallLog() {
        for (std::uint64_t i = 0; i < 10; ++i) {
            records.push_back("{\"loan\":\"loan-" + std::to_string(i) + "\",\"note\":\"\u5927\u7c73 \\\"A/1\\\"\\n\"}");
            salts.emplace_back().fill(static_cast<std::uint8_t>(i + 1));
            tree.append(leaf_hash(bytes_of(leaf_entry("fact", i, commitment(salts[i], records[i])))));
        }
    }

    std::string checkpoint(const std::string& origin, const NoteSigner& by) const {
        return sign_checkpoint({origin, tree.size(), tree.root()}, std::vector{by});
    }
    ProofFile proof_file(std::uint64_t index) const {
        return {.extra = std::nullopt,
                .index = index,
                .path = tree.inclusion_proof(index, tree.size()),
                .checkpoint = checkpoint(kOrigin, signer)};
    }
    RecordProof record_proof() const {
        return make_record_proof(records[6], salts[6], "fact", proof_file(6), signer.verifier());
    }
};

}  // namespace

TEST_CASE("a downloaded record verifies offline") {
    const SmallLog log;
    const RecordProof proof = log.record_proof();
    const std::string text = to_text(proof);
    CHECK(parse_record_proof(text).value() == proof);
    CHECK(verify(proof, log.trusted) == Verdict::verified);
    CHECK(verify_record_proof(text, log.trusted) == Verdict::verified);
    CHECK(text.starts_with("{\"format\":\"guanzhilian-record@v1\",\"record\":\"{\\\"loan\\\":"));
    CHECK(text.ends_with(",\"log\":\"" + log.signer.verifier().text() + "\"}\n"));
}

TEST_CASE("the verdict names the step that failed") {
    const SmallLog log;
    const RecordProof good = log.record_proof();

    RecordProof altered = good;
    altered.record += ' ';
    CHECK(verify(altered, log.trusted) == Verdict::record_mismatch);

    RecordProof other_salt = good;
    other_salt.salt[0] ^= 1;
    CHECK(verify(other_salt, log.trusted) == Verdict::record_mismatch);

    RecordProof consistent_forgery = altered;
    consistent_forgery.commitment = commitment(altered.salt, altered.record);
    CHECK(verify(consistent_forgery, log.trusted) == Verdict::not_included);

    RecordProof other_kind = good;
    other_kind.kind = "batch";
    CHECK(verify(other_kind, log.trusted) == Verdict::not_included);

    RecordProof other_seq = good;
    other_seq.seq = 5;
    CHECK(verify(other_seq, log.trusted) == Verdict::index_differs);

    RecordProof other_proof = good;
    other_proof.proof = to_text(log.proof_file(5));
    CHECK(verify(other_proof, log.trusted) == Verdict::index_differs);

    RecordProof no_proof = good;
    no_proof.proof = "hello";
    CHECK(verify(no_proof, log.trusted) == Verdict::malformed);

    CHECK(verify_record_proof("{}", log.trusted) == Verdict::malformed);
}

TEST_CASE("trust comes from the caller, not from the file") {
    const SmallLog log;
    const RecordProof good = log.record_proof();
    CHECK(verify(good, {}) == Verdict::unknown_key);

    const NoteSigner stranger = ed25519_signer(kOrigin, kOtherSeed);
    CHECK(verify(good, std::vector{stranger.verifier()}) == Verdict::unknown_key);

    ProofFile forged = log.proof_file(6);
    forged.checkpoint = log.checkpoint(kOrigin, stranger);
    RecordProof own_key = good;
    own_key.proof = to_text(forged);
    CHECK(verify(own_key, log.trusted) == Verdict::unknown_key);
    own_key.log = stranger.verifier().text();
    CHECK(verify(own_key, log.trusted) == Verdict::unknown_key);

    ProofFile damaged = log.proof_file(6);
    damaged.checkpoint.replace(damaged.checkpoint.find("\n10\n"), 4, "\n11\n");
    RecordProof invalid = good;
    invalid.proof = to_text(damaged);
    CHECK(verify(invalid, log.trusted) == Verdict::signature_invalid);

    ProofFile elsewhere = log.proof_file(6);
    elsewhere.checkpoint = log.checkpoint("another.example/log", log.signer);
    RecordProof other_log = good;
    other_log.proof = to_text(elsewhere);
    CHECK(verify(other_log, log.trusted) == Verdict::other_log);
}

TEST_CASE("a key in rotation: either key of the log will do, whichever the file names") {
    const SmallLog log;
    const NoteSigner next = sm2_signer(kOrigin, kSeed);
    RecordProof proof = log.record_proof();
    proof.log = next.verifier().text();
    CHECK(verify(proof, log.trusted) == Verdict::verified);
    CHECK(verify(proof, std::vector{next.verifier()}) == Verdict::unknown_key);

    ProofFile overlapping = log.proof_file(6);
    overlapping.checkpoint =
        sign_checkpoint({kOrigin, log.tree.size(), log.tree.root()}, std::vector{log.signer, next});
    proof.proof = to_text(overlapping);
    for (const std::vector<Verifier>& trusted :
         {log.trusted, {next.verifier()}, {log.signer.verifier(), next.verifier()}})
        CHECK(verify(proof, trusted) == Verdict::verified);

    // A trusted key of another log says nothing about this one.
    const NoteSigner elsewhere = ed25519_signer("another.example/log", kSeed);
    overlapping.checkpoint = log.checkpoint(kOrigin, elsewhere);
    proof.proof = to_text(overlapping);
    CHECK(verify(proof, std::vector{elsewhere.verifier()}) == Verdict::other_log);
}

TEST_CASE("record files have eight members and nothing else") {
    const SmallLog log;
    const std::string text = to_text(log.record_proof());
    const auto replaced = [&](std::string_view from, std::string_view to) {
        std::string other = text;
        const std::size_t at = other.find(from);
        REQUIRE(at != std::string::npos);
        return other.replace(at, from.size(), to);
    };
    CHECK(parse_record_proof(text));
    CHECK_FALSE(parse_record_proof(replaced("record@v1", "record@v2")));
    CHECK_FALSE(parse_record_proof(replaced("\"seq\":6", "\"seq\":-6")));
    CHECK_FALSE(parse_record_proof(replaced("\"seq\":6", "\"seq\":\"6\"")));
    CHECK_FALSE(parse_record_proof(replaced("\"seq\":6", "\"seq\":6,\"more\":1")));
    CHECK_FALSE(parse_record_proof(replaced("\"seq\":6", "\"seq\":6,\"seq\":6")));
    CHECK_FALSE(parse_record_proof(replaced("\"seq\":6,", "")));
    CHECK_FALSE(parse_record_proof(replaced("\"salt\":\"07", "\"salt\":\"")));
    CHECK_FALSE(parse_record_proof(replaced("\"kind\":\"fact\"", "\"kind\":\"Fact\"")));
    CHECK_FALSE(parse_record_proof(replaced("\"log\"", "\"Log\"")));
    CHECK_FALSE(parse_record_proof(replaced("{\"format\"", std::string(5 << 20, ' ') + "{\"format\"")));
}

TEST_CASE("a damaged record file never verifies as another record") {
    const SmallLog log;
    const RecordProof good = log.record_proof();
    const std::string text = to_text(good);
    std::mt19937_64 random(10);
    for (int i = 0; i < 10'000; ++i) {
        const std::string damaged = mutate(text, random);
        const Verdict verdict = verify_record_proof(damaged, log.trusted);
        if (verdict != Verdict::verified) continue;
        const auto proof = parse_record_proof(damaged);
        REQUIRE(proof);
        CHECK(proof->record == good.record);
        CHECK(proof->salt == good.salt);
        CHECK(proof->seq == good.seq);
        CHECK(proof->kind == good.kind);
    }
}

TEST_CASE("every verdict has a name and a sentence in both languages") {
    for (const Verdict verdict :
         {Verdict::verified, Verdict::malformed, Verdict::unknown_key, Verdict::signature_invalid, Verdict::other_log,
          Verdict::record_mismatch, Verdict::index_differs, Verdict::not_included, Verdict::reading_mismatch}) {
        CHECK_FALSE(name_of(verdict).empty());
        CHECK(english_of(verdict).ends_with("."));
        CHECK(chinese_of(verdict).ends_with("。"));
    }
}

}  // namespace gzl::evidence
