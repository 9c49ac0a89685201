// Makes one batch durable: encodes its facts, commits to each record, appends them in one transaction, grows the Merkle
// tree, and only then tells the askers. It knows no threads of its own; the tree may be read from any thread beside it.
#pragma once

#include <mutex>
#include <optional>
#include <shared_mutex>

#include "evidence/merkle.hpp"
#include "node/batch.hpp"

namespace gzl::node {

class Committer {
  public:
    Committer(const Node::Options& options, evidence::MerkleTree tree);

    void process(WorkBatch& batch);  // after a failed append: fails the batch, and every later one
    bool has_failed() const;

    std::uint64_t durable_size() const;
    evidence::TreeHead tree_head() const;
    std::optional<evidence::TreeHead> tree_head_at(std::uint64_t size) const;
    std::optional<evidence::HashPath> inclusion(std::uint64_t position, std::uint64_t size) const;
    std::optional<evidence::HashPath> consistency(std::uint64_t older, std::uint64_t newer) const;

  private:
    void tell(WorkBatch& batch, std::vector<std::string> texts);

    const Node::Options& options_;
    mutable std::shared_mutex tree_mutex_;
    evidence::MerkleTree tree_;
    mutable std::mutex failure_mutex_;
    std::optional<std::string> failure_;
};

}  // namespace gzl::node
