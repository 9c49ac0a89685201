// `gzl demo seed`: a data directory with the article's county in it, lived by the simulator up to today, to be opened
// with `gzl serve --data DIR`.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app {

struct SeedOptions {
    std::filesystem::path data = "county-data";
    std::string until{};  // the last day; empty: today
    bool json = false;
};
int run_seed(const SeedOptions& options);

}  // namespace gzl::app
