// A machine's public key in a file of its own: one line "ed25519:<base64>" or "sm2-sm3:<base64>".
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace gzl::app::county {

Result<std::string> read_key_line(const std::filesystem::path& path);

}  // namespace gzl::app::county
