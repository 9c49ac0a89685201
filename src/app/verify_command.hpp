// `gzl verify`: checks an exported record or reading, a proof file with its entry, the receipt of an erasure, or fork
// evidence, offline.
#pragma once

#include "app/anchor/anchor_command.hpp"
#include "app/trusted.hpp"

namespace gzl::app {

struct VerifyOptions {
    std::filesystem::path file;
    TrustOptions trust;
    std::filesystem::path entry;  // of a proof file that does not carry what it proves, byte for byte
    bool fork = false;            // the file is fork evidence (evidence/fork.hpp)
    AnchorQuestion anchor;        // asked when its contract is named
    bool json = false;
};

// 0 verified – with `fork`: the log is forked –, 1 not (the verdict says why), 2 the question could not be asked.
int run_verify(const VerifyOptions& options);

}  // namespace gzl::app
