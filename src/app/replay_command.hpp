// `gzl replay`: rebuilds the state from the log alone and prints its digest; a server may run on the log meanwhile.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace gzl::app {

struct ReplayCommandOptions {
    std::filesystem::path data = "data";
    std::optional<std::uint64_t> until;  // number of facts
    bool json = false;
};

int run_replay(const ReplayCommandOptions& options);

}  // namespace gzl::app
