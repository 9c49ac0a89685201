// What a witness keeps on disk against a log.
#include "app/witness/witness_state.hpp"

#include <filesystem>
#include <unistd.h>

#include <doctest/doctest.h>

#include "evidence/digest.hpp"
#include "evidence/files.hpp"
#include "evidence/fork.hpp"

namespace gzl::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* kOrigin = "log.example/one";

evidence::NoteSigner signer() {
    const Hash seed = evidence::sha256(bytes_of("witness state"));
    return evidence::NoteSigner::from_key(
               kOrigin, evidence::PrivateKey::from_seed(evidence::KeyAlgorithm::ed25519, seed).value())
        .value();
}

evidence::Seen seen(std::uint64_t size, std::string_view content) {
    const evidence::TreeHead head{size, evidence::sha256(bytes_of(content))};
    return {head, evidence::sign_checkpoint({kOrigin, head.size, head.root}, std::vector{signer()})};
}

}  // namespace

TEST_CASE("a witness that is shown two roots of one size keeps the proof of the fork") {
    const fs::path directory = fs::temp_directory_path() / ("gzl-witness-state-" + std::to_string(::getpid()));
    fs::remove_all(directory);
    {
        const auto state = WitnessState::open(directory).value();
        const evidence::Seen before = seen(9, "one");
        REQUIRE(state->replace(kOrigin, std::nullopt, before) == true);
        const fs::path folder = directory / to_hex(evidence::sha256(bytes_of(kOrigin)));

        const evidence::Seen larger = seen(12, "perhaps a bad proof only");
        CHECK(state->contradicted(kOrigin, before, larger.note) == false);
        CHECK(evidence::bytes_in(folder / "refused.checkpoint") == larger.note);
        CHECK_FALSE(fs::exists(folder / "fork.json"));

        CHECK(state->contradicted(kOrigin, before, seen(9, "other").note) == true);
        const auto fork = evidence::parse_fork_evidence(evidence::bytes_in(folder / "fork.json").value());
        REQUIRE(fork);
        CHECK(verify(*fork, std::vector{signer().verifier()}) == evidence::Verdict::verified);
        CHECK(state->last(kOrigin)->head == before.head);  // its word stands
    }
    CHECK(WitnessState::open(directory));  // what lies beside it does not disturb
    fs::remove_all(directory);
}

}  // namespace gzl::app
