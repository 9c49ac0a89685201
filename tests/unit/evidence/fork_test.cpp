#include "evidence/fork.hpp"

#include "evidence/digest.hpp"
#include "unit/evidence/mutation.hpp"
#include "unit/evidence/vectors.hpp"

namespace gzl::evidence {

using namespace test;

namespace {

constexpr std::string_view kSeed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
constexpr std::string_view kOtherSeed = "202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";
const std::string kOrigin = "county.example/log";

// Two logs of one key that part after `common` entries.
struct Forked {
    NoteSigner signer = ed25519_signer(kOrigin, kSeed);
    std::vector<Verifier> trusted{signer.verifier()};
    MerkleTree one;
    MerkleTree other;

    explicit Forked(std::uint64_t common) {
        for (std::uint64_t i = 0; i < 40; ++i) {
            one.append(leaf_hash(bytes_of("entry " + std::to_string(i))));
            other.append(leaf_hash(bytes_of((i < common ? "entry " : "other entry ") + std::to_string(i))));
        }
    }

    std::string checkpoint(const MerkleTree& tree, std::uint64_t size, const std::string& origin = kOrigin) const {
        return sign_checkpoint({origin, size, tree.root_at(size)}, std::vector{signer});
    }
    // What `one` said at `older` against what `other` says at `newer`.
    ForkEvidence evidence(std::uint64_t older, std::uint64_t newer) const {
        return {checkpoint(one, older), checkpoint(other, newer), other.root_at(older),
                other.consistency_proof(older, newer)};
    }
};

}  // namespace

TEST_CASE("two contradicting checkpoints of one key show a fork, whatever their sizes") {
    const Forked log(7);
    for (std::uint64_t older = 8; older <= 40; ++older)
        for (std::uint64_t newer = older; newer <= 40; ++newer) {
            const ForkEvidence fork = log.evidence(older, newer);
            CHECK(verify(fork, log.trusted) == Verdict::verified);
            CHECK(parse_fork_evidence(to_text(fork)).value() == fork);
        }
}

TEST_CASE("consistent checkpoints show no fork, whatever is claimed about them") {
    const Forked log(7);
    for (std::uint64_t older = 0; older <= 7; ++older)
        for (std::uint64_t newer = older; newer <= 40; ++newer) {
            ForkEvidence fork = log.evidence(older, newer);
            CHECK(verify(fork, log.trusted) == Verdict::no_fork);
            fork.root = log.other.root_at(9);  // a root that newer's tree has, but not there
            CHECK(verify(fork, log.trusted) == Verdict::no_fork);
        }
    ForkEvidence reversed = log.evidence(20, 30);
    std::swap(reversed.older, reversed.newer);
    CHECK(verify(reversed, log.trusted) == Verdict::no_fork);
}

TEST_CASE("a fork is the log's only under its own key and name") {
    const Forked log(7);
    const ForkEvidence fork = log.evidence(12, 30);
    CHECK(verify(fork, std::vector{ed25519_signer(kOrigin, kOtherSeed).verifier()}) == Verdict::unknown_key);

    ForkEvidence other_origin = fork;
    other_origin.newer = log.checkpoint(log.other, 30, "another.example/log");
    CHECK(verify(other_origin, log.trusted) == Verdict::other_log);

    // Two keys of which each signed one: neither has contradicted itself.
    const NoteSigner second = ed25519_signer(kOrigin, kOtherSeed);
    ForkEvidence by_two = fork;
    by_two.newer = sign_checkpoint({kOrigin, 30, log.other.root_at(30)}, std::vector{second});
    CHECK(verify(by_two, std::vector{log.signer.verifier(), second.verifier()}) == Verdict::unknown_key);
}

TEST_CASE("fork evidence with any bit flipped shows nothing") {
    const Forked log(7);
    const std::string text = to_text(log.evidence(12, 30));
    for (std::size_t at = 0; at < text.size(); ++at)
        for (int bit = 0; bit < 8; ++bit) {
            std::string flipped = text;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
            const auto parsed = parse_fork_evidence(flipped);
            if (!parsed) continue;
            const bool is_white_space = text[at] == '\n';  // after the object
            CHECK_MESSAGE((is_white_space || verify(*parsed, log.trusted) != Verdict::verified), at);
        }
}

TEST_CASE("damaged fork evidence never shows a fork between consistent checkpoints") {
    const Forked log(40);
    const std::string text = to_text(log.evidence(12, 30));
    std::mt19937_64 random(7);
    for (int round = 0; round < 20'000; ++round) {
        const auto parsed = parse_fork_evidence(mutate(text, random));
        if (parsed) CHECK(verify(*parsed, log.trusted) != Verdict::verified);
    }
}

}  // namespace gzl::evidence
