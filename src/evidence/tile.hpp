// Tiles and entry bundles of a log (C2SP tlog-tiles): a tile of level L holds up to 256 roots of complete subtrees of
// 256^L leaves, a bundle up to 256 leaf entries. Full ones never change; a partial one shows the width of a published
// size.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "base/result.hpp"

namespace gzl::evidence {

inline constexpr std::uint64_t kTileWidth = 256;
inline constexpr std::uint32_t kMostTileLevels = 8;  // 256^8 leaves

struct TileName {
    static constexpr std::int32_t kEntries = -1;  // `level` of an entry bundle

    std::int32_t level = 0;
    std::uint64_t index = 0;
    std::uint64_t width = kTileWidth;  // 1 … 256

    bool is_full() const { return width == kTileWidth; }
    bool operator==(const TileName&) const = default;
};

// "tile/0/x001/x234/067", "tile/entries/000.p/17"
std::string path_of(const TileName& name);
std::optional<TileName> parse_tile_path(std::string_view path);  // only that spelling

// How many hashes level `level` has for a log of `size` leaves: ⌊size / 256^level⌋.
std::uint64_t level_count(std::uint64_t size, std::uint32_t level);

// A bundle's bytes: for each entry its length in two bytes, big end first, and the entry.
void append_entry(std::string& bundle, std::string_view entry);  // at most 65 535 bytes
Result<std::vector<std::string_view>> parse_bundle(std::string_view bundle);

std::string tile_bytes(const std::vector<Hash>& hashes);
Result<std::vector<Hash>> parse_tile(std::string_view bytes, std::uint64_t width);

}  // namespace gzl::evidence
