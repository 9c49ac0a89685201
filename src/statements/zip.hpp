// The files inside a zip file, by libzip: stored or deflated, not encrypted, no file over the bounds.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace gzl::statements {

struct ZipLimits {
    std::size_t entries = 1'000;
    std::size_t total_bytes = 64 << 20;  // of all files, unpacked
};

// By name. Nothing when the archive is damaged or outside the limits.
std::optional<std::map<std::string, std::string>> unzip(std::string_view bytes, const ZipLimits& limits = {});

}  // namespace gzl::statements
