// Fork evidence (format guanzhilian-fork@v1): two checkpoints of one origin, both signed by the log, that cannot both
// be true. Flat JSON with
//   format   "guanzhilian-fork@v1"
//   older    signed checkpoint, the one of fewer leaves (or of as many)
//   newer    signed checkpoint
//   root     64 lower-case hex digits: the root that newer's tree has at older's size; it is not older's
//   proof    that it has: consistency proof from (older's size, root) to newer, a hash in base64 a line; empty at one
//   size
// No more is needed. Newer's root fixes every root its tree ever had, so whoever finds another one under the log's own
// signature holds two logs.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "evidence/checkpoint.hpp"

namespace gzl::evidence {

struct ForkEvidence {
    std::string older;
    std::string newer;
    Hash root{};
    HashPath proof;
    bool operator==(const ForkEvidence&) const = default;
};

std::string to_text(const ForkEvidence& fork);
Result<ForkEvidence> parse_fork_evidence(std::string_view text);  // at most 4 MiB; no unknown or repeated member

// verified: the log is forked. Otherwise the first step that failed; no_fork: the two do not contradict each other, or
// the file does not show that they do.
Verdict verify(const ForkEvidence& fork, std::span<const Verifier> trusted);

}  // namespace gzl::evidence
