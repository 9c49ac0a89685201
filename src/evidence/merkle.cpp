#include "evidence/merkle.hpp"

#include <algorithm>
#include <bit>

#include "base/check.hpp"
#include "evidence/digest.hpp"

namespace gzl::evidence {

namespace {

// The largest power of two below n: where RFC 6962 splits a tree of n > 1 leaves.
std::uint64_t split_point(std::uint64_t n) {
    return std::bit_floor(n - 1);
}

}  // namespace

Hash empty_root() {
    return sha256(ByteView{});
}

// RFC 9162 §2.1.3.2.
bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf_hash, std::span<const Hash> proof,
                      const Hash& root) {
    if (index >= size) return false;
    std::uint64_t node = index;
    std::uint64_t last = size - 1;
    Hash hash = leaf_hash;
    for (const Hash& sibling : proof) {
        if (last == 0) return false;
        if (node % 2 == 1 || node == last) {
            hash = node_hash(sibling, hash);
            while (node % 2 == 0 && node != 0) {
                node /= 2;
                last /= 2;
            }
        } else {
            hash = node_hash(hash, sibling);
        }
        node /= 2;
        last /= 2;
    }
    return last == 0 && hash == root;
}

// RFC 9162 §2.1.4.2.
bool verify_consistency(const TreeHead& older, const TreeHead& newer, std::span<const Hash> proof) {
    if (older.size > newer.size) return false;
    if (older.size == newer.size && older.root != newer.root) return false;
    if (older.size == 0) return proof.empty() && older.root == empty_root();
    if (older.size == newer.size) return proof.empty();

    const bool old_root_is_first = std::has_single_bit(older.size);
    if (!old_root_is_first && proof.empty()) return false;
    const Hash first = old_root_is_first ? older.root : proof.front();
    if (!old_root_is_first) proof = proof.subspan(1);

    std::uint64_t node = older.size - 1;
    std::uint64_t last = newer.size - 1;
    while (node % 2 == 1) {
        node /= 2;
        last /= 2;
    }
    Hash old_hash = first;
    Hash new_hash = first;
    for (const Hash& sibling : proof) {
        if (last == 0) return false;
        if (node % 2 == 1 || node == last) {
            old_hash = node_hash(sibling, old_hash);
            new_hash = node_hash(sibling, new_hash);
            while (node % 2 == 0 && node != 0) {
                node /= 2;
                last /= 2;
            }
        } else {
            new_hash = node_hash(new_hash, sibling);
        }
        node /= 2;
        last /= 2;
    }
    return last == 0 && old_hash == older.root && new_hash == newer.root;
}

void MerkleTree::append(const Hash& leaf) {
    if (levels_.empty()) levels_.emplace_back();
    levels_[0].push_back(leaf);
    for (std::size_t height = 0; levels_[height].size() % 2 == 0; ++height) {
        const auto right = levels_[height].rbegin();
        const Hash parent = node_hash(right[1], right[0]);
        if (height + 1 == levels_.size()) levels_.emplace_back();
        levels_[height + 1].push_back(parent);
    }
}

const Hash& MerkleTree::leaf(std::uint64_t index) const {
    CHECK_THAT(index < size());
    return levels_[0][index];
}

Hash MerkleTree::root_at(std::uint64_t size) const {
    CHECK_THAT(size <= this->size());
    return size == 0 ? empty_root() : range_root(0, size);
}

// The leaves [begin, end), begin < end, where begin is a multiple of every power of two up to end − begin: the complete
// subtrees of descending size that make the range up, folded from the right.
Hash MerkleTree::range_root(std::uint64_t begin, std::uint64_t end) const {
    std::uint64_t rest = end - begin;
    std::uint64_t right = end;
    const auto take_smallest = [&]() -> const Hash& {
        const int height = std::countr_zero(rest);
        rest &= rest - 1;
        right -= std::uint64_t{1} << height;
        return levels_[static_cast<std::size_t>(height)][right >> height];
    };
    Hash root = take_smallest();
    while (rest != 0) root = node_hash(take_smallest(), root);
    return root;
}

HashPath MerkleTree::inclusion_proof(std::uint64_t index, std::uint64_t size) const {
    CHECK_THAT(index < size && size <= this->size());
    HashPath proof;
    for (std::uint64_t begin = 0, end = size; end - begin > 1;) {
        const std::uint64_t middle = begin + split_point(end - begin);
        if (index < middle) {
            proof.push_back(range_root(middle, end));
            end = middle;
        } else {
            proof.push_back(range_root(begin, middle));
            begin = middle;
        }
    }
    std::ranges::reverse(proof);
    return proof;
}

HashPath MerkleTree::consistency_proof(std::uint64_t older, std::uint64_t newer) const {
    CHECK_THAT(older <= newer && newer <= size());
    HashPath proof;
    if (older == 0 || older == newer) return proof;
    std::uint64_t begin = 0;
    std::uint64_t end = newer;
    while (end != older) {
        const std::uint64_t middle = begin + split_point(end - begin);
        if (older <= middle) {
            proof.push_back(range_root(middle, end));
            end = middle;
        } else {
            proof.push_back(range_root(begin, middle));
            begin = middle;
        }
    }
    if (begin != 0) proof.push_back(range_root(begin, end));  // otherwise the verifier holds it: the old root
    std::ranges::reverse(proof);
    return proof;
}

}  // namespace gzl::evidence
