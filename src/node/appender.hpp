// The appender's thread: commits one batch after another beside the writer.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "node/committer.hpp"

namespace gzl::node {

class Appender {
  public:
    Appender(const Node::Options& options, evidence::MerkleTree tree);
    ~Appender();

    void start(std::function<void()> became_idle);
    bool is_free() const;             // takes the next batch at once
    void hand_over(WorkBatch batch);  // only when is_free()
    void stop();                      // after the batch in work

    const Committer& committer() const { return committer_; }

  private:
    void run();

    Committer committer_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::optional<WorkBatch> next_;
    bool busy_ = false;
    bool stopping_ = false;
    std::function<void()> became_idle_;
    std::thread thread_;
};

}  // namespace gzl::node
