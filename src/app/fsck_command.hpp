// `gzl fsck`: re-derives a published log from its entries.
#pragma once

#include "app/trusted.hpp"

namespace gzl::app {

struct FsckOptions {
    std::string log;  // directory, or URL such as http://127.0.0.1:8400/log
    TrustOptions trust;
    bool json = false;
};

// 0 everything follows from the entries, 1 it does not (the first bad place is named), 2 the question could not be
// asked.
int run_fsck(const FsckOptions& options);

}  // namespace gzl::app
