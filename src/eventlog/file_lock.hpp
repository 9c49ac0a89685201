// An advisory lock on a file that carries the holder's pid. The kernel releases it when the holder dies; the file
// stays.
#pragma once

#include <string>

#include "base/result.hpp"

namespace gzl::eventlog {

class FileLock {
  public:
    // Faults when another process, or this one through another FileLock, holds it: "another gzl serves <served> (pid
    // …)".
    static Result<FileLock> acquire(const std::string& lock_path, const std::string& served);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) = delete;
    ~FileLock();

  private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace gzl::eventlog
