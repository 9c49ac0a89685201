#include "statements/zip.hpp"

#include <memory>
#include <zip.h>

namespace gzl::statements {

namespace {

struct Close {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// Checks that directory and entries agree, so that no two readers see two files.
std::unique_ptr<zip_t, Close> open(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source) return nullptr;
    std::unique_ptr<zip_t, Close> archive(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr));
    if (!archive) zip_source_free(source);  // otherwise the archive's
    return archive;
}

bool is_readable(const zip_stat_t& entry) {
    constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    return (entry.valid & kNeeded) == kNeeded && entry.encryption_method == ZIP_EM_NONE &&
           (entry.comp_method == ZIP_CM_STORE || entry.comp_method == ZIP_CM_DEFLATE);
}

// Nothing when the entry is not as long as it says; its checksum is checked at its end.
std::optional<std::string> file_of(zip_t* archive, zip_uint64_t index, zip_uint64_t size) {
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive, index, 0));
    if (!file) return std::nullopt;
    std::string content(size, '\0');
    char more = 0;
    const bool is_whole = zip_fread(file.get(), content.data(), size) == static_cast<zip_int64_t>(size) &&
                          zip_fread(file.get(), &more, 1) == 0;
    return is_whole ? std::optional(std::move(content)) : std::nullopt;
}

}  // namespace

std::optional<std::map<std::string, std::string>> unzip(std::string_view bytes, const ZipLimits& limits) {
    const auto archive = open(bytes);
    if (!archive) return std::nullopt;
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits.entries) return std::nullopt;
    std::map<std::string, std::string> files;
    std::size_t total = 0;
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
        zip_stat_t entry;
        if (zip_stat_index(archive.get(), index, 0, &entry) != 0 || !is_readable(entry)) return std::nullopt;
        if (entry.size > limits.total_bytes - total) return std::nullopt;
        total += entry.size;
        auto file = file_of(archive.get(), index, entry.size);
        if (!file || !files.emplace(entry.name, std::move(*file)).second) return std::nullopt;
    }
    return files;
}

}  // namespace gzl::statements
