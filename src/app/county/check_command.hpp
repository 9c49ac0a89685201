// gzl county check FILE [--keys DIR] [--json] [--lang zh|en]: every mistake with its line and what to do about it.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>

namespace gzl::app::county {

struct CountyCheckOptions {
    std::filesystem::path file;
    std::optional<std::filesystem::path> keys{};  // directory of the public key files; without it they are not read
    bool json = false;
    std::string lang{};  // "zh" or "en"; empty: by the environment's LANG, English unless that is Chinese
};

// 0 without errors, otherwise 1. Writes to standard output.
int run_county_check(const CountyCheckOptions& options);
int check_county(const CountyCheckOptions& options, std::ostream& out);

}  // namespace gzl::app::county
