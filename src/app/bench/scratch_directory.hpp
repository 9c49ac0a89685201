// A directory of one run, removed with everything in it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "base/result.hpp"

namespace gzl::bench {

class ScratchDirectory {
  public:
    static Result<ScratchDirectory> make(const std::string& parent) {
        std::string path = parent + "/gzl-bench-XXXXXX";
        if (!mkdtemp(path.data())) return fault("cannot make a directory in " + parent);
        std::filesystem::permissions(path, kMode);
        return ScratchDirectory(std::move(path));
    }
    ScratchDirectory(ScratchDirectory&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    ScratchDirectory& operator=(ScratchDirectory&& other) noexcept {
        std::swap(path_, other.path_);
        return *this;
    }
    ~ScratchDirectory() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    const std::string& path() const { return path_; }

  private:
    // Others may pass through: PostgreSQL's own user has a directory in it.
    static constexpr auto kMode =
        std::filesystem::perms::owner_all | std::filesystem::perms::group_exec | std::filesystem::perms::others_exec;
    explicit ScratchDirectory(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

}  // namespace gzl::bench
