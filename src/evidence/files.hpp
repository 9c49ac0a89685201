// Small files that are replaced as a whole.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace gzl::evidence {

// What the system's last error says about the path.
tl::unexpected<Fault> system_fault(const std::filesystem::path& path);

std::optional<std::string> bytes_in(const std::filesystem::path& path);

enum class Durability { later, at_once };

// Whole or not at all under its name: a crash leaves at most a file of another name. At once: its bytes are on disk
// before it has its name, but the name itself only when its directory is.
Result<void> write_file(const std::filesystem::path& path, const std::string& bytes, Durability durability);

// The names in a directory, on disk.
Result<void> sync_directory(const std::filesystem::path& directory);

}  // namespace gzl::evidence
