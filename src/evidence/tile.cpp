#include "evidence/tile.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/check.hpp"
#include "evidence/text.hpp"

namespace gzl::evidence {

namespace {

constexpr std::size_t kHashBytes = 32;
constexpr std::size_t kMostIndexGroups = 7;

std::string group(std::uint64_t value, bool last) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), last ? "%03d" : "x%03d", static_cast<int>(value));
    return text.data();
}

std::string index_path(std::uint64_t index) {
    std::string path = group(index % 1000, true);
    for (index /= 1000; index > 0; index /= 1000) path.insert(0, group(index % 1000, false) + "/");
    return path;
}

std::optional<std::uint64_t> parse_group(std::string_view text) {
    if (text.size() != 3) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return value;
}

// "x001/x234/067"
std::optional<std::uint64_t> parse_index(std::string_view text) {
    std::uint64_t index = 0;
    for (std::size_t groups = 0; groups < kMostIndexGroups; ++groups) {
        const std::size_t slash = text.find('/');
        if (slash == std::string_view::npos) {
            const auto last = parse_group(text);
            return last ? std::optional(index * 1000 + *last) : std::nullopt;
        }
        const std::string_view part = text.substr(0, slash);
        const auto value = part.starts_with('x') ? parse_group(part.substr(1)) : std::nullopt;
        if (!value) return std::nullopt;
        index = index * 1000 + *value;
        text.remove_prefix(slash + 1);
    }
    return std::nullopt;
}

}  // namespace

std::string path_of(const TileName& name) {
    std::string path = "tile/";
    path.append(name.level == TileName::kEntries ? "entries" : std::to_string(name.level));
    path.append("/").append(index_path(name.index));
    if (!name.is_full()) path.append(".p/").append(std::to_string(name.width));
    return path;
}

std::optional<TileName> parse_tile_path(std::string_view path) {
    const std::string_view whole = path;
    TileName name;
    if (!take_prefix(path, "tile/")) return std::nullopt;
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::string_view level = path.substr(0, slash);
    path.remove_prefix(slash + 1);
    if (level == "entries") {
        name.level = TileName::kEntries;
    } else {
        const auto number = parse_decimal(level);
        if (!number || *number >= kMostTileLevels) return std::nullopt;
        name.level = static_cast<std::int32_t>(*number);
    }
    if (const std::size_t partial = path.find(".p/"); partial != std::string_view::npos) {
        const auto width = parse_decimal(path.substr(partial + 3));
        if (!width || *width < 1 || *width >= kTileWidth) return std::nullopt;
        name.width = *width;
        path = path.substr(0, partial);
    }
    const auto index = parse_index(path);
    if (!index) return std::nullopt;
    name.index = *index;
    return path_of(name) == whole ? std::optional(name) : std::nullopt;  // no leading group of zeros
}

std::uint64_t level_count(std::uint64_t size, std::uint32_t level) {
    return level >= kMostTileLevels ? 0 : size >> (8 * level);
}

void append_entry(std::string& bundle, std::string_view entry) {
    CHECK_THAT(entry.size() <= 0xFFFF);
    bundle.push_back(static_cast<char>(entry.size() >> 8));
    bundle.push_back(static_cast<char>(entry.size() & 0xFF));
    bundle.append(entry);
}

Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle) {
    std::vector<std::string_view> entries;
    while (!bundle.empty()) {
        if (bundle.size() < 2) return fault("an entry's length is cut off");
        const std::size_t size = static_cast<std::size_t>(static_cast<unsigned char>(bundle[0])) << 8 |
                                 static_cast<std::size_t>(static_cast<unsigned char>(bundle[1]));
        bundle.remove_prefix(2);
        if (bundle.size() < size) return fault("an entry is cut off");
        if (entries.size() == kTileWidth) return fault("a bundle has more than 256 entries");
        entries.push_back(bundle.substr(0, size));
        bundle.remove_prefix(size);
    }
    return entries;
}

std::string tile_bytes(const std::vector<Hash>& hashes) {
    std::string bytes;
    bytes.reserve(hashes.size() * kHashBytes);
    for (const Hash& hash : hashes) bytes.append(text_of(hash));
    return bytes;
}

Result<std::vector<Hash>> parse_tile(std::string_view bytes, std::uint64_t width) {
    if (bytes.size() != width * kHashBytes)
        return fault("a tile of width " + std::to_string(width) + " has " + std::to_string(bytes.size()) + " bytes");
    std::vector<Hash> hashes(width);
    for (std::size_t i = 0; i < width; ++i)
        std::copy_n(bytes_of(bytes).begin() + static_cast<std::ptrdiff_t>(i * kHashBytes), kHashBytes,
                    hashes[i].begin());
    return hashes;
}

}  // namespace gzl::evidence
