#include "evidence/tile_directory.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace gzl::evidence {

namespace {

constexpr const char* kCheckpoint = "checkpoint";

tl::unexpected<Fault> failed(const std::filesystem::path& path) {
    return fault(path.string() + ": " + std::strerror(errno));
}

std::optional<std::string> bytes_in(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::nullopt;
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

enum class Durability { later, at_once };

// Whole or not at all under its name: a crash leaves at most a file of another name. At once: its bytes are on disk
// before it has its name.
Result<void> write_file(const std::filesystem::path& path, const std::string& bytes, Durability durability) {
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error) return fault(path.parent_path().string() + ": " + error.message());
    std::filesystem::path fresh = path;
    fresh += ".new";
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0) return failed(fresh);
    const bool written = ::write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                         (durability == Durability::later || ::fsync(descriptor) == 0);
    const auto result = written ? Result<void>{} : Result<void>(failed(fresh));
    ::close(descriptor);
    if (!result) return result;
    if (std::rename(fresh.c_str(), path.c_str()) != 0) return failed(path);
    return {};
}

}  // namespace

Result<TileDirectory> TileDirectory::open(const std::filesystem::path& root) {
    std::error_code error;
    std::filesystem::create_directories(root, error);
    if (error) return fault(root.string() + ": " + error.message());
    return TileDirectory(root);
}

Result<std::string> TileDirectory::read(const TileName& name) const {
    auto bytes = bytes_in(root_ / path_of(name));
    if (!bytes) return fault(path_of(name) + " is missing");
    return std::move(*bytes);
}

std::optional<std::string> TileDirectory::checkpoint() const {
    return bytes_in(root_ / kCheckpoint);
}

Result<void> TileDirectory::put(const TileName& name, const std::string& bytes) {
    const std::filesystem::path path = root_ / path_of(name);
    if (name.is_full()) {
        std::filesystem::path partials = path;
        partials += ".p";
        superfluous_.push_back(std::move(partials));
    }
    return write_file(path, bytes, Durability::later);
}

// Of the whole file system: one call for all files and directories.
Result<void> TileDirectory::sync() const {
    const int descriptor = ::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failed(root_);
    const bool durable = ::syncfs(descriptor) == 0;
    const auto result = durable ? Result<void>{} : Result<void>(failed(root_));
    ::close(descriptor);
    return result;
}

Result<void> TileDirectory::publish(const std::string& note) {
    if (auto durable = sync(); !durable) return durable;
    if (auto written = write_file(root_ / kCheckpoint, note, Durability::at_once); !written) return written;
    if (auto durable = sync(); !durable) return durable;
    std::error_code ignored;  // what stays behind is only superfluous
    for (const auto& partials : superfluous_) std::filesystem::remove_all(partials, ignored);
    superfluous_.clear();
    return {};
}

}  // namespace gzl::evidence
