// The appender's thread: encodes a batch, commits each record, appends it durably in one transaction, grows the Merkle
// tree, then tells the askers.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <thread>

#include "evidence/merkle.hpp"
#include "node/batch.hpp"

namespace gzl::node {

class Appender {
  public:
    Appender(const Node::Options& options, evidence::MerkleTree tree);
    ~Appender();

    void start(std::function<void()> became_idle);
    bool is_free() const;             // takes the next batch at once
    void hand_over(WorkBatch batch);  // only when is_free()
    void stop();                      // after the batch in work
    bool has_failed() const;

    std::uint64_t durable_size() const;
    evidence::TreeHead tree_head() const;
    std::optional<evidence::TreeHead> tree_head_at(std::uint64_t size) const;
    std::optional<evidence::HashPath> inclusion(std::uint64_t position, std::uint64_t size) const;
    std::optional<evidence::HashPath> consistency(std::uint64_t older, std::uint64_t newer) const;

  private:
    void run();
    void process(WorkBatch& batch);
    void tell(WorkBatch& batch, std::vector<std::string> texts);

    const Node::Options& options_;
    mutable std::shared_mutex tree_mutex_;
    evidence::MerkleTree tree_;

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<WorkBatch> next_;
    bool busy_ = false;
    bool stopping_ = false;
    std::optional<std::string> failure_;
    std::function<void()> became_idle_;
    std::thread thread_;
};

}  // namespace gzl::node
