#include "evidence/checkpoint.hpp"

#include "evidence/digest.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

const std::string kRoot = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";  // of the empty tree

}  // namespace

TEST_CASE("a checkpoint is origin, size and root") {
    const Checkpoint checkpoint{"county.example/log", 70'000, sha256(bytes_of("root"))};
    const std::string text = to_text(checkpoint);
    CHECK(text == "county.example/log\n70000\n" + to_base64(checkpoint.root) + "\n");
    CHECK(parse_checkpoint(text).value() == checkpoint);
    CHECK(to_text({"county.example/log", 0, empty_root()}) == "county.example/log\n0\n" + kRoot + "\n");
}

TEST_CASE("other texts are no checkpoints") {
    for (const std::string& text :
         {std::string(), std::string("\n\n\n"), std::string("log\n0\n"), "log\n0\n" + kRoot, "\n0\n" + kRoot + "\n",
          "log\n00\n" + kRoot + "\n", "log\n01\n" + kRoot + "\n", "log\n-1\n" + kRoot + "\n",
          "log\n1 \n" + kRoot + "\n", "log\n18446744073709551616\n" + kRoot + "\n", "log\n1\n" + kRoot.substr(4) + "\n",
          "log\n1\n" + kRoot + "\nextension\n", "log\n1\n" + kRoot + "\n\n",
          std::string("log\n0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")}) {
        CAPTURE(text);
        CHECK_FALSE(parse_checkpoint(text));
    }
}

TEST_CASE("a signed note that is no checkpoint is malformed") {
    const auto signer = NoteSigner::from_key("log", PrivateKey::generate(KeyAlgorithm::ed25519)).value();
    const auto opened = open_checkpoint(sign_note("hello\n", std::vector{signer}), std::vector{signer.verifier()});
    REQUIRE_FALSE(opened);
    CHECK(opened.error() == Verdict::malformed);
}

TEST_CASE("a real checkpoint of sum.golang.org opens") {
    const auto* all = vectors();
    if (!all) return;
    const auto& sample = all->at("sumdb").as_object();
    const std::vector verifiers{Verifier::parse(text_at(sample, "vkey")).value()};
    const auto opened = open_checkpoint(text_at(sample, "checkpoint"), verifiers);
    REQUIRE(opened);
    CHECK(opened->checkpoint.origin == "go.sum database tree");
    CHECK(opened->checkpoint.size == 35'225'469);
}

TEST_CASE("Tessera's test log: same roots, same signatures") {
    const auto* all = vectors();
    if (!all) return;
    const auto& sample = all->at("tessera_testdata").as_object();
    const Verifier verifier = Verifier::parse(text_at(sample, "vkey")).value();
    const std::string secret_text = text_at(sample, "skey");  // PRIVATE+KEY+name+id+base64(01 ‖ seed)
    const Bytes secret = from_base64(secret_text.substr(secret_text.size() - 44)).value();
    const auto key = PrivateKey::from_seed(KeyAlgorithm::ed25519, ByteView(secret).subspan(1)).value();
    const auto signer = NoteSigner::from_key(verifier.name(), key).value();
    CHECK(signer.verifier() == verifier);

    MerkleTree tree;
    for (const auto& entry : sample.at("entries").as_array()) {
        tree.append(leaf_hash(bytes_of(std::string_view(entry.as_string()))));
    }
    const auto& checkpoints = sample.at("checkpoints_by_size").as_array();
    CHECK(checkpoints.size() == tree.size() + 1);
    for (std::uint64_t size = 0; size <= tree.size(); ++size) {
        const std::string note(checkpoints.at(size).as_string());
        CHECK(open_checkpoint(note, std::vector{verifier})->checkpoint.head() == TreeHead{size, tree.root_at(size)});
        CHECK(sign_checkpoint({verifier.name(), size, tree.root_at(size)}, std::vector{signer}) == note);
    }
}

TEST_CASE("the generated logs' checkpoints are byte-equal when signed again, and open with cosignatures") {
    const auto* all = vectors();
    if (!all) return;
    const auto& sample = all->at("generated_log").as_object();
    const std::string origin = text_at(sample, "origin");
    const NoteSigner signer = ed25519_signer(origin, text_at(sample, "log_seed_hex"));
    CHECK(signer.verifier().text() == text_at(sample, "log_vkey"));
    for (const auto& [size_text, item] : sample.at("logs").as_object()) {
        const auto& log = item.as_object();
        const Checkpoint checkpoint{origin, std::stoull(std::string(size_text)),
                                    hash_from_hex(text_at(log, "root_hex"))};
        CHECK(sign_checkpoint(checkpoint, std::vector{signer}) == text_at(log, "checkpoint"));
        const auto opened = open_checkpoint(text_at(log, "cosigned_checkpoint"), std::vector{signer.verifier()});
        REQUIRE(opened);
        CHECK(opened->checkpoint == checkpoint);
        CHECK(opened->signers.size() == 1);
    }
}

TEST_CASE("a checkpoint with an SM2 line opens for those who know only Ed25519, and the reverse") {
    const std::string seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    const std::vector<NoteSigner> signers{ed25519_signer("county.example/log", seed),
                                          sm2_signer("county.example/log", seed)};
    const Checkpoint checkpoint{"county.example/log", 3, sha256(bytes_of("root"))};
    const std::string note = sign_checkpoint(checkpoint, signers);
    for (const NoteSigner& signer : signers) {
        const auto opened = open_checkpoint(note, std::vector{signer.verifier()});
        REQUIRE(opened);
        CHECK(opened->checkpoint == checkpoint);
        CHECK(opened->signed_by(signer.verifier()));
    }
}

}  // namespace gzl::evidence
