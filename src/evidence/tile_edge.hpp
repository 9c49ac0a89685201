// The right edge of a growing log as tiles: of each level the hashes of the tile that is not full yet, and the entries
// of the bundle that is not. Appending an entry completes tiles from the bottom up.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/merkle.hpp"
#include "evidence/tile.hpp"

namespace gzl::evidence {

// The root over a tile's hashes as the leaves of a tree of their own: RFC 6962 over complete subtrees.
Hash root_over(const std::vector<Hash>& hashes);

class TileEdge {
  public:
    // Takes each tile and bundle once, when it is complete.
    using Complete = std::function<void(const TileName&, const std::string& bytes)>;

    void append(std::string_view entry, const Complete& complete);

    std::uint64_t size() const { return size_; }
    TreeHead head() const;

    // The tiles and the bundle that are not full, bottom-up.
    void partials(const std::function<void(const TileName&, const std::string& bytes)>& each) const;

    // The edge of a log of `size` leaves from its partial tiles and bundle. `read` gives a file's bytes or a fault.
    static Result<TileEdge> load(std::uint64_t size, const std::function<Result<std::string>(const TileName&)>& read);

  private:
    void add(std::uint32_t level, const Hash& hash, const Complete& complete);

    std::uint64_t size_ = 0;
    std::string bundle_;
    std::vector<std::vector<Hash>> levels_;
};

}  // namespace gzl::evidence
