// Re-derives everything of a published log from its entries (gzl fsck): leaf hashes from entry bundles, every tile from
// the one below, the root from the tiles, and the checkpoint's signature. Names the first place that is wrong.
#pragma once

#include <functional>
#include <string>

#include "evidence/checkpoint.hpp"

namespace gzl::evidence {

// A published log's files by their path below its root: "checkpoint", "tile/0/000". A fault when there is none.
using LogFiles = std::function<Result<std::string>(const std::string& path)>;

struct LogCheck {
    Checkpoint checkpoint;
    std::vector<Verifier> signers;
    std::uint64_t files = 0;  // tiles and bundles that were read
};

// `progress` is told how many leaves are checked. A fault says what is wrong, and where.
Result<LogCheck> check_log(const LogFiles& files, std::span<const Verifier> trusted,
                           const std::function<void(std::uint64_t leaves)>& progress = {});

}  // namespace gzl::evidence
