// The RFC 6962 §2.1 Merkle tree: proofs and their verification (RFC 9162 §2.1.3–2.1.4), siblings first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.hpp"

namespace gzl::evidence {

using HashPath = std::vector<Hash>;

Hash empty_root();  // SHA-256("")

// True exactly when the proof shows that leaf `index` of a tree of `size` leaves has `leaf_hash`.
bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf_hash, std::span<const Hash> proof,
                      const Hash& root);

struct TreeHead {
    std::uint64_t size = 0;
    Hash root{};
    bool operator==(const TreeHead&) const = default;
};

// True exactly when the proof shows that the tree of `newer` extends the tree of `older`. Everything extends the empty
// tree, whose proof is empty.
bool verify_consistency(const TreeHead& older, const TreeHead& newer, std::span<const Hash> proof);

// Append-only tree in memory; 64 bytes per leaf. Appending costs one node hash per leaf on average, roots and proofs
// O(log n) hashes. One thread appends; readers need the caller's lock.
class MerkleTree {
  public:
    void append(const Hash& leaf);
    std::uint64_t size() const { return levels_.empty() ? 0 : levels_[0].size(); }
    const Hash& leaf(std::uint64_t index) const;

    Hash root() const { return root_at(size()); }
    Hash root_at(std::uint64_t size) const;

    // Both need index < size ≤ size() and older ≤ newer ≤ size().
    HashPath inclusion_proof(std::uint64_t index, std::uint64_t size) const;
    HashPath consistency_proof(std::uint64_t older, std::uint64_t newer) const;

  private:
    Hash range_root(std::uint64_t begin, std::uint64_t end) const;

    // levels_[h][i] is the root of the complete subtree over the leaves [i·2^h, (i + 1)·2^h).
    std::vector<std::vector<Hash>> levels_;
};

}  // namespace gzl::evidence
