// `gzl verify`: checks an exported record offline.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gzl::app {

struct VerifyOptions {
    std::filesystem::path file;
    std::vector<std::string> log_keys;  // verifier keys that are trusted, as text
    std::filesystem::path policy;       // or a file with one `log <vkey>` per line
    bool json = false;
};

// 0 verified, 1 not verified (the verdict says why), 2 the question could not be asked.
int run_verify(const VerifyOptions& options);

}  // namespace gzl::app
