// How a county's configuration is read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/time.hpp"

namespace gzl::app::county {

struct CountyOptions {
    std::optional<std::filesystem::path> keys{};     // directory of the public key files
    bool only_check = false;                         // without `keys`, key files are passed over with a warning
    std::optional<std::string> endpoint_override{};  // in place of every agreement's endpoint
    std::optional<Instant> now{};                    // when the commands are to be sent; the file's own date otherwise
};

}  // namespace gzl::app::county
