#include "app/personal/personal_store.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#include "evidence/files.hpp"
#include "evidence/leaf.hpp"

namespace gzl::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHead = sizeof(Hash) + sizeof(Salt);

std::optional<PersonalText> read(const fs::path& path) {
    const auto bytes = evidence::bytes_in(path);
    if (!bytes || bytes->size() < kHead) return std::nullopt;
    PersonalText data;
    std::copy_n(bytes->begin(), data.request.size(), data.request.begin());
    std::copy_n(bytes->begin() + sizeof(Hash), data.salt.size(), data.salt.begin());
    data.text = bytes->substr(kHead);
    return data;
}

Result<void> overwrite(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return evidence::system_fault(path);
    std::error_code error;
    const std::string nothing(fs::file_size(path, error), '\0');
    const bool done = ::write(descriptor, nothing.data(), nothing.size()) == static_cast<ssize_t>(nothing.size()) &&
                      ::fsync(descriptor) == 0;
    auto result = done ? Result<void>{} : Result<void>(evidence::system_fault(path));
    ::close(descriptor);
    return result;
}

}  // namespace

Result<std::unique_ptr<PersonalStore>> PersonalStore::open(const fs::path& directory) {
    std::error_code error;
    fs::create_directories(directory, error);
    if (!error) fs::permissions(directory, fs::perms::owner_all, error);
    if (error) return fault(directory.string() + ": " + error.message());
    std::unique_ptr<PersonalStore> store(new PersonalStore(directory));
    for (const auto& entry : fs::directory_iterator(directory, error)) {
        const auto data = read(entry.path());
        const auto bytes = from_hex(entry.path().filename().string());
        const auto commitment = bytes ? hash_of(*bytes) : std::nullopt;
        if (data && commitment) store->by_request_.emplace(data->request, *commitment);
    }
    if (error) return fault(directory.string() + ": " + error.message());
    return store;
}

Result<Hash> PersonalStore::keep(const Hash& request, const std::string& text, const std::function<Salt()>& salt) {
    const std::lock_guard lock(mutex_);
    if (const auto known = by_request_.find(request); known != by_request_.end()) {
        const auto before = read(path_of(known->second));
        if (before && before->text == text) return known->second;
    }
    const Salt fresh = salt();
    const Hash commitment = evidence::commitment(fresh, text);
    std::string bytes(text_of(request));
    bytes.append(text_of(fresh)).append(text);
    auto kept = evidence::write_file(path_of(commitment), bytes, evidence::Durability::at_once).and_then([&] {
        return evidence::sync_directory(directory_);
    });
    if (!kept) return tl::make_unexpected(kept.error());
    by_request_.insert_or_assign(request, commitment);
    return commitment;
}

std::optional<PersonalText> PersonalStore::find(const Hash& commitment) const {
    const std::lock_guard lock(mutex_);
    return read(path_of(commitment));
}

Result<void> PersonalStore::destroy(const Hash& commitment) {
    const std::lock_guard lock(mutex_);
    std::erase_if(by_request_, [&](const auto& each) { return each.second == commitment; });
    const fs::path path = path_of(commitment);
    if (!fs::exists(path)) return {};
    if (auto done = overwrite(path); !done) return done;
    if (::unlink(path.c_str()) != 0) return evidence::system_fault(path);
    return evidence::sync_directory(directory_);
}

Result<void> PersonalStore::sweep(const std::set<Hash>& kept) {
    std::set<Hash> superfluous;
    for (const auto& [request, commitment] : by_request_)
        if (!kept.contains(commitment)) superfluous.insert(commitment);
    for (const Hash& commitment : superfluous)
        if (auto done = destroy(commitment); !done) return done;
    return {};
}

}  // namespace gzl::app
