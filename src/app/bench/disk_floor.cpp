#include "app/bench/disk_floor.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace gzl::bench {

namespace {

constexpr std::int64_t kFileBytes = std::int64_t{64} << 20;

class File {
  public:
    explicit File(const std::string& path) : handle_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (handle_ >= 0) close(handle_);
    }
    bool is_open() const { return handle_ >= 0; }
    bool write(const std::vector<char>& bytes, std::int64_t offset) {
        return pwrite(handle_, bytes.data(), bytes.size(), offset) == static_cast<ssize_t>(bytes.size());
    }
    bool sync() { return fdatasync(handle_) == 0; }

  private:
    int handle_;
};

}  // namespace

Result<DiskFloor> measure_disk_floor(const std::string& directory, std::int64_t bytes_per_batch,
                                     std::chrono::milliseconds duration) {
    const auto broken = [&] { return fault("cannot write in " + directory + ": " + std::strerror(errno)); };
    File file(directory + "/disk-floor");
    const std::vector<char> batch(static_cast<std::size_t>(std::max<std::int64_t>(1, bytes_per_batch)), 'x');
    const std::vector<char> filling(1 << 20, 'o');
    if (!file.is_open()) return broken();
    for (std::int64_t offset = 0; offset < kFileBytes; offset += static_cast<std::int64_t>(filling.size()))
        if (!file.write(filling, offset)) return broken();
    if (!file.sync()) return broken();

    Latencies latencies;
    std::int64_t offset = 0;
    const auto begin = SteadyClock::now();
    auto last = begin;
    while (last - begin < duration) {
        if (offset + bytes_per_batch > kFileBytes) offset = 0;
        if (!file.write(batch, offset) || !file.sync()) return broken();
        offset += bytes_per_batch;
        const auto now = SteadyClock::now();
        latencies.add(now - last);
        last = now;
    }
    return DiskFloor{bytes_per_batch, per_second(latencies.size(), last - begin), latencies.summary()};
}

}  // namespace gzl::bench
