// Checkpoints (C2SP tlog-checkpoint v1.0.0) without extension lines: "origin\nsize\nbase64(root)\n".
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "evidence/merkle.hpp"
#include "evidence/note.hpp"

namespace gzl::evidence {

struct Checkpoint {
    std::string origin;  // one line of text, not empty; usually, not always, the name of the log's key
    std::uint64_t size = 0;
    Hash root{};

    TreeHead head() const { return {size, root}; }
    bool operator==(const Checkpoint&) const = default;
};

std::string to_text(const Checkpoint& checkpoint);
Result<Checkpoint> parse_checkpoint(std::string_view text);

std::string sign_checkpoint(const Checkpoint& checkpoint, std::span<const NoteSigner> signers);
Result<std::string> try_sign_checkpoint(const Checkpoint& checkpoint, std::span<const NoteSigner> signers);

struct OpenedCheckpoint {
    Checkpoint checkpoint;
    std::vector<Verifier> signers;
    bool signed_by(const Verifier& verifier) const;
};

// As open_note; a valid note whose text is no checkpoint is malformed.
Verified<OpenedCheckpoint> open_checkpoint(std::string_view note, std::span<const Verifier> verifiers);

}  // namespace gzl::evidence
