// `gzl verify`: checks an exported record or reading offline.
#pragma once

#include "app/trusted.hpp"

namespace gzl::app {

struct VerifyOptions {
    std::filesystem::path file;
    TrustOptions trust;
    bool json = false;
};

// 0 verified, 1 not verified (the verdict says why), 2 the question could not be asked.
int run_verify(const VerifyOptions& options);

}  // namespace gzl::app
