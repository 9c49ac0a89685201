#include "eventlog/file_lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace gzl::eventlog {
namespace {

std::string holder_of(int descriptor) {
    char text[32] = {};
    const auto length = ::pread(descriptor, text, sizeof text - 1, 0);
    return length > 0 ? "pid " + std::string(text, static_cast<std::size_t>(length)) : "pid unknown";
}

// For the reader of a later refusal only, so a full disk does not matter here.
void write_pid(int descriptor) {
    const auto pid = std::to_string(::getpid());
    if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, pid.data(), pid.size(), 0) < 0) errno = 0;
}

}  // namespace

Result<FileLock> FileLock::acquire(const std::string& lock_path, const std::string& served) {
    const int descriptor = ::open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) {
        return fault("cannot open " + lock_path + " (" + std::strerror(errno) +
                     "): create its directory and let this user write there");
    }
    FileLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        write_pid(descriptor);
        return lock;
    }
    if (errno != EWOULDBLOCK) return fault("cannot lock " + lock_path + ": " + std::strerror(errno));
    return fault("another gzl serves this file: " + served + " (" + holder_of(descriptor) + "): stop it first");
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace gzl::eventlog
