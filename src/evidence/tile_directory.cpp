#include "evidence/tile_directory.hpp"

#include <fcntl.h>
#include <unistd.h>

#include "evidence/files.hpp"

namespace gzl::evidence {

namespace {

constexpr const char* kCheckpoint = "checkpoint";

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
    if (descriptor < 0) return system_fault(root_);
    const bool durable = ::syncfs(descriptor) == 0;
    auto result = durable ? Result<void>{} : Result<void>(system_fault(root_));
    ::close(descriptor);
    return result;
}

Result<void> TileDirectory::publish(const std::string& note) {
    if (auto durable = sync(); !durable) return durable;
    if (auto written = write_file(root_ / kCheckpoint, note, Durability::at_once); !written) return written;
    if (auto durable = sync_directory(root_); !durable) return durable;
    std::error_code ignored;  // what stays behind is only superfluous
    for (const auto& partials : superfluous_) std::filesystem::remove_all(partials, ignored);
    superfluous_.clear();
    return {};
}

}  // namespace gzl::evidence
