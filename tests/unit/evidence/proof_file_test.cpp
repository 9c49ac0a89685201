#include "evidence/proof_file.hpp"

#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const std::string kOrigin = "county.example/log";

const NoteSigner& log_signer() {
    static const NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    return signer;
}

ProofFile proof_of(std::uint64_t index, std::uint64_t size) {
    const MerkleTree& tree = reading_tree();
    return {.extra = std::nullopt,
            .index = index,
            .path = tree.inclusion_proof(index, size),
            .checkpoint = sign_checkpoint({kOrigin, size, tree.root_at(size)}, std::vector{log_signer()})};
}

Verdict outcome(const ProofFile& proof, std::string_view entry) {
    const auto opened = verify(proof, entry, std::vector{log_signer().verifier()});
    return opened ? Verdict::verified : opened.error();
}

}  // namespace

TEST_CASE("the generated logs' proof files are written and verified") {
    const auto* all = vectors();
    if (!all) return;
    const auto& sample = all->at("generated_log").as_object();
    const std::vector verifiers{Verifier::parse(text_at(sample, "log_vkey")).value()};
    const MerkleTree& tree = reading_tree();
    int files = 0;
    for (const auto& [size_text, item] : sample.at("logs").as_object()) {
        const auto& log = item.as_object();
        if (!log.contains("tlog_proof")) continue;
        CAPTURE(std::string(size_text));
        const std::string text = text_at(log, "tlog_proof");
        const auto proof = parse_proof_file(text);
        REQUIRE(proof);
        CHECK(to_text(*proof) == text);
        CHECK(proof->path == tree.inclusion_proof(proof->index, std::stoull(std::string(size_text))));
        CHECK(text_of(proof->extra.value()) == "extra-bytes");
        CHECK(verify(*proof, text_at(log, "tlog_proof_entry"), verifiers));
        CHECK_FALSE(verify(*proof, text_at(log, "tlog_proof_entry") + " ", verifiers));
        ++files;
    }
    CHECK(files == 7);
}

TEST_CASE("a proof file says which step fails") {
    const ProofFile proof = proof_of(85, 257);
    CHECK(outcome(proof, reading(85)) == Verdict::verified);
    CHECK(parse_proof_file(to_text(proof)).value() == proof);
    CHECK(outcome(proof, reading(86)) == Verdict::not_included);

    ProofFile elsewhere = proof;
    elsewhere.index = 84;
    CHECK(outcome(elsewhere, reading(85)) == Verdict::not_included);

    ProofFile resigned = proof;
    const auto other = ed25519_signer("other.example/log", kSeed);
    resigned.checkpoint = sign_checkpoint({kOrigin, 257, reading_tree().root_at(257)}, std::vector{other});
    CHECK(outcome(resigned, reading(85)) == Verdict::unknown_key);

    ProofFile enlarged = proof;
    enlarged.checkpoint.replace(enlarged.checkpoint.find("\n257\n"), 5, "\n258\n");
    CHECK(outcome(enlarged, reading(85)) == Verdict::signature_invalid);

    ProofFile cut = proof;
    cut.checkpoint.pop_back();
    CHECK(outcome(cut, reading(85)) == Verdict::malformed);
}

TEST_CASE("malformed proof files are refused") {
    const std::string hash = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";
    std::string too_long = "c2sp.org/tlog-proof@v1\nindex 0\n";
    for (int i = 0; i < 64; ++i) too_long += hash;
    CHECK(parse_proof_file("c2sp.org/tlog-proof@v1\nindex 0\n\nnote"));
    for (const std::string& text :
         {std::string(), std::string("c2sp.org/tlog-proof@v2\nindex 0\n\nnote"),
          std::string("c2sp.org/tlog-proof@v1\n\nnote"), std::string("c2sp.org/tlog-proof@v1\nindex 0\n"),
          std::string("c2sp.org/tlog-proof@v1\nindex 0\n\n"), std::string("c2sp.org/tlog-proof@v1\nindex 00\n\nnote"),
          std::string("c2sp.org/tlog-proof@v1\nindex \n\nnote"),
          std::string("c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\nn"),
          std::string("c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\nnote"),
          std::string("c2sp.org/tlog-proof@v1\nextra AAA\nindex 0\n\nnote"),
          std::string("c2sp.org/tlog-proof@v1\nextra AAAA\nextra AAAA\nindex 0\n\nnote"), too_long + "\nnote"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_proof_file(text));
    }
}

TEST_CASE("a damaged proof file never verifies") {
    const ProofFile proof = proof_of(41, 300);
    const std::string text = to_text(proof);
    std::mt19937_64 random(9);
    for (int i = 0; i < 8000; ++i) {
        const auto other = parse_proof_file(mutate(text, random));
        if (!other || outcome(*other, reading(41)) != Verdict::verified) continue;
        CHECK(other->index == proof.index);  // only a signature line or unauthenticated extra data was added
        CHECK(other->path == proof.path);
    }
}

}  // namespace gzl::evidence
