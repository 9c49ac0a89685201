#include "evidence/tile_edge.hpp"

#include "base/check.hpp"
#include "evidence/digest.hpp"

namespace gzl::evidence {

namespace {

// Folds complete subtrees of one height, from the right: RFC 6962 splits at the largest power of two.
Hash fold(const Hash* begin, std::size_t count) {
    if (count == 1) return *begin;
    std::size_t left = 1;
    while (left * 2 < count) left *= 2;
    return node_hash(fold(begin, left), fold(begin + left, count - left));
}

}  // namespace

Hash root_over(const std::vector<Hash>& hashes) {
    CHECK_THAT(!hashes.empty());
    return fold(hashes.data(), hashes.size());
}

void TileEdge::append(std::string_view entry, const Complete& complete) {
    append_entry(bundle_, entry);
    const std::uint64_t index = size_ / kTileWidth;
    ++size_;
    if (size_ % kTileWidth == 0) {
        complete({TileName::kEntries, index, kTileWidth}, bundle_);
        bundle_.clear();
    }
    add(0, leaf_hash(bytes_of(entry)), complete);
}

void TileEdge::add(std::uint32_t level, const Hash& hash, const Complete& complete) {
    if (levels_.size() <= level) levels_.resize(level + 1);
    levels_[level].push_back(hash);
    if (levels_[level].size() < kTileWidth) return;
    const std::vector<Hash> full = std::move(levels_[level]);
    levels_[level].clear();
    complete({static_cast<std::int32_t>(level), level_count(size_, level) / kTileWidth - 1, kTileWidth},
             tile_bytes(full));
    add(level + 1, root_over(full), complete);
}

// The complete subtrees of the edge, the largest first, folded from the right.
TreeHead TileEdge::head() const {
    std::optional<Hash> root;
    for (const std::vector<Hash>& level : levels_) {
        std::size_t end = level.size();
        std::size_t rest = end;
        while (rest != 0) {
            const std::size_t smallest = rest & (~rest + 1);
            const Hash subtree = fold(level.data() + end - smallest, smallest);
            root = root ? node_hash(subtree, *root) : subtree;
            end -= smallest;
            rest -= smallest;
        }
    }
    return {size_, root.value_or(empty_root())};
}

void TileEdge::partials(const std::function<void(const TileName&, const std::string& bytes)>& each) const {
    const auto name = [&](std::int32_t level, std::uint64_t count) {
        return TileName{level, count / kTileWidth, count % kTileWidth};
    };
    if (!bundle_.empty()) each(name(TileName::kEntries, size_), bundle_);
    for (std::uint32_t level = 0; level < levels_.size(); ++level)
        if (!levels_[level].empty())
            each(name(static_cast<std::int32_t>(level), level_count(size_, level)), tile_bytes(levels_[level]));
}

Result<TileEdge> TileEdge::load(std::uint64_t size, const std::function<Result<std::string>(const TileName&)>& read) {
    TileEdge edge;
    edge.size_ = size;
    if (const std::uint64_t width = size % kTileWidth; width != 0) {
        auto bundle = read({TileName::kEntries, size / kTileWidth, width});
        if (!bundle) return tl::make_unexpected(bundle.error());
        const auto entries = parse_bundle(*bundle);
        if (!entries || entries->size() != width) return fault("the last entry bundle is damaged");
        edge.bundle_ = std::move(*bundle);
    }
    for (std::uint32_t level = 0; level_count(size, level) > 0; ++level) {
        std::vector<Hash>& hashes = edge.levels_.emplace_back();
        const std::uint64_t count = level_count(size, level);
        if (count % kTileWidth == 0) continue;
        const TileName name{static_cast<std::int32_t>(level), count / kTileWidth, count % kTileWidth};
        const auto bytes = read(name);
        if (!bytes) return tl::make_unexpected(bytes.error());
        auto tile = parse_tile(*bytes, name.width);
        if (!tile) return tl::make_unexpected(tile.error());
        hashes = std::move(*tile);
    }
    return edge;
}

}  // namespace gzl::evidence
