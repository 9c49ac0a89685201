// Offline-verifiable inclusion proofs (c2sp.org/tlog-proof@v1): optional extra line, index, hashes from the leaf's
// sibling up, empty line, signed checkpoint.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "evidence/checkpoint.hpp"

namespace gzl::evidence {

struct ProofFile {
    std::optional<Bytes> extra;  // not authenticated
    std::uint64_t index = 0;
    HashPath path;           // at most 63 hashes
    std::string checkpoint;  // signed note, verbatim
    bool operator==(const ProofFile&) const = default;
};

inline constexpr std::string_view kProofFileFirstLine = "c2sp.org/tlog-proof@v1";

std::string to_text(const ProofFile& proof);
Result<ProofFile> parse_proof_file(std::string_view text);

// Shows that `entry` is leaf `proof.index` of the log whose checkpoint a verifier signed.
Verified<OpenedCheckpoint> verify(const ProofFile& proof, std::string_view entry, std::span<const Verifier> verifiers);

}  // namespace gzl::evidence
