// `gzl statement check`: what is wrong with a bank's statement file, row by row, without a platform.
#pragma once

#include <filesystem>
#include <string>

namespace gzl::app {

struct StatementCheckOptions {
    std::filesystem::path file;
    std::string format = "automatic";
    std::string encoding = "automatic";
    std::string lang;
    bool json = false;
};

int run_statement_check(const StatementCheckOptions& options);

}  // namespace gzl::app
