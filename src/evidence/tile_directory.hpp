// A published log on disk, exactly as it is served below /log/: checkpoint, tile/…, tile/entries/…. Published in the
// safe order: bundles and tiles are on disk before the checkpoint that needs them replaces the one before.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "evidence/tile_edge.hpp"

namespace gzl::evidence {

class TileDirectory {
  public:
    static Result<TileDirectory> open(const std::filesystem::path& root);  // creates it

    // One file's bytes; a fault names it.
    Result<std::string> read(const TileName& name) const;
    std::optional<std::string> checkpoint() const;  // the signed note, when one is published

    // Written, not yet durable. A full tile makes the partial ones of its place superfluous: they go with the next
    // publication.
    Result<void> put(const TileName& name, const std::string& bytes);
    // Makes everything put so far durable, then the checkpoint, by an atomic rename.
    Result<void> publish(const std::string& note);

  private:
    explicit TileDirectory(std::filesystem::path root) : root_(std::move(root)) {}
    Result<void> sync() const;

    std::filesystem::path root_;
    std::vector<std::filesystem::path> superfluous_;  // directories of partials
};

}  // namespace gzl::evidence
