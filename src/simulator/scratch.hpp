// A directory for one run, gone with it: in memory where the machine offers it, because what a disk would do is
// simulated.
#pragma once

#include <filesystem>
#include <unistd.h>

#include "base/check.hpp"

namespace gzl::simulator {

class Scratch {
  public:
    Scratch() {
        const std::filesystem::path shared = "/dev/shm";
        const bool in_memory = ::access(shared.c_str(), W_OK) == 0;
        std::error_code error;
        const auto base = in_memory ? shared : std::filesystem::temp_directory_path(error);
        std::string pattern = (base / "gzl-simulate-XXXXXX").string();
        CHECK_THAT(::mkdtemp(pattern.data()) != nullptr);
        path_ = pattern;
    }
    ~Scratch() {
        std::error_code error;
        std::filesystem::remove_all(path_, error);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace gzl::simulator
