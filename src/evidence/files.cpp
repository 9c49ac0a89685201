#include "evidence/files.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace gzl::evidence {

tl::unexpected<Fault> system_fault(const std::filesystem::path& path) {
    return fault(path.string() + ": " + std::strerror(errno));
}

std::optional<std::string> bytes_in(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

Result<void> write_file(const std::filesystem::path& path, const std::string& bytes, Durability durability) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error) return fault(path.parent_path().string() + ": " + error.message());
    std::filesystem::path fresh = path;
    fresh += ".new";
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0) return system_fault(fresh);
    const bool written = ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                         (durability == Durability::later || ::fsync(descriptor) == 0);
    auto result = written ? Result<void>{} : Result<void>(system_fault(fresh));
    ::close(descriptor);
    if (!result) return result;
    if (std::rename(fresh.c_str(), path.c_str()) != 0) return system_fault(path);
    return {};
}

Result<void> sync_directory(const std::filesystem::path& directory) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return system_fault(directory);
    auto result = ::fsync(descriptor) == 0 ? Result<void>{} : Result<void>(system_fault(directory));
    ::close(descriptor);
    return result;
}

}  // namespace gzl::evidence
